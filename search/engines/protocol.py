"""What every engine promises, and the words in which it is asked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from django.db.models import QuerySet

from search.documents import Document
from search.german import Analyser
from search.groups import Group
from search.nearness import Near
from search.query import Query

Ranks = dict[int, float]  # page → score, higher is better


class Order(StrEnum):
    """Orders of a result."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"
    SOONEST = "soonest"
    NEAREST = "nearest"
    PUBLISHED = "published"  # what came to the portal last
    TITLE = "title"


@dataclass(frozen=True, kw_only=True)
class Scope:
    """What is searched at all: kinds (all where empty), a network with those below it, a language, a time,
    what is near.

    ``time`` is ``upcoming``, ``past`` or empty.
    """

    kinds: tuple[str, ...] = ()
    network: str = ""
    language: str = ""
    time: str = ""
    near: Near | None = None


@dataclass(frozen=True, kw_only=True)
class Request:
    """One question, as it was typed: values of one facet are alternatives, facets narrow each other.

    ``page`` counts from 1.
    """

    question: str = ""
    scope: Scope = field(default_factory=Scope)
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    counted: tuple[str, ...] = ()
    order: Order = Order.RELEVANCE
    page: int = 1
    size: int = 20

    @property
    def language(self) -> str:
        """The language in which the question is read; German where all languages are searched."""
        return self.scope.language or "de"


@dataclass(frozen=True, kw_only=True)
class Found:
    """The answer: pages in order, how many there are in all, and counts per facet and value.

    ``page`` is the page that was answered: the last one where a later one was asked for. The first ``exact`` records
    hold all that was asked for, the others some of it. ``query`` is what was understood, ``corrected`` what was taken
    for unknown words, ``engine`` who answered. ``within`` is everything that matches, whatever filters are set.
    """

    pages: list[int]
    total: int
    counts: dict[str, dict[str, int]]
    page: int = 1
    exact: int = 0
    query: Query = field(default_factory=Query)
    corrected: Mapping[str, str] = field(default_factory=dict)
    engine: str = ""
    within: QuerySet | None = field(default=None, repr=False)

    @property
    def widened(self) -> bool:
        """Whether records follow that hold only some of the words."""
        return self.exact < self.total


class Engine(Protocol):
    """A text index: learns documents and ranks pages. What may be shown is decided by the records."""

    name: str
    analyser: Analyser

    def prepare(self) -> None:
        """Create what the engine keeps its rows in; harmless where it exists."""

    def write(self, documents: Iterable[Document]) -> None:
        """Learn documents, in place of what was known of the same pages."""

    def remove(self, pages: Iterable[int]) -> None:
        """Forget pages; harmless where they are unknown."""

    def clear(self) -> None:
        """Forget everything."""

    def digests(self) -> dict[int, str]:
        """The digest of every page that the engine knows."""

    def rank(self, groups: Sequence[Group], excluded: Sequence[Group] = ()) -> Ranks:
        """Score of every page that has all groups and none of the excluded; it has those that any of its rows has."""

    def rank_each(self, groups: Sequence[Group], excluded: Sequence[Group] = ()) -> list[Ranks]:
        """For each group, the score of every page that has it and none of the excluded; rare groups score higher."""

    def frequencies(self, groups: Sequence[Group]) -> list[int]:
        """For each group, how many rows have it, counted up to a thousand."""
