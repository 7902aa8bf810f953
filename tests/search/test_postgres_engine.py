"""What PostgreSQL's engine does beside what every engine does: it weighs the newest rows, and knows pages of one row."""

import pytest
from django.db import connection

from search.documents import ROW_TERMS, Document
from search.engines import postgres
from search.engines.builds import database_engine
from search.engines.database import DatabaseEngine
from search.engines.postgres import PostgresEngine
from search.groups import Alternative, Group

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="of PostgreSQL"),
]


def group(term: str) -> Group:
    return Group((Alternative((term,)),))


def document(page: int, body: str) -> Document:
    return Document(page=page, digest="", language="de", title="", body=body)


@pytest.fixture
def engine() -> DatabaseEngine:
    return database_engine()


def test_only_the_newest_rows_are_weighed_and_all_are_found(engine, monkeypatch):
    monkeypatch.setattr(postgres, "MOST_WEIGHED", 2)
    engine.write(document(page, "Wald " * page) for page in (1, 2, 3, 4))

    ranks = engine.rank([group("wald")])

    assert sorted(ranks) == [1, 2, 3, 4]
    assert (ranks[1], ranks[2]) == (0, 0)
    assert 0 < ranks[3] < ranks[4]


def test_words_of_a_page_are_found_in_one_row_and_in_several(engine):
    long = "Feld " * ROW_TERMS
    engine.write([document(1, "Wald Wiese"), document(2, f"Wald {long} Wiese"), document(3, f"Wald {long} Feld")])

    alone = dict(engine.fetched("SELECT page, bool_and(alone) FROM {table} GROUP BY page ORDER BY page"))

    assert alone == {1: True, 2: False, 3: False}
    assert sorted(engine.rank([group("wald"), group("wies")])) == [1, 2]


def test_page_that_grows_into_several_rows_is_still_found(engine):
    engine.write([document(1, "Wald Wiese")])
    engine.write([document(1, f"Wald {'Feld ' * ROW_TERMS} Wiese")])

    assert list(engine.rank([group("wald"), group("wies")])) == [1]


def test_many_rows_are_weighed_alike_whether_counted_or_estimated(engine):
    crowd = PostgresEngine(engine.analyser, table="crowd")
    crowd.prepare()
    crowd.write([document(1, "Wald Wiese"), document(2, "Wald Wald Feld Feld Feld")])
    crowd.execute("""
        INSERT INTO {table} (page, number, alone, digest, length, terms)
        SELECT 2 + page, 0, true, '', 1 + page % 9, 'wies' FROM generate_series(1, 10500) AS page
    """)

    counted = crowd.rank([group("wald"), group("feld")]) | crowd.rank([group("wald")])
    crowd.execute("ANALYZE {table}")
    estimated = crowd.rank([group("wald"), group("feld")]) | crowd.rank([group("wald")])

    assert counted.keys() == {1, 2}
    assert estimated == pytest.approx(counted, rel=0.02)
