"""Roots: verbs meet the nouns that are made of them."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.folding import fold
from search.german import own_analyser
from search.roots import is_root, roots


def of(word: str) -> set[str]:
    """Roots of a word as it is written: lower-case ones may be verbs."""
    return set(roots(fold(word.lower()), verb=word.islower()))


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("Förderung", "0forder"),
        ("Förderungen", "0forder"),
        ("fördern", "0forder"),
        ("fördert", "0forder"),
        ("förderte", "0forder"),
        ("gefördert", "0forder"),
        ("zufördern", "0forder"),
        ("Ausbildung", "0ausbild"),
        ("ausbilden", "0ausbild"),
        ("ausgebildet", "0ausbild"),
        ("auszubilden", "0ausbild"),
        ("weiterzubilden", "0weiterbild"),
        ("Qualifikation", "0qualifiz"),
        ("Qualifikationen", "0qualifiz"),
        ("Qualifizierung", "0qualifiz"),
        ("qualifizieren", "0qualifiz"),
        ("qualifizierte", "0qualifiz"),
        ("Koordination", "0koordin"),
        ("koordinieren", "0koordin"),
        ("Führung", "0fuhr"),
        ("führten", "0fuhr"),
        ("geführt", "0fuhr"),
        ("Gestaltung", "0gestalt"),
        ("gestalten", "0gestalt"),
        ("gestaltet", "0gestalt"),
        ("Beratung", "0berat"),
        ("beraten", "0berat"),
        ("Erweiterung", "0erweiter"),
        ("erweitern", "0erweiter"),
        ("Entwicklung", "0entwickl"),
        ("entwickeln", "0entwickl"),
        ("entwickelt", "0entwickl"),
        ("Sammlung", "0samml"),
        ("gesammelt", "0samml"),
        ("spielen", "0spiel"),
        ("hilft", "0helf"),
        ("geholfen", "0helf"),
        ("Nachbarschaftshilfe", "0nachbarschaftshelf"),
        ("teilgenommen", "0teilnehm"),
        ("Teilnahme", "0teilnehm"),
        ("teilnehmen", "0teilnehm"),
        ("abgeschlossen", "0abschliess"),
        ("Abschlüsse", "0abschliess"),
        ("anerkannt", "0anerkenn"),
        ("Anerkennung", "0anerkenn"),
        ("stattgefunden", "0stattfind"),
        ("schrieb", "0schreib"),
        ("durchgeführt", "0durchfuhr"),
        ("abgebrochen", "0abbrech"),
        ("Ausbildungsabbruch", "0ausbildungsabbrech"),
        ("abbrechen", "0abbrech"),
        ("nachgewiesen", "0nachweis"),
        ("vermieden", "0vermeid"),
        ("Beitritt", "0beitret"),
        ("Entwürfe", "0entwerf"),
        ("angewandt", "0anwend"),
    ],
)
def test_verb_and_noun_have_a_root_in_common(word, root):
    assert root in of(word)


@pytest.mark.parametrize("word", ["Kurs", "Station", "tun", "Leipzig", "Arbeiten", "Partner", ""])
def test_what_is_neither_verb_nor_made_of_one_has_no_root(word):
    assert of(word) == set()


def test_ending_with_t_is_read_both_ways():
    assert of("führten") == {"0fuhr", "0fuhrt"}
    assert of("gestalten") == {"0gestal", "0gestalt", "0stal", "0stalt"}


def test_capital_letter_tells_a_noun_from_a_verb_in_a_text():
    verb, noun = own_analyser().analyse("lernen Lernen")

    assert (verb.parts, noun.parts) == (("0lern",), ())


@pytest.mark.parametrize(("term", "expected"), [("0forder", True), ("02024", False), ("0", False), ("forder", False)])
def test_mark_tells_a_root_from_a_word_and_from_a_number(term, expected):
    assert is_root(term) is expected


@given(st.text(), st.booleans())
def test_every_word_can_be_asked_for_its_roots(word, verb):
    assert all(root.startswith("0") for root in roots(word, verb=verb))


@pytest.mark.parametrize("piece", ["en", "ge", "zu", "ierte", "ung", "et", "a", "weiterzu"])
def test_time_grows_with_the_word_and_not_with_its_square(piece):
    long = piece * (200_000 // len(piece))
    start = time.process_time()

    list(roots(long, verb=True))

    assert time.process_time() - start < 1
