"""From a question to ranks: all of the words first, then some of them, and what is never given up."""

import pytest
from django.db import connection

from search.documents import Document
from search.engines import Request, Scope, find
from search.engines.builds import ENGINES, database_engine
from search.engines.protocol import Found
from search.engines.ranking import ENOUGH, Ranking, covered, rank
from search.german import own_analyser
from search.models import SearchRecord
from search.query import Reader
from tests.factories.home import NewsPageFactory, StandardPageFactory

pytestmark = pytest.mark.django_db

QUERIES = 5
TEXTS = {
    1: "Kurse für Pflege in Hamm",
    2: "Pflege und Führung in Hamm",
    3: "Kurse und Kurse und Kurse",
    4: "laterale Führung",
    5: "Führung, lateral gedacht, in Hamm",
}


@pytest.fixture
def engine(db):
    made = ENGINES[connection.vendor](own_analyser(), table="some_index")
    made.prepare()
    made.write(
        Document(page=page, digest="", language="de", title=f"Nummer {page}", body=body) for page, body in TEXTS.items()
    )
    return made


def ranking(engine, question: str, enough: int = ENOUGH) -> Ranking:
    reader = Reader(engine.analyser)
    return rank(engine, engine.words, reader, question, lambda ranks: len(ranks) >= enough)


def test_pages_with_all_words_come_before_those_with_some(engine):
    found = ranking(engine, "Kurse Pflege Hamm")

    assert set(found.full) == {1}
    assert set(found.some) == {2, 3, 5}
    assert found.ordered(found.pages)[:2] == [1, 2]


def test_full_comes_before_some_whatever_the_score():
    found = Ranking(full={1: 0.1, 2: 0.3}, some={3: 9.0, 4: 8.0})

    assert found.ordered([4, 3, 2, 1]) == [2, 1, 3, 4]


def test_latest_page_comes_first_among_equals():
    assert Ranking(full={1: 1.0, 2: 1.0}, some={3: 1.0, 4: 1.0}).ordered([1, 2, 3, 4]) == [2, 1, 4, 3]


def test_where_enough_pages_have_all_words_none_with_some_is_looked_for(engine):
    assert ranking(engine, "Führung Hamm", enough=2).some == {}
    assert set(ranking(engine, "Führung Hamm", enough=3).some) == {1, 4}


@pytest.mark.parametrize(
    ("question", "some"),
    [
        ('"laterale Führung" Kurse', {4}),
        ('"laterale Führung" "Kurse für"', set()),
        ("titel:Nummer Kurse Führung", {1, 2, 3, 4, 5}),
        ("titel:Hamm Kurse", set()),
        ("Kurse Führung -Hamm", {3, 4}),
        ('Kurse Führung -"laterale Führung"', {1, 2, 3, 5}),
    ],
)
def test_phrases_fields_and_exclusions_are_never_given_up(engine, question, some):
    found = ranking(engine, question)

    assert (found.full, set(found.some)) == ({}, some)


def test_more_of_the_words_count_more_than_one_word_often(engine):
    found = ranking(engine, "Kurse Pflege Astronomie")

    assert found.ordered(found.pages)[0] == 1


def test_what_is_missing_lowers_the_score_by_its_share():
    assert covered([1.0, 2.0], 4) == 1.5
    assert covered([1.0, 2.0], 2) == 3.0


def test_part_of_a_compound_that_is_asked_for_is_some_of_it(engine):
    found = ranking(engine, "Pflegehelfer")

    assert found.full == {}
    assert {1, 2} <= set(found.some)


def test_noun_is_found_by_its_verb_where_too_little_is_found(engine):
    engine.write([Document(page=9, digest="", language="de", title="", body="Förderung von Betrieben")])

    assert set(ranking(engine, "wer fördert").some) == {9}


def test_exclusions_alone_name_the_pages_that_are_not_shown(engine):
    found = ranking(engine, "-Hamm -Kurse")

    assert (found.pages, found.excluded) == ([], frozenset({1, 2, 3, 5}))


@pytest.mark.parametrize("question", ["", "und", '"', "…"])
def test_question_without_terms_ranks_nothing(engine, question):
    found = ranking(engine, question)

    assert (found.pages, found.excluded, found.engine) == ([], frozenset(), engine.name)


def test_misspelt_word_is_mended_and_named(engine):
    found = ranking(engine, "Kurse Pfleege")

    assert (set(found.full), found.corrected) == ({1}, {"Pfleege": "Pflege"})


def test_what_was_taken_for_a_misspelt_word_can_be_marked(engine):
    assert "pfleg" in ranking(engine, "Pfleege").query.terms


def test_nothing_is_mended_where_enough_is_found(engine):
    assert ranking(engine, "Führung Hamm", enough=0).corrected == {}


# Among the records


@pytest.fixture
def pages(leipzig) -> dict[str, int]:
    titles = ["Kurse in Hamm", "Kurse in Unna", "Vortrag in Hamm"]
    return {title: NewsPageFactory(parent=leipzig.news, title=title).pk for title in titles}


def answered(question: str, **parameters) -> Found:
    return find(Request(question=question, scope=Scope(kinds=("news",)), **parameters))


def test_answer_says_how_many_pages_have_all_words(pages):
    answer = answered("Kurse Hamm")

    assert (answer.exact, answer.total, answer.widened) == (1, 3, True)
    assert answer.pages[0] == pages["Kurse in Hamm"]
    assert answer.engine == connection.vendor


def test_answer_where_all_pages_have_all_words_is_not_widened(pages):
    answer = answered("Kurse")

    assert (answer.exact, answer.total, answer.widened) == (2, 2, False)


def test_answer_names_what_was_taken_for_a_misspelt_word(pages):
    answer = answered("Vortraag")

    assert (answer.pages, answer.exact) == ([pages["Vortrag in Hamm"]], 1)
    assert answer.corrected == {"Vortraag": "Vortrag"}


def test_pages_outside_the_scope_are_not_enough(pages, leipzig):
    for number in range(ENOUGH):
        StandardPageFactory(parent=leipzig.page, title=f"Kurse in Hamm, Teil {number}")

    assert find(Request(question="Kurse Hamm")).widened is False
    assert (answered("Kurse Hamm").exact, answered("Kurse Hamm").total) == (1, 3)


def test_withdrawn_page_is_not_counted_though_the_engine_knows_it(pages):
    SearchRecord.objects.filter(pk=pages["Kurse in Unna"]).delete()
    database_engine().write(
        [Document(page=pages["Kurse in Unna"], digest="", language="de", title="Kurse in Unna", body="")]
    )

    answer = answered("Kurse")

    assert pages["Kurse in Unna"] in database_engine().digests()
    assert (answer.pages, answer.exact, answer.total) == ([pages["Kurse in Hamm"]], 1, 1)


def test_exclusion_alone_shows_all_others(pages):
    answer = answered("-Hamm")

    assert (answer.pages, answer.exact, answer.total) == ([pages["Kurse in Unna"]], 1, 1)


@pytest.mark.parametrize("known", [1, 3])
def test_question_takes_the_same_queries_for_any_number_of_pages(leipzig, known, django_assert_num_queries):
    for number in range(known):
        NewsPageFactory(parent=leipzig.news, title=f"Kurse in Hamm {number}")
    answered("Kurse Astronomie")

    with django_assert_num_queries(QUERIES):
        answered("Kurse Hamm")
