"""Forms and spellings that Snowball alone keeps apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.folding import fold
from search.german import own_analyser
from search.inflection import regular

SAME = """
Museum Museen; Zentrum Zentren; Forum Foren; Gymnasium Gymnasien; Ministerium Ministerien; Praktikum Praktika
Stipendium Stipendien; Medium Medien; Gremium Gremien; Jubiläum Jubiläen; Curriculum Curricula; Lexikon Lexika
Firma Firmen; Thema Themen; Schema Schemata; Villa Villen; Konto Konten; Risiko Risiken; Virus Viren; Zyklus Zyklen
Mechanismus Mechanismen; Praxis Praxen; Zeugnis Zeugnisse; Kenntnis Kenntnissen; Bus Busse; Saal Säle; Neubau Neubauten
Workshop Workshops; Party Partys; Video Videos; Büro Büros; Kita Kitas; Azubi Azubis; Interview Interviews
Kauffrau Kaufleute; Fachmann Fachfrauen; Prinzip Prinzipien; Material Materialien; Atlas Atlanten; Index Indizes
Nachbar Nachbarn; selbstständig selbständig; Photographie Fotografie; Geographie Geografie; Potential Potenzial
Problem Probleme; Kernproblem Kernproblemen; Tandem Tandems; Schwerpunktthema Schwerpunktthemen; extrem extreme
Konzern Konzerne; modern moderne; betriebsintern betriebsinternes; einzeln einzelne; kostenlos kostenlose
seriös seriöse; gebaut gebauten; Glas Gläser; Abgas Abgase; Ausbau Ausbaus; Niveau Niveaus; Archiv Archivs
Display Displays; Kilo Kilos; Studio Studios; Risiko Risikos; Drama Dramas; Thema Themas; Examen Examina; Uni Unis
aufwendig aufwändig; Friseur Frisör; Club Klub; Mikrophon Mikrofon; nummerieren numerieren
"""
APART = """
Studium Studien; Datum Daten; Trauma Traum; Büsum Bus; Raum Rau; Irrtum Irr; Erika Erik; Maria Marie; News new
Wintern intern
"""


def pairs(text: str) -> list[list[str]]:
    return [pair.split() for pair in text.strip().replace("\n", ";").split(";")]


def term(word: str) -> str:
    [found] = own_analyser().analyse(word)
    return found.whole


@pytest.mark.parametrize(("one", "other"), pairs(SAME))
def test_forms_of_a_word_are_one_term(one, other):
    assert term(one) == term(other)


@pytest.mark.parametrize(("one", "other"), pairs(APART))
def test_words_that_only_look_alike_stay_two(one, other):
    assert term(one) != term(other)


@pytest.mark.parametrize("short", ["kmu", "pc", "lkw", "faq"])
def test_plural_of_an_abbreviation_is_the_abbreviation(short):
    assert regular(f"{short}s") == regular(short) == short


def test_compounds_are_treated_like_their_last_part():
    assert [regular(fold(word)) for word in ("arztpraxis", "lernzentrum", "führungszeugnisse")] == [
        "arztprax",
        "lernzentr",
        "fuhrungszeugnis",
    ]


@given(st.text(max_size=60))
def test_nothing_raises_and_nothing_vanishes(word):
    assert bool(regular(word)) == bool(word)
