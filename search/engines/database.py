"""What the two database engines share: the text index gives ids, all else is asked of the records."""

from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Iterable, Sequence

from django.db import connection, transaction
from django.db.models import Count, Q, QuerySet
from django.db.models.expressions import RawSQL

from search.documents import Document
from search.engines.protocol import Found, Order, Request, Scope
from search.models import SearchFacet, SearchRecord
from search.query import Group, Query

Ranks = dict[int, float]  # page → score, higher is better


class DatabaseEngine(ABC):
    """Finds within the transaction of whoever asks, so what is withdrawn is gone with the commit."""

    name = "database"
    schema: tuple[str, ...] = ()
    ids_sql = ""  # a table of the ids given as one parameter

    # To be said by each database

    page_sql = ""  # the page of an index row
    match_sql = ""  # condition: the row matches the expression given as parameter
    rank_sql = ""  # page and score of the rows that meet {conditions}
    either = ""  # joins alternatives in the language of the index

    @abstractmethod
    def expression(self, group: Group) -> str:
        """A group in the language of the index."""

    @abstractmethod
    def insert(self, document: Document) -> None:
        """Write the rows of one document."""

    @abstractmethod
    def ids_parameter(self, ids: Iterable[int]):
        """Ids as the one parameter of ``ids_sql``."""

    # Writing

    def prepare(self) -> None:
        with connection.cursor() as cursor:
            for statement in self.schema:
                cursor.execute(statement)

    def write(self, documents: Iterable[Document]) -> None:
        with transaction.atomic():
            for document in documents:
                self.remove([document.page])
                self.insert(document)

    def clear(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM search_index")

    def digests(self) -> dict[int, str]:
        return dict(fetched(f"SELECT {self.page_sql}, min(digest) FROM search_index GROUP BY 1"))  # noqa: S608 - constants

    # Finding

    def rank(self, groups: Sequence[Group], excluded: Sequence[Group], *, widened: bool) -> Ranks:
        """Pages with all groups, or with any of them, and none of the excluded.

        All groups must be in the record, not in one of its rows; so the pages of each group are intersected.
        """
        pages = f"SELECT {self.page_sql} FROM search_index WHERE {self.match_sql}"  # noqa: S608 - constants
        conditions, parameters = [self.match_sql], [self.any_of(groups)]
        if len(groups) > 1 and not widened:
            conditions.append(f"{self.page_sql} IN ({' INTERSECT '.join([pages] * len(groups))})")
            parameters += map(self.expression, groups)
        if excluded:
            conditions.append(f"{self.page_sql} NOT IN ({pages})")
            parameters.append(self.any_of(excluded))
        return dict(
            fetched(self.rank_sql.format(conditions=" AND ".join(conditions)), self.rank_parameters(parameters))
        )

    def rank_parameters(self, parameters: list[str]) -> list[str]:
        return parameters

    def any_of(self, groups: Iterable[Group]) -> str:
        return self.either.join(map(self.expression, groups))

    def find(self, request: Request) -> Found:
        ranks, widened = self.ranked(request.query, request.scope)
        within = self.within(request, ranks)
        chosen = narrowed(within, request.chosen)
        pages, total, number = self.cut(chosen, request, ranks)
        counts = count_facets(within, request.chosen, request.counted)
        return Found(pages=pages, total=total, counts=counts, page=number, widened=widened)

    def ranked(self, query: Query, scope: Scope) -> tuple[Ranks | None, bool]:
        """Pages with all that is asked for, else with some of it; None where nothing narrows."""
        if not query.groups:
            return (None if query.excluded or not query.asked else {}), False
        ranks = self.rank(query.groups, query.excluded, widened=False)
        if len(query.groups) == 1 or (ranks and records_of(scope).filter(pk__in=self.ids(ranks)).exists()):
            return ranks, False
        ranks = self.rank(query.groups, query.excluded, widened=True)
        return ranks, bool(ranks)

    def within(self, request: Request, ranks: Ranks | None) -> QuerySet[SearchRecord]:
        """Records in scope that match the question, whatever filters are set."""
        records = records_of(request.scope)
        if ranks is not None:
            return records.filter(pk__in=self.ids(ranks))
        if request.query.excluded:
            return records.exclude(pk__in=self.ids(self.rank(request.query.excluded, (), widened=True)))
        return records

    def ids(self, ids: Iterable[int]) -> RawSQL:
        return RawSQL(self.ids_sql, [self.ids_parameter(ids)])  # noqa: S611 - a constant of the class

    def cut(self, records: QuerySet[SearchRecord], request: Request, ranks: Ranks | None) -> tuple[list[int], int, int]:
        """The ids of one page, the number of all, and the number of the page."""
        if request.order == Order.RELEVANCE and ranks is not None:
            found = sorted(records.values_list("pk", flat=True), key=lambda pk: (-ranks[pk], -pk))
            total = len(found)
        else:
            found = ordered(records, request.order).values_list("pk", flat=True)
            total = records.count()
        number = max(1, min(request.page, -(-total // request.size)))
        return list(found[(number - 1) * request.size : number * request.size]), total, number


def fetched(statement: str, parameters: Sequence = ()) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return cursor.fetchall()


def records_of(scope: Scope) -> QuerySet[SearchRecord]:
    """Records in a scope."""
    records = SearchRecord.objects.all()
    if scope.kinds:
        records = records.of_kinds(scope.kinds)
    if scope.network:
        records = records.as_shown_by(scope.network)
    if scope.language:
        records = records.in_language(scope.language)
    match scope.time:
        case "upcoming":
            records = records.upcoming()
        case "past":
            records = records.past()
    return records


def ordered(records: QuerySet[SearchRecord], order: Order) -> QuerySet[SearchRecord]:
    match order:
        case Order.OLDEST:
            return records.oldest_first()
        case Order.SOONEST:
            return records.soonest_first()
        case Order.TITLE:
            return records.by_title()
    return records.latest_first()


def narrowed(records: QuerySet[SearchRecord], chosen) -> QuerySet[SearchRecord]:
    """Records that have, of every facet, one of the chosen values."""
    for facet, values in chosen.items():
        records = records.with_facet(facet, values)
    return records


def count_facets(within: QuerySet[SearchRecord], chosen, counted: Sequence[str]) -> dict[str, dict[str, int]]:
    """Records per value, in one grouped statement; each facet is counted as if its own filter were off."""
    rows = SearchFacet.objects.filter(facet__in=counted, record__in=within.order_by().values("pk"))
    for facet, values in chosen.items():
        having = SearchFacet.objects.filter(facet=facet, value__in=values).values("record")
        rows = rows.filter(Q(facet=facet) | Q(record__in=having))
    counts: dict[str, dict[str, int]] = defaultdict(dict)
    if counted:
        for facet, value, number in rows.order_by().values_list("facet", "value").annotate(number=Count("pk")):
            counts[facet][value] = number
    return dict(counts)
