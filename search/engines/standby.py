"""Who answers a visitor: the distant engine as long as it does so in time, else the database's own.

After three failures within half a minute nobody asks the distant engine for half a minute; the processes
know this from each other by the cache.
"""

import logging
from collections.abc import Callable, Sequence
from time import monotonic
from typing import TypeVar

from django.core.cache import cache

from search.engines.elasticsearch import ElasticsearchEngine, EngineGoneError
from search.engines.protocol import Engine, Ranks
from search.german import Analyser
from search.groups import Group
from search.words import Words

logger = logging.getLogger(__name__)

PATIENCE = 0.6  # seconds for all that is asked for one visitor
MOST_FAILURES = 3
SPELL = 30  # seconds in which failures add up, and then those in which nobody asks
FAILURES, PAUSE = "search.failures", "search.pause"

Answer = TypeVar("Answer")


class StandbyEngine:
    """Answers one question, which may take several requests; once the distant engine has failed it is left alone."""

    def __init__(self, distant: ElasticsearchEngine):
        self.own, self.until = distant.own, monotonic() + PATIENCE
        self.distant = None if pauses() else distant

    @property
    def engine(self) -> Engine:
        return self.distant or self.own

    @property
    def name(self) -> str:
        """Of who answers, or has answered last."""
        return self.engine.name

    @property
    def analyser(self) -> Analyser:
        return self.own.analyser

    @property
    def words(self) -> Words:
        return self.own.words

    def rank(self, groups: Sequence[Group], excluded: Sequence[Group] = ()) -> Ranks:
        return self.ask(lambda engine: engine.rank(groups, excluded))

    def rank_each(self, groups: Sequence[Group], excluded: Sequence[Group] = ()) -> list[Ranks]:
        return self.ask(lambda engine: engine.rank_each(groups, excluded))

    def frequencies(self, groups: Sequence[Group]) -> list[int]:
        return self.ask(lambda engine: engine.frequencies(groups))

    def ask(self, question: Callable[[Engine], Answer]) -> Answer:
        if self.distant:
            try:
                return question(self.distant.within(self.until - monotonic()))
            except EngineGoneError as error:
                count_failure(error)
                self.distant = None
        return question(self.own)


def pauses() -> bool:
    """Whether the distant engine is left alone for now."""
    return bool(cache.get(PAUSE))


def count_failure(error: EngineGoneError) -> None:
    """Count a failure; the last one of several begins a pause."""
    cache.add(FAILURES, 0, SPELL)
    try:
        failures = cache.incr(FAILURES)
    except ValueError:  # it has expired in between
        failures = 1
    if failures >= MOST_FAILURES:
        cache.set(PAUSE, True, SPELL)
        cache.delete(FAILURES)
        logger.error("The search engine is left alone for %s seconds: %s", SPELL, error)
