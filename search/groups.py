"""One thing asked for, in the terms of an index."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Alternative:
    """Terms that must occur together; those of a phrase one after the other, as words of their own."""

    terms: tuple[str, ...]
    phrase: bool = False


@dataclass(frozen=True)
class Group:
    """Any of the alternatives will do. ``column`` is ``title`` where only that counts, else empty.

    ``roots`` are terms that will do as well where too little is found (``search.roots``).
    ``written`` is the word as it was typed; empty for a phrase.
    """

    alternatives: tuple[Alternative, ...]
    roots: tuple[str, ...] = ()
    column: str = ""
    written: str = field(default="", compare=False)

    @property
    def single_terms(self) -> list[str]:
        """Terms that need not follow one another."""
        return [term for each in self.alternatives if not each.phrase for term in each.terms]

    def within(self, column: str) -> "Group":
        """The same, in one column only."""
        return replace(self, column=column)

    def loosened(self) -> "Group":
        """Satisfied too by each of the terms that else must occur together, and by the roots."""
        return self.joined_by(Alternative((term,)) for term in (*self.single_terms, *self.roots))

    def narrowed(self) -> "Group":
        """Not satisfied by terms that stand anywhere in a text: without Altenheime, but with alte Leute daheim."""
        together = (each for each in self.alternatives if each.phrase or len(each.terms) == 1)
        return replace(self, alternatives=tuple(together) or self.alternatives)

    def rooted_in(self, roots: Iterable[str]) -> "Group":
        """With further roots."""
        return replace(self, roots=tuple(dict.fromkeys((*self.roots, *roots))))

    def joined_by(self, others: Iterable[Alternative]) -> "Group":
        """With further alternatives."""
        return replace(self, alternatives=tuple(dict.fromkeys((*self.alternatives, *others))))
