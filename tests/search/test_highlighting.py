"""Marks and snippets."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.cleaning import clean
from search.german import own_analyser
from search.highlighting import marked
from search.hyphens import SOFT
from search.query import Query, Reader


def wanted(question: str) -> Query:
    return Reader(own_analyser()).read(question)


@pytest.mark.parametrize(
    ("text", "question", "expected"),
    [
        ("Fachkräftesicherung", "Fachkräfte", "<mark>Fachkräfte</mark>·sicherung"),
        ("Die Weiterbildungsverbünde", "Verbund", "Die Weiter·bildungs·<mark>verbünde</mark>"),
        ("Netzwerkkoordinator*innen", "Netzwerkkoordinatorinnen", "<mark>Netzwerk·koordinator*innen</mark>"),
        ("Foerderzeit", "Zeit", "Foerder<mark>zeit</mark>"),
        ("<b> & Kurs", "Kurs", "&lt;b&gt; &amp; <mark>Kurs</mark>"),
        ("Aus- und Fortbildung", "Ausbildung", "<mark>Aus</mark>- und Fortbildung"),
        ("KURSE", "Kurs", "<mark>KURSE</mark>"),
        ("nichts", "Kurs", "nichts"),
    ],
)
def test_words_and_parts_are_marked_and_all_else_is_escaped(text, question, expected):
    assert marked(text, wanted(question)).replace(SOFT, "·") == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Sicherung", "Fachkräfte·<mark>sicherungs</mark>·netzwerk &amp; Ort"),
        ("Fachkräfte", "<mark>Fachkräfte</mark>·sicherungs·netzwerk &amp; Ort"),
        ("Fachkräftesicherungsnetzwerk", "<mark>Fachkräfte·sicherungs·netzwerk</mark> &amp; Ort"),
        ("Kurs", "Fachkräfte·sicherungs·netzwerk &amp; Ort"),
    ],
)
def test_long_word_can_be_divided_beside_a_mark_and_within_one(question, expected):
    assert marked("Fachkräftesicherungsnetzwerk & Ort", wanted(question)).replace(SOFT, "·") == expected


def test_soft_hyphens_that_an_editor_pasted_move_no_mark():
    pasted = f"Fach{SOFT}kräfte{SOFT}siche{SOFT}rung"

    assert marked(pasted, wanted("Fachkräfte")).replace(SOFT, "·") == "<mark>Fachkräfte</mark>·sicherung"


def test_title_in_another_language_is_not_divided_by_german_rules():
    title = "Responsibilities in European network coordination"

    assert marked(title, Reader(own_analyser(), "en").read("networks"), "en") == title.replace(
        "network", "<mark>network</mark>"
    )


@given(st.text(max_size=80))
def test_marked_words_are_copied_as_they_are_written(text):
    title = clean(f"{text} Weiterbildungsverbund {text}")

    shown = marked(title, wanted("Bildung"))

    assert unescape(re.sub(f"</?mark>|{SOFT}", "", shown)) == title
