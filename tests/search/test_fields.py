"""Form fields that refuse nothing."""

import pytest

from search.fields import FilterField, OptionField, PageField, QuestionField


def test_unknown_values_of_a_filter_are_left_out():
    assert FilterField(known={"a", "b"}.__contains__).clean(["b", "x", "a", "b"]) == ("b", "a")


def test_filter_without_values_is_empty():
    assert FilterField(known={"a"}.__contains__).clean(None) == ()


@pytest.mark.parametrize(
    ("given", "number"), [("3", 3), ("003", 3), ("0", 1), ("-1", 1), ("x", 1), (None, 1), ("٣", 1)]
)
def test_page_is_a_number_from_one(given, number):
    assert PageField().clean(given) == number


def test_page_beyond_all_bounds_is_the_first():
    assert PageField().clean("1" + "0" * 20) == 1


def test_wrong_option_is_the_first():
    assert OptionField(("", "titel")).clean("x") == ""
    assert OptionField(("", "titel")).clean("titel") == "titel"


def test_question_is_stripped():
    assert QuestionField().clean("  Kurs ") == "Kurs"
    assert QuestionField().clean(None) == ""
