"""The words of an index: learned with its texts, known by their starts."""

import pytest

from search.german import own_analyser
from search.words import Words, words_of

pytestmark = pytest.mark.django_db


def many(number: int) -> list[str]:
    """Words that differ when folded too."""
    return [f"wort{chr(ord('f') + each % 20)}{chr(ord('f') + each // 20)}" for each in range(number)]


@pytest.fixture
def words(db) -> Words:
    made = Words(own_analyser(), table="some_words")
    made.prepare()
    return made


def learned(words: Words) -> list[tuple[str, str, str]]:
    """Language, folded and written form of everything."""
    return sorted(words.fetched("SELECT language, folded, word FROM {table}"))


def starts(words: Words) -> list[tuple[str, str]]:
    return sorted(words.fetched("SELECT start, folded FROM {table}_starts"))


def test_words_are_kept_as_they_are_written(words):
    words.learn("Kurse für die Förderung", "de")

    assert learned(words) == [("de", "forderung", "Förderung"), ("de", "kurse", "Kurse")]


def test_learning_twice_is_the_same(words):
    words.learn("Fachkräftesicherung", "de")
    once = (learned(words), starts(words))

    words.learn("Fachkräftesicherung und Fachkraeftesicherung", "de")

    assert (learned(words), starts(words)) == once


def test_compound_starts_at_each_of_its_seams(words):
    words.learn("Fachkräftesicherung Weiterbildungsverbund", "de")

    assert starts(words) == [
        ("bildungsverbund", "weiterbildungsverbund"),
        ("fachkraftesicherung", "fachkraftesicherung"),
        ("sicherung", "fachkraftesicherung"),
        ("verbund", "weiterbildungsverbund"),
        ("weiterbildungsverbund", "weiterbildungsverbund"),
    ]


def test_start_is_looked_up_by_its_first_three_letters(words):
    words.learn("Fachkräftesicherung", "de")

    heads = words.fetched("SELECT head FROM {table}_starts WHERE start = %s", ["sicherung"])

    assert heads == [("sic",)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kurs", ["Kurs"]),
        ("Rat und Tat", []),
        ("zwischen oder", []),
        ("a" * 40, ["a" * 40]),
        ("a" * 41, []),
        ("ß" * 40, []),
        ("Modul4 4Module A4", []),
        ("Lern_werkstatt", ["Lern", "werkstatt"]),
        ("Blended-Learning", ["Blended", "Learning"]),
        ("Weiter\u00adbildung", ["Weiterbildung"]),
        ("Fo\u0308rderung", ["Förderung"]),
        ("", []),
    ],
)
def test_word_is_of_four_to_forty_letters_and_no_stop_word(text, expected):
    assert [word.written for word in words_of(text, "de")] == expected


def test_of_two_spellings_that_fold_to_the_same_the_last_is_kept(words):
    words.learn("FÖRDERUNG Foerderung Förderung", "de")

    assert learned(words) == [("de", "forderung", "Förderung")]


def test_each_language_has_its_own_words(words):
    words.learn("Weiterbildung", "de-x-leicht")
    words.learn("Résumé Weiterbildung", "en")

    assert learned(words) == [
        ("de", "weiterbildung", "Weiterbildung"),
        ("en", "resume", "Résumé"),
        ("en", "weiterbildung", "Weiterbildung"),
    ]
    assert words.known(["resume", "weiterbildung"], "de") == {"weiterbildung"}


def test_words_of_other_languages_have_no_seams(words):
    words.learn("Fachkräftesicherung", "en")

    assert [start for start, _ in starts(words)] == ["fachkraftesicherung"]


def test_many_words_are_asked_for_at_once(words):
    wanted = many(420)

    words.learn(" ".join(wanted), "de")

    assert words.known(wanted, "de") == set(wanted)


def test_words_are_found_by_their_length(words):
    words.learn("Kurs Kurse Sprachkurs", "de")

    assert sorted(words.of_length("de", 5, 10)) == [("kurse", "Kurse"), ("sprachkurs", "Sprachkurs")]


def test_words_are_found_by_what_is_within_the_shortest_first(words):
    words.learn("Sprachkurse Kurs Pilotkurs Vortrag", "de")

    assert words.containing("kurs", "de", 2) == ["Kurs", "Pilotkurs"]


def test_cleared_words_are_forgotten(words):
    words.learn("Fachkräftesicherung", "de")

    words.clear()

    assert (learned(words), starts(words)) == ([], [])


@pytest.mark.parametrize("known", [1, 300])
def test_learning_takes_the_same_queries_for_any_number(words, known, django_assert_num_queries):
    with django_assert_num_queries(3):
        words.learn(" ".join(many(known)), "de")
