"""Marks and snippets."""

import pytest

from search.highlighting import marked, snippet
from search.query import parse


def wanted(question: str) -> frozenset[str]:
    return parse(question).terms


@pytest.mark.parametrize(
    ("text", "question", "expected"),
    [
        ("Fachkräftesicherung", "Fachkräfte", "<mark>Fachkräfte</mark>sicherung"),
        ("Die Weiterbildungsverbünde", "Verbund", "Die Weiterbildungs<mark>verbünde</mark>"),
        ("Netzwerkkoordinator*innen", "Netzwerkkoordinatorinnen", "<mark>Netzwerkkoordinator*innen</mark>"),
        ("Foerderzeit", "Zeit", "Foerder<mark>zeit</mark>"),
        ("<b> & Kurs", "Kurs", "&lt;b&gt; &amp; <mark>Kurs</mark>"),
        ("Aus- und Fortbildung", "Ausbildung", "<mark>Aus</mark>- und Fortbildung"),
        ("KURSE", "Kurs", "<mark>KURSE</mark>"),
        ("nichts", "Kurs", "nichts"),
    ],
)
def test_words_and_parts_are_marked_and_all_else_is_escaped(text, question, expected):
    assert marked(text, wanted(question)) == expected


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
