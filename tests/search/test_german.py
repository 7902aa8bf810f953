"""The German analysis: a table of examples for each rule."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.cleaning import clean
from search.compounds import Lexicon
from search.german import Analyser, own_analyser
from search.roots import is_root
from search.stemming import stem

analyse = own_analyser().analyse


def wholes(text: str, language: str = "de") -> list[str]:
    return [term.whole for term in analyse(text, language)]


def same(*spellings: str) -> bool:
    return len({tuple(wholes(spelling)) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("written", "cleaned"),
    [
        ("Weiter\u00adbildung", "Weiterbildung"),
        ("Weiter-\nbildung", "Weiterbildung"),
        ("Weiter-\n  bildung", "Weiterbildung"),
        ("Sachsen-\nAnhalt", "Sachsen-\nAnhalt"),
        ("aus-\nund Fortbildung", "aus-\nund Fortbildung"),
        ("Fo\u0308rderung", "Förderung"),
        ("ﬁnanziert", "finanziert"),
        ("a\x00b", "a b"),
        ("a\ud800b", "a b"),
    ],
)
def test_text_is_cleaned(written, cleaned):
    assert clean(written) == cleaned


@given(st.text(alphabet="aäbc-\u2010\n \u00ad\u0308und"))
def test_cleaning_twice_changes_nothing(text):
    assert clean(clean(text)) == clean(text)


@given(st.text())
def test_every_text_can_be_analysed(text):
    cleaned = clean(text)
    assert all(cleaned[term.start : term.end] for term in analyse(text))


@pytest.mark.parametrize(
    "written",
    [
        "Netzwerkkoordinator",
        "Netzwerkkoordinatorin",
        "Netzwerkkoordinatorinnen",
        "Netzwerkkoordinator*innen",
        "Netzwerkkoordinator*in",
        "Netzwerkkoordinator* innen",
        "Netzwerkkoordinator:innen",
        "Netzwerkkoordinator_innen",
        "Netzwerkkoordinator·innen",
        "Netzwerkkoordinator/innen",
        "Netzwerkkoordinator/-innen",
        "Netzwerkkoordinator/in",
        "Netzwerkkoordinator(innen)",
        "NetzwerkkoordinatorInnen",
        "NetzwerkkoordinatorIn",
        "NETZWERKKOORDINATOR",
    ],
)
def test_every_gender_form_is_one_word(written):
    assert wholes(written) == ["netzwerkkoordinator"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Ärzt*innen und Ärztinnen", ["arzt", "arzt"]),
        ("Lehrer*innenbildung", ["lehrerbild"]),
        ("LehrerInnenbildung", ["lehrerbild"]),
        ("Beschäftigte/r", ["beschaftigt"]),
        ("jede*r", []),
        ("Expert:in", ["expert"]),
        ("beginnen", ["beginn"]),
        ("gewinnen", ["gewinn"]),
        ("Termin in Berlin", ["termin", "berlin"]),
        ("Medizin", ["medizin"]),
    ],
)
def test_endings_are_taken_off_people_only(written, expected):
    assert wholes(written) == expected


@pytest.mark.parametrize(
    "spellings",
    [
        ("Förderung", "Foerderung", "FÖRDERUNG", "Forderung"),
        ("Körber-Stiftung", "Koerber-Stiftung"),
        ("Straße", "Strasse"),
        ("Weiterbildungsverbünde", "Weiterbildungsverbuende", "Weiterbildungsverbund"),
        ("Kurs", "Kurse", "Kursen", "Kurses"),
        ("Büro", "Büros", "Bueros"),
        ("Kita", "Kitas"),
        ("Haus", "Häuser", "Haeusern"),
        ("Netzwerk", "Netzwerke", "Netzwerken", "Netzwerks"),
        ("lateral", "laterale", "lateralen"),
        ("KMU", "KMUs", "kmu"),
        ("Café", "Cafe"),
    ],
)
def test_spellings_and_inflections_are_one_word(spellings):
    assert same(*spellings)


@pytest.mark.parametrize(
    ("compound", "part"),
    [
        ("Weiterbildungsverbünde", "Verbund"),
        ("Weiterbildungsverbünde", "Weiterbildung"),
        ("Weiterbildungsverbünde", "Bildung"),
        ("Sprachkurse", "Kurs"),
        ("Sprachkursen", "Sprache"),
        ("Pilotkurs", "Kurse"),
        ("Fachkräftesicherung", "Fachkräfte"),
        ("Förderzeit", "Zeit"),
        ("Führungskraft", "Führung"),
        ("Netzwerkkoordinatorinnen", "Koordinator"),
        ("Bildungslandschaften", "Landschaft"),
        ("Qualifizierungsbedarfe", "Bedarf"),
        ("Projektträger", "Träger"),
        ("Wissenssammlung", "Sammlung"),
        ("Zertifikatslehrgang", "Zertifikat"),
    ],
)
def test_compounds_have_their_parts(compound, part):
    assert wholes(part)[0] in analyse(compound)[0].parts


@pytest.mark.parametrize(
    "word", ["Netzwerk", "Unternehmen", "Lehrgang", "Fachkraft", "Angebot", "Teilnehmende", "Standort"]
)
def test_simple_words_are_not_split(word):
    assert [part for part in analyse(word)[0].parts if not is_root(part)] == []


def test_word_of_more_than_sixty_letters_is_not_split():
    assert analyse("Weiterbildungs" * 4 + "verbund")[0].parts == ()


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Aus- und Fortbildung", ["ausbild", "fortbild"]),
        ("Beratungs- und Prüfstellen", ["beratungsstell", "prufstell"]),
        ("Projekt-, Zeit- und Geldplanung", ["projektplan", "zeitplan", "geldplan"]),
    ],
)
def test_truncated_words_are_completed(written, expected):
    assert wholes(written) == expected


def test_hyphenated_word_is_known_by_its_words_and_as_one():
    blended, learning = analyse("Blended-Learning")

    assert (blended.whole, learning.whole) == ("blended", "learning")
    assert learning.joined == wholes("Blendedlearning")[0]


def test_acronyms_and_numbers_keep_their_ends():
    assert wholes("KURS MINT A4 2024") == ["kurs", "mint", "a4", "2024"]
    assert analyse("KURSE")[0].parts == ("kur",)


def test_a_river_is_no_conjunction():
    assert wholes("Frankfurt an der Oder oder anderswo") == ["frankfurt", "oder", "anderswo"]


def test_last_part_of_a_compound_may_be_what_stands_before_verbs():
    analyser = Analyser(Lexicon.of(["sommer", "fest", "barriere", "frei"], stem))

    assert analyser.analyse("Sommerfest")[0].parts == ("somm", "fest")
    assert analyser.analyse("barrierefrei")[0].parts == ("barri",)


def test_stop_words_are_left_out_and_places_are_kept():
    text = "Wir sind im Netzwerk"
    (term,) = analyse(text)

    assert text[term.start : term.end] == "Netzwerk"


def test_leichte_sprache_is_german_and_other_languages_have_their_own_stems():
    assert wholes("Weiterbildungen", "de-x-leicht") == wholes("Weiterbildungen")
    assert wholes("networking networks", "en") == ["network", "network"]
    assert wholes("Networking", "xx") == ["networking"]


def test_time_grows_with_the_text_and_not_with_its_square():
    hostile = ("a- und ", "a-, ", "a-a", "x", "innen*", "- \n", "Weiterbildung")
    for piece in hostile:
        start = time.process_time()
        analyse(piece * (500_000 // len(piece)))
        assert time.process_time() - start < 8, piece
