"""English words at a German portal."""

import pytest

from search.english import basic_forms, glossary, meanings


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("summer", ["Sommer"]),
        ("Academies", ["Akademie"]),
        ("skills", ["Kompetenz", "Fertigkeit"]),
        ("businesses", ["Unternehmen", "Betrieb", "Wirtschaft"]),
        ("Weiterbildung", []),
        ("", []),
    ],
)
def test_word_is_looked_up_in_its_basic_form(written, expected):
    assert meanings(written) == expected


def test_plurals_are_read_in_each_way():
    assert list(basic_forms("companies")) == ["companies", "companie", "compani", "company"]


def test_glossary_is_in_order_and_says_something_of_every_word():
    assert list(glossary()) == sorted(glossary())
    assert [word for word, german in glossary().items() if not all(german) or word in map(str.lower, german)] == []
