"""Words that no page has: mended, read as what they are made of, or replaced by related ones."""

import pytest
from django.db import connection

from search.concepts import Concepts
from search.documents import Document
from search.engines.builds import ENGINES
from search.engines.database import DatabaseEngine
from search.german import own_analyser
from search.groups import Alternative
from search.query import Query, Reader
from search.spelling import can_be_mended, mended

pytestmark = pytest.mark.django_db

TEXTS = [
    "Weiterbildung in Homburg",
    "Beratung in Homburg",
    "Kurse in Hamburg",
    "Einarbeitung neuer Kräfte nach einem Plan",
    "Kompetenz im Handwerk",
    "Homeoffice und Sommerschule",
]


@pytest.fixture
def engine(db) -> DatabaseEngine:
    made = ENGINES[connection.vendor](own_analyser(), table="some_index")
    made.prepare()
    made.write(document(page, text) for page, text in enumerate(TEXTS, start=1))
    return made


def document(page: int, text: str, language: str = "de") -> Document:
    return Document(page=page, digest="", language=language, title="", body=text)


def understood(engine: DatabaseEngine, question: str, language: str = "de") -> tuple[Query, dict[str, str]]:
    reader = Reader(engine.analyser, language)
    return mended(reader.read(question), engine, engine.words, reader)


def meant(engine: DatabaseEngine, question: str, language: str = "de") -> dict[str, str]:
    return understood(engine, question, language)[1]


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("Weiterbildnug", "Weiterbildung"),
        ("weiterbildnug", "Weiterbildung"),
        ("Weitterbildung", "Weiterbildung"),
        ("Wieterbilduhg", "Weiterbildung"),
        ("Komptenz", "Kompetenz"),
        ("Kräffte", "Kräfte"),
    ],
)
def test_misspelt_word_is_taken_for_the_nearest(engine, typed, word):
    assert meant(engine, typed) == {typed: word}


def test_what_was_meant_stands_beside_what_was_typed(engine):
    query, _ = understood(engine, "Kurse Kompetens")

    assert [group.alternatives for group in query.groups] == [
        (Alternative(("kur",)),),
        (Alternative(("kompet",)), Alternative(("kompetenz",))),
    ]


def test_english_word_means_a_german_one_that_some_page_has(engine):
    query, corrected = understood(engine, "summer advice")

    assert corrected == {"summer": "Sommer", "advice": "Beratung"}
    assert [group.alternatives[1:] for group in query.groups] == [(Alternative(("somm",)),), (Alternative(("berat",)),)]


def test_english_word_means_nothing_that_no_page_has(engine):
    assert meant(engine, "welder") == {}


def test_words_are_not_translated_at_a_portal_in_english(engine):
    assert meant(engine, "summer", "en") == {}


@pytest.mark.parametrize("question", ["home office", "Kompetenz home office", "Home Office Kurse"])
def test_neighbours_that_are_known_as_one_word_are_asked_for_as_that(engine, question):
    query, corrected = understood(engine, question)

    joined = [group.written for group in query.groups if Alternative(("homeoffic",)) in group.alternatives]
    assert [word.lower() for word in joined] == ["home", "office"]
    assert corrected == {}


def test_fewest_errors_win_and_then_the_most_frequent_word(engine):
    assert meant(engine, "Hambirg") == {"Hambirg": "Hamburg"}
    assert meant(engine, "Hxmburg") == {"Hxmburg": "Homburg"}


@pytest.mark.parametrize(
    ("letters", "errors", "is_mended"),
    [
        (4, 1, False),
        (5, 1, True),
        (5, 2, False),
        (6, 2, False),
        (7, 2, True),
        (9, 3, False),
        (10, 3, True),
        (10, 4, False),
    ],
)
def test_long_words_may_have_more_errors(engine, letters, errors, is_mended):
    word = "Qabcdefghij"[:letters]
    engine.write([document(9, word)])
    typed = word[: letters - errors] + "zwyx"[:errors]

    assert meant(engine, typed) == ({typed: word} if is_mended else {})


def test_word_that_nothing_holds_any_more_is_not_taken(engine):
    engine.remove([5])

    assert engine.words.known(["kompetenz"], "de") == {"kompetenz"}
    assert meant(engine, "Kompetens") == {}


def test_unknown_word_is_read_as_two_that_are_known(engine):
    query, corrected = understood(engine, "Einarbeitungsplan")

    assert query.groups[0].alternatives == (
        Alternative(("einarbeitungsplan",)),
        Alternative(("einarbeit", "plan")),
    )
    assert corrected == {}


def test_parts_that_the_index_does_not_have_make_no_word(engine):
    query, _ = understood(engine, "Einarbeitungsbuch")

    assert [each.terms for each in query.groups[0].alternatives] == [("einarbeitungsbuch",)]


@pytest.mark.parametrize(
    ("typed", "root"),
    [("Kompetenzquax", "kompetenz"), ("Xylobezhandwerk", "handwerk"), ("arbeitun", "einarbeit")],
)
def test_word_that_is_near_to_none_is_loosely_taken_for_what_it_shares(engine, typed, root):
    query, corrected = understood(engine, typed)

    assert (corrected, root in query.groups[0].roots) == ({}, True)
    assert Alternative((root,)) not in query.groups[0].alternatives


def test_word_that_shares_nothing_stays_what_it_is(engine):
    query, corrected = understood(engine, "Xylophon")

    assert (query.groups[0].roots, corrected) == ((), {})


@pytest.mark.parametrize("question", ["Beratung", "Homburg Hamburg", '"Kompetens"', "Kurse -Kompetens", "Kurse 20244"])
def test_known_words_phrases_exclusions_and_numbers_are_left_alone(engine, question):
    query, corrected = understood(engine, question)

    assert (query, corrected) == (Reader(engine.analyser).read(question), {})


def test_part_of_a_compound_is_known(engine):
    assert meant(engine, "Bildung") == {}


def test_words_are_mended_in_their_language_only(engine):
    engine.write([document(6, "Network", "en")])

    assert meant(engine, "netwrok", "en") == {"netwrok": "Network"}
    assert meant(engine, "netwrok") == {}
    assert meant(engine, "Kompetens", "en") == {}


def test_mended_name_of_a_concept_stands_for_all_its_names(engine):
    reader = Reader(engine.analyser, "de", Concepts.of([("Kompetenz", "Fertigkeit")], engine.analyser))

    query, _ = mended(reader.read("Kompetens"), engine, engine.words, reader)

    assert {each.terms for each in query.groups[0].alternatives} == {("kompet",), ("kompetenz",), ("fertig",)}


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Kurs", True),
        ("KMU", False),
        ("A4", False),
        ("Modul4", False),
        ("a-bcd", False),
        ("", False),
        ("a" * 61, False),
    ],
)
def test_only_words_of_four_to_sixty_letters_are_mended(written, expected):
    assert can_be_mended(written) is expected


@pytest.mark.parametrize(("question", "most"), [("Kompetens", 1 + 3), ("Kompetens Weiterbildnug Beratunk", 2 + 3 * 3)])
def test_more_misspelt_words_take_no_more_than_their_own_queries(engine, question, most, django_assert_max_num_queries):
    with django_assert_max_num_queries(most):
        understood(engine, question)
