"""What the search of the editor costs must not grow faster than what it finds."""

from functools import partial
from statistics import median
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, Page
from wagtail.search.backends import get_search_backend

from home.demo.indexes import take_statistics
from tests.search.work import work

pytestmark = pytest.mark.django_db

FEW, MANY = 500, 2_500
TITLES = ["Weiterbildungsverbünde im Gespräch", "Treffen der Netze", "Kurse am Kanal", "Was bleibt", "Lernen vor Ort"]
ENTRIES = "wagtailsearch_indexentry"


def on(vendor: str):
    return pytest.mark.skipif(connection.vendor != vendor, reason=f"for {vendor}")


def add_pages(parent: Page, first: int, last: int) -> None:
    """Plain pages, made and indexed in bulk; every fifth is about networks."""
    locale = Locale.get_active()
    pages = [
        Page(
            title=f"{TITLES[number % len(TITLES)]} {number}",
            slug=f"seite-{number}",
            path=Page._get_path(parent.path, parent.depth + 1, 100 + number),
            depth=parent.depth + 1,
            locale=locale,
            translation_key=uuid4(),
        )
        for number in range(first, last)
    ]
    Page.objects.bulk_create(pages)
    get_search_backend().add_bulk(Page, pages)
    take_statistics()


def searches() -> dict:
    pages = Page.objects.filter(depth__gt=1, live=True)
    return {
        "search": lambda: list(pages.search("Verbund")[:20]),
        "count": lambda: pages.search("Verbund").count(),
        "while typing": lambda: list(pages.autocomplete("Verb")[:20]),
        "by date": lambda: list(pages.order_by("title").search("Verbund", order_by_relevance=False)[:20]),
        "facet": lambda: pages.search("Verbund").facet("content_type_id"),
    }


def test_five_times_the_pages_cost_at_most_seven_times_as_much(home):
    add_pages(home, 0, FEW)
    few = {name: work(do) for name, do in searches().items()}
    add_pages(home, FEW, MANY)
    growth = {name: work(do) / few[name] for name, do in searches().items()}

    assert {name: factor for name, factor in growth.items() if factor > 7} == {}


def usual_work(pages: list[Page]) -> float:
    """To index one of them; each only once, as every version of a row stays in the way until the end."""
    backend = get_search_backend()
    return median(work(partial(backend.add, page)) for page in pages)


def test_one_page_is_indexed_for_the_same_among_many(home):
    add_pages(home, 0, FEW)
    pages = list(Page.objects.filter(slug__startswith="seite-").order_by("pk")[:18])
    few = usual_work(pages[:9])
    add_pages(home, FEW, MANY)

    assert usual_work(pages[9:]) <= 1.5 * few


def test_one_page_is_indexed_in_one_statement(home, django_assert_num_queries):
    add_pages(home, 0, 3)
    page = Page.objects.get(slug="seite-1")
    with django_assert_num_queries(1):
        get_search_backend().add(page)


@on("sqlite")
@pytest.mark.parametrize("name", ["search", "while typing", "by date", "facet"])
def test_sqlite_looks_for_the_words_once_and_for_rows_by_key(home, name):
    add_pages(home, 0, FEW)
    with CaptureQueriesContext(connection) as asked:
        searches()[name]()
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {asked[-1]['sql']}")
        steps = [row[3] for row in cursor.fetchall()]

    assert steps[:3] == [
        f"SCAN {ENTRIES}_fts VIRTUAL TABLE INDEX 0:M3",
        f"SEARCH {ENTRIES} USING INTEGER PRIMARY KEY (rowid=?)",
        "SEARCH wagtailcore_page USING INTEGER PRIMARY KEY (rowid=?)",
    ]
    assert "CORRELATED" not in " ".join(steps)


@on("postgresql")
@pytest.mark.parametrize(
    ("way", "index"), [("search", "search_editor_words"), ("autocomplete", "wagtailsear_autocom_476c89_gin")]
)
def test_postgres_finds_words_and_rows_by_index(home, way, index):
    add_pages(home, 0, FEW)
    found = getattr(Page.objects.filter(live=True), way)("Verbund 35")[:20]
    with connection.cursor() as cursor:
        cursor.execute("SELECT gin_clean_pending_list(%s)", [index])  # as PostgreSQL does by itself from time to time
        cursor.execute("SET LOCAL enable_seqscan = off")

    plan = found.get_queryset().explain()

    assert index in plan
    assert "Index Scan using wagtailcore_page_pkey" in plan
    assert "Seq Scan" not in plan
