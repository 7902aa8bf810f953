"""Parts of compounds out of a word list."""

import pytest

from search.parts import halves, parts

KNOWN = {"kurs", "sprache", "sprach", "arbeit", "plan", "plane", "bildung", "staat"}


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("arbeitplan", {("arbeit", "plan")}),
        ("arbeitsplan", {("arbeit", "plan")}),
        ("bildungsplan", {("bildung", "plan")}),
        ("planarbeit", {("plan", "arbeit")}),
        ("planearbeit", {("plane", "arbeit"), ("plan", "arbeit")}),
        ("staatsarbeit", {("staat", "arbeit")}),
        ("staatenbildung", {("staat", "bildung")}),
        ("sprachkurs", {("sprach", "kurs")}),
        ("kurs", set()),
        ("kursplanung", set()),
        ("unbekanntkurs", set()),
        ("", set()),
    ],
)
def test_noun_is_halved_into_known_ones_with_or_without_linking_letters(noun, expected):
    assert set(halves(noun, KNOWN)) == expected


def compounds(fronts: int, heads: int, part: str) -> list[str]:
    """Nouns that begin with a part, and nouns that end with it."""
    others = [f"Blab{letter}er" for letter in "abcdefghijklmnopqrstuvw"]
    return [
        part.capitalize(),
        *others,
        *(part.capitalize() + other.lower() for other in others[:fronts]),
        *(other + part for other in others[:heads]),
    ]


@pytest.mark.parametrize(
    ("part", "fronts", "heads", "expected"),
    [
        ("kurs", 0, 20, {"kurs"}),
        ("kurs", 0, 19, set()),
        ("kurs", 20, 19, {"kurs-"}),
        ("kurs", 19, 0, set()),
        ("tagung", 0, 6, {"tagung"}),
        ("tagung", 5, 5, set()),
        ("werkstatt", 0, 2, {"werkstatt"}),
        ("werkstatt", 2, 1, {"werkstatt-"}),
        ("werkstatt", 1, 1, set()),
        ("schaft", 20, 20, set()),
    ],
)
def test_short_parts_must_occur_more_often_than_long_ones(part, fronts, heads, expected):
    assert {found for found in parts(compounds(fronts, heads, part)) if found.startswith(part)} == expected


def test_only_nouns_count():
    words = [word.lower() for word in compounds(3, 3, "werkstatt")]

    assert list(parts(words)) == []
