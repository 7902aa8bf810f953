"""What search costs must not grow faster than the portal, and its statements find by index what they look for."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bench.items import Library
from bench.portal import add
from bench.questions import words
from bench.texts import documents
from home.demo.indexes import take_statistics
from search.engines import Request, Scope, find
from search.engines.builds import database_engine
from search.records import Trees
from search.suggestions import Suggestions
from search.typed import Typed
from search.views import PORTAL_FACETS
from tests.factories.core import TopicFactory
from tests.search.work import work

pytestmark = pytest.mark.django_db

on_sqlite = pytest.mark.skipif(connection.vendor != "sqlite", reason="for SQLite")
FEW, MANY = 40, 200
SCOPE = Scope(language="de")


def add_items(leipzig, first: int, last: int) -> None:
    library = Library([leipzig.library], [TopicFactory() for _ in range(4)], Trees())
    add(list(documents(last))[first:], library)
    take_statistics()


def questions() -> dict:
    analyser = database_engine().analyser
    common, three = (" ".join(asked.word for asked in words(analyser, *wanted)) for wanted in ((0.45, 1), (0.2, 3)))
    return {
        "common word": lambda: find(Request(question=common, scope=SCOPE)),
        "three words": lambda: find(Request(question=three, scope=SCOPE)),
        "facets of a common word": lambda: find(Request(question=common, scope=SCOPE, counted=PORTAL_FACETS)),
        "facets": lambda: find(Request(scope=SCOPE, counted=PORTAL_FACETS)),
        "suggestions": lambda: Suggestions(Typed.of("Ver"), SCOPE).all(),
    }


def plans(do, holding: str = "SELECT") -> list[list[str]]:
    """How SQLite goes about each statement that holds this."""
    with CaptureQueriesContext(connection) as asked:
        do()
    return [plan_of(query["sql"]) for query in asked if query["sql"].startswith("SELECT") and holding in query["sql"]]


def plan_of(statement: str) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {statement}")
        return [row[3] for row in cursor.fetchall()]


def test_five_times_the_records_cost_at_most_seven_times_as_much(leipzig):
    add_items(leipzig, 0, FEW)
    few = {name: work(do) for name, do in questions().items()}
    add_items(leipzig, FEW, MANY)
    growth = {name: work(do) / few[name] for name, do in questions().items()}

    assert {name: factor for name, factor in growth.items() if factor > 7} == {}


@on_sqlite
def test_facets_of_everything_are_counted_in_their_index(leipzig):
    add_items(leipzig, 0, 3)
    [plan] = plans(questions()["facets"], "UNION ALL")

    assert [step for step in plan if step.startswith("SEARCH")] == [
        "SEARCH search_searchfacet USING INDEX search_searchfacet_record_id_04ce6859 (record_id=?)",
        "SEARCH U0 USING INDEX record_by_expiry (expires<?)",
        *["SEARCH search_searchfacet USING COVERING INDEX facet_by_language (language=? AND facet=?)"]
        * len(PORTAL_FACETS),
    ]


@on_sqlite
def test_scope_of_a_word_is_looked_up_row_by_row_or_the_others_found_by_index(leipzig):
    add_items(leipzig, 0, 3)
    table = database_engine().table
    plan, *_ = plans(questions()["common word"], "bm25")

    assert [step for step in plan if step.startswith(("SCAN", "SEARCH"))] == [
        *[f"SCAN {table} VIRTUAL TABLE INDEX 0:M5"] * 2,
        "SCAN found",
        "SEARCH search_searchrecord USING INTEGER PRIMARY KEY (rowid=?)",
        "SEARCH search_searchfacet USING COVERING INDEX sqlite_autoindex_search_searchfacet_1 (facet=?)",
        "SEARCH search_searchrecord USING COVERING INDEX record_by_expiry (expires<?)",
        "SCAN search_indexchange",
    ]


@on_sqlite
def test_suggestions_scan_only_small_tables_and_the_index_for_words(leipzig):
    add_items(leipzig, 0, 30)
    steps = [step for plan in plans(questions()["suggestions"]) for step in plan]

    scanned = {step.split()[1] for step in steps if step.startswith("SCAN") and "VIRTUAL TABLE" not in step}
    assert scanned == {"CONSTANT", "search_concept", "search_indexbuild", "core_topic"}
    assert "SEARCH search_titlestart USING COVERING INDEX title_start_by_head (language=? AND head=?)" in steps
