"""From ranks to an answer. An engine ranks; what is shown, filtered, counted and ordered is asked of the records.

So what is withdrawn is gone with the commit, whichever engine ranks, and all engines count the same.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from django.db import connection
from django.db.models import Count, Q, QuerySet
from django.db.models.expressions import Expression, RawSQL
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from search.engines.builds import database_engine
from search.engines.protocol import Found, Order, Request, Scope
from search.engines.ranking import Ranking
from search.models import SearchFacet, SearchRecord, SearchRecordQuerySet
from search.occurrence import holding, with_rows
from search.one_parameter import rows_of


def answer(request: Request, ranking: Ranking) -> Found:
    """The records of one page, and what is counted beside them."""
    within = SimpleLazyObject(partial(matching, records_of(request.scope), ranking))  # costly where much matches
    pages, total, number, exact = cut(narrowed(within, request.chosen), request, ranking)
    return Found(
        pages=pages,
        total=total,
        counts=count(within, request, ranking),
        page=number,
        exact=exact,
        query=ranking.query,
        corrected=borne_out(ranking, records_of(request.scope)),
        engine=ranking.engine,
        within=within,
    )


def borne_out(ranking: Ranking, records: SearchRecordQuerySet) -> dict[str, str]:
    """Corrections that something public bears out; an index may still know what is over by the clock."""
    if not ranking.corrected:
        return {}
    groups, engine = {group.written: group for group in ranking.query.groups}, database_engine()
    seen = with_rows([holding([groups[word]], records, engine) for word in ranking.corrected])
    return {word: meant for (word, meant), shown in zip(ranking.corrected.items(), seen, strict=True) if shown}


def matching(records: SearchRecordQuerySet, ranking: Ranking) -> SearchRecordQuerySet:
    """Records that match the question, whatever filters are set."""
    query = ranking.query
    if query.groups:
        return records.filter(pk__in=ids(ranking.pages))
    if query.excluded:
        return records.exclude(pk__in=ids(ranking.excluded))
    return records.none() if query.asked else records


def ids(pages: Iterable[int]) -> RawSQL:
    statement, parameter = rows_of(pages, vendor=connection.vendor, kind="bigint")
    return RawSQL(statement, [parameter])  # noqa: S611 - a constant


def cut(records: SearchRecordQuerySet, request: Request, ranking: Ranking) -> tuple[list[int], int, int, int]:
    """The ids of one page, the number of all, the number of the page, and how many hold all that is asked for."""
    ranks_count = ranking.query.groups and request.order == Order.RELEVANCE
    if not ranking.query.groups:
        found = ordered(records, request.order).values_list("pk", flat=True)
        total = exact = records.count()
    elif ranks_count and not request.chosen:  # all that is ranked is in the scope
        found = ranking.best(request.page * request.size)
        total, exact = len(ranking.full) + len(ranking.some), len(ranking.full)
    else:
        pages = (records.order_by() if ranks_count else ordered(records, request.order)).values_list("pk", flat=True)
        found = ranking.ordered(pages) if ranks_count else list(pages)
        total, exact = len(found), sum(page in ranking.full for page in found)
    number = max(1, min(request.page, -(-total // request.size)))
    return list(found[(number - 1) * request.size : number * request.size]), total, number, exact


def records_of(scope: Scope) -> SearchRecordQuerySet:
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
    return scope.near.within(records) if scope.near else records


def ordered(records: SearchRecordQuerySet, order: Order) -> SearchRecordQuerySet:
    match order:
        case Order.OLDEST:
            return records.oldest_first()
        case Order.SOONEST:
            return records.soonest_first()
        case Order.TITLE:
            return records.by_title()
        case Order.NEAREST:
            return records.order_by("distance", "pk")
        case Order.PUBLISHED:
            return records.newly_published_first()
    return records.latest_first()


def narrowed(records: SearchRecordQuerySet, chosen: Mapping[str, tuple[str, ...]]) -> SearchRecordQuerySet:
    """Records that have, of every facet, one of the chosen values."""
    for facet, values in chosen.items():
        records = records.with_facet(facet, values)
    return records


def count(within: SearchRecordQuerySet, request: Request, ranking: Ranking) -> dict[str, dict[str, int]]:
    """Records per value, of those that match."""
    if not request.counted:
        return {}
    if ranking.query.asked or request.chosen or request.scope != Scope(language=request.scope.language):
        return count_facets(within, request.chosen, request.counted)
    return count_all_facets(request.scope.language, request.counted)


def count_all_facets(language: str, counted: Sequence[str]) -> dict[str, dict[str, int]]:
    """Records per value, of all in a language (of all where it is empty): all rows, less those of what is over.

    Each facet is one run through the part of an index, without a look at the records.
    """
    in_language = {"language": language} if language else {}
    every = [
        grouped(SearchFacet.objects.filter(facet=facet, **in_language).order_by(), Count("*")) for facet in counted
    ]
    over = SearchRecord.every.filter(expires__lte=timezone.now(), **in_language).values("pk")
    gone = SearchFacet.objects.filter(record__in=over).order_by()  # of all facets, so that it is found by the record
    all_less_gone = grouped(gone, -Count("*")).union(*every, all=True)
    counts: dict[str, Counter[str]] = {facet: Counter() for facet in counted}
    for facet, value, number in all_less_gone:
        counts.get(facet, Counter())[value] += number
    return {facet: dict(+numbers) for facet, numbers in counts.items() if +numbers}


def grouped(rows: QuerySet[SearchFacet], number: Expression) -> QuerySet:
    return rows.values_list("facet", "value").annotate(number=number)


def count_facets(
    within: QuerySet[SearchRecord], chosen: Mapping[str, tuple[str, ...]], counted: Sequence[str]
) -> dict[str, dict[str, int]]:
    """Records per value, in one grouped statement; each facet is counted as if its own filter were off."""
    rows = SearchFacet.objects.filter(facet__in=counted, record__in=within.order_by().values("pk"))
    for facet, values in chosen.items():
        having = SearchFacet.objects.filter(facet=facet, value__in=values).values("record")
        rows = rows.filter(Q(facet=facet) | Q(record__in=having))
    counts: dict[str, dict[str, int]] = defaultdict(dict)
    for facet, value, number in grouped(rows.order_by(), Count("*")):
        counts[facet][value] = number
    return dict(counts)
