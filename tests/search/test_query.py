"""Questions become groups of terms."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.engines import Request, find
from search.german import own_analyser
from search.groups import Alternative, Group
from search.query import ASKING, MOST_WORDS, Query, Reader

SYNTAX = [
    "titel:",
    "-",
    '"',
    "AND",
    "OR",
    "NOT",
    "NEAR(a b, 2)",
    "*",
    "^",
    "{a}:",
    "'",
    "\\",
    "&",
    "|",
    "!",
    "<->",
    ":A",
]
QUESTIONS = st.one_of(
    st.text(max_size=80),
    st.text(alphabet="ab1ßéあ\u0307\u00ad-\u2010'\"\\ :*()^{}|&!<>%_", max_size=80),
    st.lists(st.sampled_from([*SYNTAX, "Kurs", "Aus- und Fortbildung", "IHK", "führten", " ", " "]), max_size=12).map(
        "".join
    ),
)


def parse(text: str, language: str = "de") -> Query:
    return Reader(own_analyser(), language).read(text)


def words(*alternatives: tuple[str, ...]) -> Group:
    return Group(tuple(map(Alternative, alternatives)))


def phrase(*terms: str) -> Group:
    return Group((Alternative(terms, phrase=True),))


def test_words_phrases_and_exclusions_are_told_apart():
    query = parse('Kurse "laterale Führung" -IHK')

    assert query.groups == (words(("kur",)), phrase("lateral", "fuhrung"))
    assert query.excluded == (words(("ihk",)),)
    assert query.asked
    assert not query.truncated


def test_compound_is_asked_for_whole_or_by_all_its_parts():
    (group,) = parse("Sprachkurse").groups

    assert group == words(("sprachkur",), ("sprach", "kur"))


def test_compound_of_which_one_part_tells_something_is_asked_for_whole():
    (group,) = parse("Fortbildung").groups

    assert group == Group((Alternative(("fortbild",)),), roots=group.roots)


def test_of_parts_within_parts_the_longest_are_asked_for():
    (group,) = parse("Grundbildungskurse").groups

    assert group.alternatives[1].terms == ("grundbild", "bildung", "kur")


def test_unwanted_compound_is_not_seen_in_words_that_stand_apart():
    assert parse("-Sprachkurse").excluded == (words(("sprachkur",)),)


def test_hyphenated_word_is_one_group():
    (group,) = parse("Blended-Learning").groups

    assert group == words(("blendedlearning",), ("blended", "learning"))


def test_truncated_word_is_no_exclusion():
    query = parse("Aus- und Weiterbildung")

    assert query.excluded == ()
    assert [group.alternatives[0].terms for group in query.groups] == [("ausbild",), ("weiterbild",)]


def test_excluded_phrase():
    assert parse('-"laterale Führung"').excluded == (phrase("lateral", "fuhrung"),)


@pytest.mark.parametrize("text", ['"', "*", "(", "-", '""', "und", "...", "😀", "\ud800"])
def test_question_without_terms_is_asked_all_the_same(text):
    query = parse(text)

    assert (query.groups, query.excluded) == ((), ())
    assert query.asked is (text != "\ud800")


@pytest.mark.parametrize("text", ["", " ", "\t\n"])
def test_empty_question_is_not_asked(text):
    assert parse(text).asked is False


@pytest.mark.parametrize("between", [" ", ".", ", ", " / "])
def test_more_than_thirty_two_words_are_cut(between):
    query = parse(between.join(f"wort{number}" for number in range(40)))

    assert [group.written for group in query.groups] == [f"wort{number}" for number in range(32)]
    assert query.truncated


def test_thirty_two_words_are_not_cut():
    query = parse(" ".join(f"wort{number}" for number in range(MOST_WORDS)))

    assert (len(query.groups), query.truncated) == (MOST_WORDS, False)


def test_long_phrase_is_asked_for_by_its_beginning():
    (group,) = parse('"' + " ".join(f"wort{number}" for number in range(40)) + '"').groups

    assert group == phrase(*(f"wort{number}" for number in range(32)))


def test_hundred_kilobytes_are_cut():
    assert parse("a" * 100_000).truncated


@pytest.mark.parametrize("question", ["titel:Sprachkurse", "TITEL:Sprachkurse", "Titel:sprachkurs"])
def test_word_can_be_asked_of_the_title(question):
    assert parse(question).groups == (words(("sprachkur",), ("sprach", "kur")).within("title"),)


def test_phrase_can_be_asked_of_the_title():
    assert parse('titel:"laterale Führung" Kurs').groups == (
        words(("kur",)),
        phrase("lateral", "fuhrung").within("title"),
    )


@pytest.mark.parametrize(
    ("question", "excluded"),
    [
        ("-titel:Kurs", words(("kur",)).within("title")),
        ('-titel:"laterale Führung"', phrase("lateral", "fuhrung").within("title")),
    ],
)
def test_title_can_be_excluded(question, excluded):
    query = parse(question)

    assert (query.groups, query.excluded) == ((), (excluded,))


@pytest.mark.parametrize(
    ("question", "groups"),
    [
        ("titel:", (words(("titel",)),)),
        ('titel:"', ()),
        ("titel: Kurs", (words(("titel",)), words(("kur",)))),
        ("titel:-Kurs", (words(("kur",)).within("title"),)),
        ("unfug:Kurs", (words(("unfug",)), words(("kur",)))),
        ("--Kurs", (words(("kur",)),)),
        ("- Kurs", (words(("kur",)),)),
        ("Kurs-", (words(("kur",)),)),
        ('"Kurs', (phrase("kur"),)),
        ('Kurs"laterale Führung', (words(("kur",)), phrase("lateral", "fuhrung"))),
        ("Kurs Kurse kurs", (words(("kur",)),)),
    ],
)
def test_odd_syntax_is_read_as_what_it_most_likely_means(question, groups):
    query = parse(question)

    assert (query.groups, query.excluded) == (groups, ())


@pytest.mark.parametrize(
    ("question", "written"),
    [
        ("Wo finde ich Kurse", ["Kurse"]),
        ("Was muss ich beim Bildungsurlaub ACHTEN", ["Bildungsurlaub"]),
        ("wo finde ich", ["finde"]),
        ("titel:finde Kurse", ["Kurse", "finde"]),
    ],
)
def test_asking_words_are_dropped_where_others_tell_more(question, written):
    assert [group.written for group in parse(question).groups] == written


def test_asking_words_stay_in_phrases_and_can_be_excluded():
    query = parse('Kurse "Arbeit finden" -suche')

    assert query.groups == (words(("kur",)), phrase("arbeit", "find"))
    assert [group.written for group in query.excluded] == ["suche"]


def test_asking_words_are_each_written_once_and_in_lower_case():
    assert {word for word in ASKING if word != word.lower()} == set()


def test_verb_brings_the_root_that_it_shares_with_its_noun():
    (group,) = parse("fördert").groups

    assert group == Group((Alternative(("fordert",)),), roots=("0forder",))
    assert Alternative(("0forder",)) in group.loosened().alternatives


def test_phrases_and_fields_are_strict_and_words_are_not():
    query = parse('Kurs titel:Hamm "laterale Führung"')

    assert query.strict == (words(("hamm",)).within("title"), phrase("lateral", "fuhrung"))


def test_marks_are_made_for_words_wherever_they_stand_and_for_phrases_as_wholes():
    query = parse('Sprachkurse "laterale Führung"')

    assert set(query.terms) == {"sprachkur", "sprach", "kur"}
    assert [terms for terms, _ in query.phrases] == [("lateral", "fuhrung")]


def test_other_languages_have_neither_compounds_nor_roots():
    assert parse("networking coordinators", "en").groups == (words(("network",)), words(("coordin",)))


@given(QUESTIONS)
@settings(deadline=None)
def test_every_question_can_be_read(question):
    query = parse(question)

    alternatives = (each for group in (*query.groups, *query.excluded) for each in group.alternatives)
    assert all(each.terms and all(each.terms) for each in alternatives)
    assert len(query.groups) <= MOST_WORDS


@given(QUESTIONS)
@settings(deadline=None, max_examples=80)
@pytest.mark.django_db
def test_every_question_is_understood_by_the_engine(question):
    answer = find(Request(question=question))

    assert (answer.pages, answer.total) == ([], 0)


@pytest.mark.django_db
@pytest.mark.parametrize("sign", string.punctuation)
def test_no_sign_means_anything_to_the_engine(sign):
    for question in (sign, f"a{sign}b", f"{sign}a{sign}", f'"{sign}"', f'"a {sign} b', f"titel:{sign}a"):
        assert find(Request(question=question)).pages == []
