"""Engines that rank only what is searched at all: the database's within its statement, a distant one afterwards."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone

from search.engines.answering import ids, records_of
from search.engines.database import DatabaseEngine
from search.engines.protocol import Engine, Ranks, Scope
from search.groups import Group
from search.models import IndexChange, SearchFacet, SearchRecord, SearchRecordQuerySet
from search.words import Words


def within(scope: Scope, engine: Engine) -> Engine:
    """The engine, for questions in a scope."""
    records = records_of(scope)
    return engine.among(records, beyond(scope)) if isinstance(engine, DatabaseEngine) else Scoped(engine, records)


def beyond(scope: Scope) -> QuerySet | None:
    """Pages that the database's index may hold and the scope does not, where they are but few: what is in another
    language than the portal's, what is over, and what is gone and waits for the worker to be forgotten.
    """
    if scope != Scope(language=settings.LANGUAGE_CODE):
        return None
    foreign = SearchFacet.objects.filter(facet="kind").exclude(language=scope.language).values_list("record")
    over = SearchRecord.every.filter(expires__lte=timezone.now()).values_list("pk")
    gone = IndexChange.objects.filter(engine=IndexChange.RECORDS).exclude(page__in=SearchRecord.every.values("pk"))
    return foreign.union(over, gone.order_by().values_list("page"), all=True)


@dataclass(frozen=True)
class Scoped:
    """Asks an engine that does not know the records, and leaves out what is not among them."""

    engine: Engine
    records: SearchRecordQuerySet

    @property
    def name(self) -> str:
        return self.engine.name

    @property
    def words(self) -> Words:
        return self.engine.words

    def rank(self, groups: Sequence[Group], excluded: Sequence[Group] = ()) -> Ranks:
        return self._kept(self.engine.rank(groups, excluded))

    def rank_each(self, groups: Sequence[Group], excluded: Sequence[Group] = ()) -> list[Ranks]:
        return list(map(self._kept, self.engine.rank_each(groups, excluded)))

    def frequencies(self, groups: Sequence[Group]) -> list[int]:
        return self.engine.frequencies(groups)

    def _kept(self, ranks: Ranks) -> Ranks:
        if not ranks:
            return ranks
        known = self.records.filter(pk__in=ids(ranks)).order_by().values_list("pk", flat=True)
        return {page: ranks[page] for page in known}
