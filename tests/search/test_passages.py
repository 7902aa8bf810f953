"""The passage that answers best."""

import pytest

from search.cleaning import clean
from search.german import own_analyser
from search.passages import best_passage, may_hold, stems
from search.query import Query, Reader


def read(question: str) -> Query:
    return Reader(own_analyser()).read(question)


def test_passage_is_the_one_that_answers_most_of_the_question():
    text = "Kurs. " + "Füllwort " * 100 + "laterale Führung im Kurs " + "Füllwort " * 100

    passage = best_passage([text], read("laterale Führung Kurs")).html

    assert "<mark>laterale</mark> <mark>Führung</mark> im <mark>Kurs</mark>" in passage
    assert passage.startswith("… ")
    assert passage.endswith(" …")
    assert len(passage) < 600


def test_passage_comes_from_the_first_text_with_a_hit():
    passage = best_passage(["Vorspann", "", "Ein Kurs", "Noch ein Kurs"], read("Kurs"))

    assert (passage.html, passage.place) == ("Ein <mark>Kurs</mark>", 2)


def test_later_text_that_answers_more_is_better():
    passage = best_passage(["Ein Kurs", "", "Der Kurs in Leipzig"], read("Kurs Leipzig"))

    assert (passage.place, passage.groups) == (2, {0, 1})


def test_phrase_is_found_only_where_its_words_follow_one_another():
    texts = ["Führung und laterale Arbeit", "Thema: laterale Führung"]

    passage = best_passage(texts, read('"laterale Führung"'))

    assert (passage.html, passage.place) == ("Thema: <mark>laterale</mark> <mark>Führung</mark>", 1)


def test_without_hit_the_beginning_is_shown():
    passage = best_passage(["Vorspann <b>", "Text"], read("Kurs"))

    assert (passage.html, passage.place) == ("Vorspann &lt;b&gt;", -1)
    assert best_passage([], read("Kurs")).html == ""


def test_forms_of_a_word_are_marked_whatever_its_stem_ends_with():
    assert best_passage(["Moderne Themen ohne Probleme"], read("Problem Thema")).html == (
        "Moderne <mark>Themen</mark> ohne <mark>Probleme</mark>"
    )


def test_page_far_behind_is_found_as_pages_without_the_word_cost_nothing():
    passage = best_passage([*["Füllwort " * 300] * 200, "Ein Kurs"], read("Kurs"))

    assert (passage.html, passage.place) == ("Ein <mark>Kurs</mark>", 200)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Fachkräftesicherung", "Sicherung"),
        ("Steuerfoerderung", "Förderung"),
        ("Uebungsleiter", "Übung"),
        ("Koordinator* innen", "Koordinatorinnen"),
        ("Weiter-\nbildung", "Weiterbildung"),
        ("Blended-Learning", "Blendedlearning"),
        ("Straße", "Strassen"),
        ("Café", "cafe"),
        ("gefördert", "Förderung"),
        ("Probleme", "Problem"),
        ("Schwerpunktthemen", "Thema"),
        ("interne", "intern"),
        ("Kaufleute", "Kauffrau"),
        ("Atlanten", "Atlas"),
        ("Saal", "Säle"),
        ("Photographie", "Fotos"),
        ("Saarland", "Saarland"),
    ],
)
def test_quick_look_overlooks_nothing(text, question):
    assert may_hold(clean(text), stems(read(question)))
