"""Marks and snippets."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.cleaning import clean
from search.highlighting import marked, snippet
from search.hyphens import SOFT
from search.query import parse


def wanted(question: str) -> frozenset[str]:
    return parse(question).terms


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

    assert marked(title, frozenset({"network"}), "en") == title.replace("network", "<mark>network</mark>")


@given(st.text(max_size=80))
def test_marked_words_are_copied_as_they_are_written(text):
    title = clean(f"{text} Weiterbildungsverbund {text}")

    shown = marked(title, wanted("Bildung"))

    assert unescape(re.sub(f"</?mark>|{SOFT}", "", shown)) == title


def test_snippet_is_the_passage_with_the_most_words():
    text = "Kurs. " + "Füllwort " * 100 + "laterale Führung im Kurs " + "Füllwort " * 100

    passage = snippet([text], wanted("laterale Führung Kurs"))

    assert "<mark>laterale</mark> <mark>Führung</mark> im <mark>Kurs</mark>" in passage
    assert passage.startswith("… ")
    assert passage.endswith(" …")
    assert len(passage) < 600


def test_snippet_comes_from_the_first_text_with_a_hit():
    assert snippet(["Vorspann", "", "Ein Kurs"], wanted("Kurs")) == "Ein <mark>Kurs</mark>"


def test_snippet_without_hit_is_the_beginning():
    assert snippet(["Vorspann <b>", "Text"], wanted("Kurs")) == "Vorspann &lt;b&gt;"
    assert snippet([], wanted("Kurs")) == ""


def test_snippet_of_a_long_work_looks_through_its_beginning_only():
    pages = ["Füllwort " * 300] * 20

    assert "<mark>" not in snippet([*pages, "Ein Kurs"], wanted("Kurs"))
