"""Facets of everything there is, beside one grouped statement on the tables of the pages."""

from django.db import connection
from django.db.models import CharField, Count, QuerySet, Value
from django.db.models.functions import Cast, ExtractYear

from bench.clock import compared
from bench.result import Result
from library.models import LibraryItemPage
from search.engines import Request, Scope
from search.engines.answering import count, records_of
from search.engines.ranking import Ranking
from search.views import PORTAL_FACETS

FACETS = {
    "network": "network__slug",
    "kind": "content_type__model",
    "subkind": "item_kind",
    "land": "network__land",
    "topic": "page_topics__topic__notation",
    "licence": "licence",
    "language": "work_language",
    "year": ExtractYear("issued"),
}


def measured(size: int) -> Result:
    """Milliseconds for all facets of the portal; the pages know all but audience and format, which lie elsewhere."""
    ours, anchor = compared(count_records, lambda: list(page_facets()), connection)
    return Result("facets", size, ours * 1000, anchor * 1000)


def count_records() -> dict[str, dict[str, int]]:
    request = Request(scope=Scope(language="de"), counted=PORTAL_FACETS)
    return count(records_of(request.scope), request, Ranking())


def page_facets() -> QuerySet:
    """Facet, value and number of items."""
    first, *others = (grouped(facet, field) for facet, field in FACETS.items())
    return first.union(*others, all=True)


def grouped(facet: str, field) -> QuerySet:
    items = LibraryItemPage.objects.live().filter(locale__language_code="de").order_by()
    values = items.values(facet=Value(facet), value=Cast(field, CharField()))
    return values.annotate(number=Count("pk")).values_list("facet", "value", "number")
