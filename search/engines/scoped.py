"""Engines that rank only what is searched at all: the database's within its statement, a distant one afterwards."""

from collections.abc import Sequence
from dataclasses import dataclass

from search.engines.answering import ids
from search.engines.database import DatabaseEngine
from search.engines.protocol import Engine, Ranks
from search.groups import Group
from search.models import SearchRecordQuerySet
from search.words import Words


def among(engine: Engine, records: SearchRecordQuerySet) -> Engine:
    """The engine, for questions within these records."""
    return engine.among(records) if isinstance(engine, DatabaseEngine) else Scoped(engine, records)


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
