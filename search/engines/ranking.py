"""From a question to ranks: all of its words, else some of them, with misspelt ones mended."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from heapq import nsmallest
from itertools import chain
from operator import neg

from search.engines.protocol import Engine, Ranks
from search.groups import Group
from search.query import Query, Reader
from search.spelling import mended
from search.words import Words

Enough = Callable[[Ranks], bool]
ENOUGH = 10  # pages that hold all words; where fewer do, those with some of the words follow


@dataclass(frozen=True)
class Ranking:
    """What was understood, the pages with all of it, and those with only some of it, which come after them.

    ``excluded`` are the pages that must not be shown, where nothing else is said.
    """

    query: Query = field(default_factory=Query)
    full: Ranks = field(default_factory=dict)
    some: Ranks = field(default_factory=dict)
    excluded: frozenset[int] = frozenset()
    corrected: Mapping[str, str] = field(default_factory=dict)
    engine: str = ""

    @property
    def pages(self) -> list[int]:
        return [*self.full, *self.some]

    def best(self, most: int) -> list[int]:
        """So many pages from the best on; as ``ordered``, but quick where there are many thousands."""
        return [page for ranks in (self.full, self.some) for page in best_of(ranks, most)][:most]

    def ordered(self, pages: Iterable[int]) -> list[int]:
        """These pages from the best on."""
        return sorted(pages, key=self._place)

    def _place(self, page: int) -> tuple[bool, float, int]:
        return (False, -self.full[page], -page) if page in self.full else (True, -self.some[page], -page)


def best_of(ranks: Ranks, most: int) -> list[int]:
    """The pages with the highest scores; of equals the newest come first."""
    return [-page for _, page in nsmallest(most, zip(map(neg, ranks.values()), map(neg, ranks), strict=True))]


def has_enough(ranks: Ranks) -> bool:
    return len(ranks) >= ENOUGH


def rank(engine: Engine, words: Words, reader: Reader, question: str, enough: Enough) -> Ranking:
    """Ranks for a question as it was typed. ``enough`` says whether the pages with all words will do."""
    query = reader.read(question)
    if not query.groups:
        return Ranking(query, excluded=any_of(query.excluded, engine), engine=engine.name)
    full = engine.rank(query.groups, query.excluded)
    if enough(full):
        return Ranking(query, full, engine=engine.name)
    return widened(Ranking(query, full, engine=engine.name), engine, words, reader, enough)


def any_of(groups: Sequence[Group], engine: Engine) -> frozenset[int]:
    """Pages that have any of the groups."""
    return frozenset().union(*engine.rank_each(groups))


def widened(ranking: Ranking, engine: Engine, words: Words, reader: Reader, enough: Enough) -> Ranking:
    """With unknown words mended; and where that is too little, followed by pages with some of the words."""
    query, corrected = mended(ranking.query, engine, words, reader)
    full = ranking.full if query == ranking.query else engine.rank(query.groups, query.excluded)
    some = {} if enough(full) else some_of(query, engine)
    rest = {page: score for page, score in some.items() if page not in full}
    return replace(ranking, query=query, full=full, some=rest, corrected=corrected, engine=engine.name)


def some_of(query: Query, engine: Engine) -> Ranks:
    """Pages with some of what is asked for, but with all that is asked for strictly; the more of it, the higher."""
    ranks = engine.rank_each(query.loose, query.excluded)
    scores: dict[int, list[float]] = {}
    for page, score in chain.from_iterable(each.items() for each in ranks):
        scores.setdefault(page, []).append(score)
    pages = engine.rank(query.strict).keys() & scores.keys() if query.strict else scores.keys()
    return {page: covered(scores[page], len(ranks)) for page in pages}


def covered(scores: list[float], groups: int) -> float:
    """The sum of the scores, less what is missing."""
    return sum(scores) * len(scores) / groups
