"""Several lists of records, fetched as one."""

from collections.abc import Sequence

from django.db.models import QuerySet, Value, Window
from django.db.models.functions import RowNumber

from search.models import SearchRecord, SearchRecordQuerySet

Wanted = tuple[SearchRecordQuerySet, int]  # a list in its order, and how many of it


def gathered(lists: Sequence[Wanted], cards: SearchRecordQuerySet) -> list[list[SearchRecord]]:
    """The first ``cards`` of each list, however many lists there are: two queries, and one for their pictures."""
    if not lists:
        return []
    parts = [numbered(number, *wanted) for number, wanted in enumerate(lists)]
    ranked = sorted(parts[0].union(*parts[1:], all=True))
    known = cards.listed().in_bulk({pk for _number, _rank, pk in ranked})
    found: list[list[SearchRecord]] = [[] for _ in lists]
    for number, _rank, pk in ranked:
        if pk in known:
            found[number].append(known[pk])
    return found


def numbered(number: int, records: SearchRecordQuerySet, most: int) -> QuerySet:
    """Number of the list, place in it and key of its first records."""
    rank = Window(RowNumber(), order_by=list(records.query.order_by))
    chosen = records.order_by().annotate(of=Value(number), rank=rank).filter(rank__lte=most)
    return chosen.values_list("of", "rank", "pk")
