import pytest
from django.utils.translation import override

from home.feedback_form import MOST_CHARACTERS, FeedbackForm, FeedbackLink
from tests.home.feedback import answers, stamp


def codes(form: FeedbackForm) -> dict[str, list[str]]:
    return {name: [error.code for error in errors] for name, errors in form.errors.as_data().items()}


def test_filled_in_form_is_good():
    form = FeedbackForm(answers(seite=" /aktuelles/ ", email="ada@example.org"))

    assert form.errors == {}
    assert [form.cleaned_data[name] for name in ("anlass", "seite", "beschreibung", "email")] == [
        "barriere",
        "/aktuelles/",
        "Der Knopf hat keinen Namen.",
        "ada@example.org",
    ]


def test_subject_and_description_are_all_one_must_give():
    form = FeedbackForm(answers(anlass="", beschreibung=" \r\n "))

    assert codes(form) == {"anlass": ["required"], "beschreibung": ["required"]}


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("anlass", "unfug", "invalid_choice"),
        ("seite", "https://anderswo.example/aktuelles/", "invalid"),
        ("seite", "/" + "a" * 500, "max_length"),
        ("seite", "/\x00", "null_characters_not_allowed"),
        ("beschreibung", "\x00", "null_characters_not_allowed"),
        ("beschreibung", "ä" * (MOST_CHARACTERS + 1), "max_length"),
        ("email", "ada", "invalid"),
        ("email", "ada@example.org\nBcc: alle@example.org", "invalid"),
    ],
)
def test_value_that_cannot_be_is_refused_at_its_field(name, value, code):
    assert codes(FeedbackForm(answers(**{name: value}))) == {name: [code]}


def test_length_counts_what_one_sees():
    """Browsers send two signs for a line's end, and Python counts an emoji as one."""
    text = "🙂\r\n" * (MOST_CHARACTERS // 2)

    assert codes(FeedbackForm(answers(beschreibung=text))) == {}


def test_browser_cuts_nothing_off():
    form = FeedbackForm()

    assert [name for name in ("beschreibung", "seite") if "maxlength" in str(form[name])] == []


def test_too_long_a_text_is_told_by_how_much():
    form = FeedbackForm(answers(beschreibung="x" * 5010))

    with override("en"):
        assert form.errors["beschreibung"] == ["Shorten the description to 5000 characters. It has 5010."]


# The names keep the time of the last stamp out of the list of tests, which two processes compare.
@pytest.mark.parametrize(
    "brought", ["", "\x00:é:x", "::", stamp(60)[:-1] + "~"], ids=["none", "noise", "empty", "forged"]
)
def test_form_without_a_stamp_of_ours_is_sent_back(brought):
    assert codes(FeedbackForm(answers(stempel=brought))) == {"__all__": ["hurried"]}


@pytest.mark.parametrize("seconds", [1, 2 * 24 * 60 * 60])
def test_form_that_comes_too_soon_or_too_late_is_sent_back(seconds):
    assert codes(FeedbackForm(answers(stempel=stamp(seconds)))) == {"__all__": ["hurried"]}


def test_form_with_the_hidden_field_filled_in_is_sent_back():
    assert codes(FeedbackForm(answers(kommentar="Beste Preise"))) == {"__all__": ["hurried"]}


def test_robot_is_no_matter_while_fields_are_wrong():
    assert codes(FeedbackForm(answers(beschreibung="", stempel=stamp(1)))) == {"beschreibung": ["required"]}


def test_form_that_comes_back_keeps_its_time():
    brought = stamp(1)

    assert FeedbackForm(answers(stempel=brought)).stamp == brought


def test_old_form_gets_a_new_time():
    old = stamp(2 * 24 * 60 * 60)
    again = FeedbackForm(answers(stempel=old)).stamp

    assert again != old
    assert codes(FeedbackForm(answers(stempel=again))) == {"__all__": ["hurried"]}


@pytest.mark.parametrize(
    ("brought", "known"),
    [
        (
            {"seite": "/aktuelles/?seite=2#x", "anlass": "inhalt"},
            {"seite": "/aktuelles/?seite=2", "anlass": "inhalt"},
        ),
        ({"seite": "//anderswo.example/", "anlass": "unfug"}, {}),
        ({}, {"seite": "", "anlass": ""}),
    ],
)
def test_link_brings_along_only_what_makes_sense(brought, known):
    assert FeedbackLink(brought).known == known
