"""Names of the same thing, found in questions."""

import pytest

from search.concepts import LONGEST_NAME, Concepts, concepts_of
from search.german import own_analyser
from search.groups import Alternative, Group
from search.query import Reader

GROUPS = (
    ("Industrie- und Handelskammer", "IHK"),
    ("Handelskammer", "HK"),
    ("kleine und mittlere Unternehmen", "KMU"),
    ("Lern-Management-System", "LMS"),
    ("Lernwerkstatt", "Werkstatt zum Lernen", "LW"),
)
CHAMBER = ("industriekamm", "handelskamm")


def groups(question: str, language: str = "de") -> tuple[Group, ...]:
    analyser = own_analyser()
    return Reader(analyser, language, Concepts.of(GROUPS, analyser)).read(question).groups


def word(*terms: str) -> Alternative:
    return Alternative(terms)


def phrase(*terms: str) -> Alternative:
    return Alternative(terms, phrase=True)


@pytest.mark.parametrize("question", ["IHK", "ihk", "IHKs"])
def test_abbreviation_is_asked_for_written_out_too(question):
    assert [group.alternatives for group in groups(question)] == [(word("ihk"), phrase(*CHAMBER))]


@pytest.mark.parametrize("question", ["Industrie- und Handelskammer", "industrie- und handelskammern"])
def test_name_written_out_is_asked_for_abbreviated_too(question):
    (group,) = groups(question)

    assert group.alternatives == (word(*CHAMBER), word("industri", "kamm", "handel"), phrase(*CHAMBER), word("ihk"))


def test_longest_name_wins():
    assert word("hk") not in groups("Industrie- und Handelskammer")[0].alternatives
    assert word("hk") in groups("Handelskammer")[0].alternatives


def test_name_is_found_inside_a_longer_question():
    chamber, promotion, small, leipzig = groups("IHK Förderung für kleine und mittlere Unternehmen in Leipzig")

    assert phrase(*CHAMBER) in chamber.alternatives
    assert promotion.alternatives == (word("forder"),)
    assert word("kmu") in small.alternatives
    assert small.written == "kleine und mittlere Unternehmen"
    assert leipzig.alternatives == (word("leipzig"),)


def test_word_after_a_name_is_read_for_itself():
    assert [group.written for group in groups("IHK IHK HK")] == ["IHK", "HK"]


def test_concept_of_three_names_stands_for_all_of_them():
    for question in ("LW", "Lernwerkstatt", "Werkstatt zum Lernen"):
        (group,) = groups(question)
        assert {word("lw"), word("lernwerkstatt"), phrase("werkstatt", "lern")} <= set(group.alternatives)


def test_hyphenated_name_is_asked_for_as_one_word_too():
    (group,) = groups("LMS")

    assert group.alternatives == (word("lms"), word("lernmanagementsystem"), phrase("lern", "management", "system"))


def test_name_that_several_concepts_share_stands_for_all_of_them():
    analyser = own_analyser()
    concepts = Concepts.of([("Bundesagentur", "BA"), ("Bachelor", "BA")], analyser)

    length, names = concepts.at(analyser.analyse("BA"), 0)

    assert length == 1
    assert set(names) == {word("bundesagentur"), word("bachelor"), word("ba")}


def test_concepts_have_no_effect_in_other_languages():
    assert [group.alternatives for group in groups("IHK", "en")] == [(word("ihk"),)]


def test_phrase_stays_as_it_was_typed():
    assert groups('"IHK"') == (Group((phrase("ihk"),)),)


def test_name_without_a_word_is_no_name():
    analyser = own_analyser()

    assert Concepts.of([("und", "oder")], analyser).at(analyser.analyse("Kurs"), 0) == (0, ())


def test_name_of_the_most_words_is_known():
    analyser, name = own_analyser(), " ".join(f"wort{number}" for number in range(LONGEST_NAME))

    assert Concepts.of([(name, "W")], analyser).at(analyser.analyse(f"{name} Kurs"), 0)[0] == LONGEST_NAME


def test_concepts_are_made_once_as_long_as_they_stay_what_they_are():
    analyser = own_analyser()

    assert concepts_of(GROUPS, analyser) is concepts_of(GROUPS, analyser)
    assert concepts_of(GROUPS[:1], analyser) is not concepts_of(GROUPS, analyser)
