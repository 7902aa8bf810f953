"""Indexes of the database's engine: one answers, and while everything is written anew a second one learns with it."""

from functools import cache

from django.db import connection, transaction
from django.utils import timezone

from search.engines.database import DatabaseEngine
from search.engines.postgres import PostgresEngine
from search.engines.sqlite import SqliteEngine
from search.german import ANALYSIS_VERSION
from search.lexicons import analyser_of, derived, shipped
from search.models import IndexBuild, SearchRecord

ENGINES = {"sqlite": SqliteEngine, "postgresql": PostgresEngine}
State = IndexBuild.State


def database_engine() -> DatabaseEngine:
    """The engine inside the database that answers now."""
    return engine_at(IndexBuild.objects.filter(state=State.ACTIVE).values_list("pk", flat=True).get())


def learning_engines() -> list[DatabaseEngine]:
    """The engine that answers, and the one that is being made."""
    learning = IndexBuild.objects.filter(state__in=(State.ACTIVE, State.BUILDING))
    return [engine_at(pk) for pk in learning.order_by("pk").values_list("pk", flat=True)]


@cache
def lexicon_of(pk: int) -> str:
    """The lexicon of an index; it never changes."""
    return IndexBuild.objects.values_list("lexicon", flat=True).get(pk=pk)


def engine_at(pk: int) -> DatabaseEngine:
    return ENGINES[connection.vendor](analyser_of(lexicon_of(pk)), table=IndexBuild(pk=pk).table)


def ensure_one() -> None:
    """An index that answers; where records are waiting for it already, the worker fills it."""
    if not IndexBuild.objects.filter(state=State.ACTIVE).exists():
        analysis = "" if SearchRecord.every.exists() else ANALYSIS_VERSION
        create(State.ACTIVE, analysis, "\n".join([*shipped(), *derived()]))


def create(state: str, analysis: str, lexicon: str) -> IndexBuild:
    build = IndexBuild.objects.create(state=state, analysis=analysis, lexicon=lexicon)
    lexicon_of.cache_clear()  # SQLite gives the number of an index that was rolled back once more
    engine_at(build.pk).prepare()
    return build


def is_outdated() -> bool:
    """Whether the index that answers was written by other rules than those of today."""
    return IndexBuild.objects.filter(state=State.ACTIVE).exclude(analysis=ANALYSIS_VERSION).exists()


def begin(lexicon: str) -> IndexBuild:
    """A new index, which learns every change from now on; what an interrupted one left is removed."""
    with transaction.atomic():
        discard(State.BUILDING)
        return create(State.BUILDING, ANALYSIS_VERSION, lexicon)


def switch(build: IndexBuild) -> None:
    """From now on this index answers. The one before it stays for those who are asking it, until the next switch."""
    with transaction.atomic():
        discard(State.RETIRED)
        IndexBuild.objects.filter(state=State.ACTIVE).update(state=State.RETIRED)
        IndexBuild.objects.filter(pk=build.pk).update(state=State.ACTIVE, finished=timezone.now())


def discard(state: str) -> None:
    for build in IndexBuild.objects.filter(state=state):
        engine_at(build.pk).drop()
        build.delete()
