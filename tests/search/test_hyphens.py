import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from search.hyphens import SOFT, hyphenated
from search.templatetags.hyphens import soft


@pytest.mark.parametrize(
    ("word", "divided"),
    [
        ("Weiterbildungsverbund", "Weiter·bildungs·verbund"),
        ("Qualifizierungsnetz", "Qualifi·zierungs·netz"),
        ("Fachkräftesicherung", "Fachkräfte·sicherung"),
        ("Netzwerkkoordinatorin", "Netzwerk·koordi·natorin"),
        ("Verstetigung", "Verste·tigung"),
        ("Netzwerk", "Netzwerk"),
        ("Straßenbahn", "Straßenbahn"),
    ],
)
def test_long_words_are_divided_at_their_seams(word, divided):
    assert hyphenated(word).replace(SOFT, "·") == divided


def test_words_around_a_long_one_stay_as_they_are():
    text = "Der Weiterbildungsverbund <b> & Co."
    assert hyphenated(text).replace(SOFT, "") == text


@given(st.text(max_size=200))
def test_nothing_but_soft_hyphens_is_added(text):
    assert hyphenated(text).replace(SOFT, "") == text.replace(SOFT, "")


@given(st.text(alphabet="abcdefgäöüßABCDEFGÄÖÜ", min_size=12, max_size=60))
def test_pieces_are_never_shorter_than_three_letters(word):
    assert min(map(len, hyphenated(word).split(SOFT))) >= 3


def test_word_without_end_is_left_alone():
    assert hyphenated("x" * 300) == "x" * 300


def test_filter_leaves_other_languages_alone():
    with override("en"):
        assert soft("Responsibilities") == "Responsibilities"
    with override("de"):
        assert soft("Weiterbildungsverbund") == f"Weiter{SOFT}bildungs{SOFT}verbund"
