"""Names of the same thing: IHK, Industrie- und Handelskammer. Known when a question is read, so no index has to follow."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from search.german import Analyser, Term
from search.groups import Alternative

LONGEST_NAME = 8  # words


class Concepts:
    """Groups of names, found in a row of terms."""

    def __init__(self):
        self.groups: dict[tuple[str, ...], dict[Alternative, None]] = {}

    @classmethod
    def of(cls, groups: Iterable[Iterable[str]], analyser: Analyser) -> "Concepts":
        """From spellings; a name that several groups share stands for all of them."""
        concepts = cls()
        for spellings in groups:
            concepts.add([analyser.analyse(spelling) for spelling in spellings])
        return concepts

    def add(self, names: list[list[Term]]) -> None:
        alternatives = dict.fromkeys(alternative for name in names for alternative in alternatives_of(name))
        for name in filter(None, names):
            self.groups.setdefault(wholes(name), {}).update(alternatives)

    def at(self, found: Sequence[Term], position: int) -> tuple[int, tuple[Alternative, ...]]:
        """How many terms from here on are a name, the longest that there is, and all names of the same thing."""
        for length in range(min(LONGEST_NAME, len(found) - position), 0, -1):
            if known := self.groups.get(wholes(found[position : position + length])):
                return length, tuple(known)
        return 0, ()


def wholes(name: Sequence[Term]) -> tuple[str, ...]:
    return tuple(term.whole for term in name)


def alternatives_of(name: list[Term]) -> list[Alternative]:
    """A name as it may stand in a text: its words one after the other, or written as one."""
    if not name:
        return []
    joined = [Alternative((name[-1].joined,))] if name[-1].joined and name[-1].chain == len(name) else []
    return [*joined, Alternative(wholes(name), phrase=len(name) > 1)]


@lru_cache(maxsize=4)
def concepts_of(groups: tuple[tuple[str, ...], ...], analyser: Analyser) -> Concepts:
    """Concepts, made once as long as the groups stay what they are."""
    return Concepts.of(groups, analyser)
