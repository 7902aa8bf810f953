"""What every engine promises, and the words in which it is asked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from search.documents import Document
from search.query import Query


class Order(StrEnum):
    """Orders of a result."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"
    SOONEST = "soonest"
    TITLE = "title"


@dataclass(frozen=True, kw_only=True)
class Scope:
    """What is searched at all: kinds (all where empty), a network with those below it, a language, a time.

    ``time`` is ``upcoming``, ``past`` or empty.
    """

    kinds: tuple[str, ...] = ()
    network: str = ""
    language: str = ""
    time: str = ""


@dataclass(frozen=True, kw_only=True)
class Request:
    """One question: values of one facet are alternatives, facets narrow each other; ``page`` counts from 1."""

    query: Query = field(default_factory=Query)
    scope: Scope = field(default_factory=Scope)
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    counted: tuple[str, ...] = ()
    order: Order = Order.RELEVANCE
    page: int = 1
    size: int = 20


@dataclass(frozen=True, kw_only=True)
class Found:
    """The answer: pages in order, how many there are in all, and counts per facet and value.

    ``page`` is the page that was answered: the last one where a later one was asked for.
    """

    pages: list[int]
    total: int
    counts: dict[str, dict[str, int]]
    page: int = 1
    widened: bool = False


class Engine(Protocol):
    name: str

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

    def find(self, request: Request) -> Found:
        """Answer a question."""
