"""Questions with and, or and not, in any nesting, as one expression that an index understands."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_
from typing import Protocol, Self


class Language(Protocol):
    """How an index spells things; an expression is never empty here."""

    both: str
    either: str
    without: str

    def word(self, word: str) -> str: ...

    def beginning(self, word: str) -> str: ...

    def phrase(self, words: Iterable[str]) -> str: ...


@dataclass(frozen=True)
class Answer:
    """What matches the expression, or all that does not. The empty expression matches nothing.

    No index can answer "all but", so it is kept apart and said in the database's own terms.
    """

    language: Language
    expression: str = ""
    inverted: bool = False

    def __invert__(self) -> Self:
        return Answer(self.language, self.expression, not self.inverted)

    def __or__(self, other: Self) -> Self:
        return ~(~self & ~other)

    def __and__(self, other: Self) -> Self:
        if self.inverted and other.inverted:
            return ~Answer(self.language, self.joined(self.language.either, other))
        if self.inverted:
            return other & self
        if not self.expression or not (other.expression or other.inverted):
            return Answer(self.language)
        return Answer(
            self.language, self.joined(self.language.without if other.inverted else self.language.both, other)
        )

    def joined(self, by: str, other: Self) -> str:
        expressions = [answer.expression for answer in (self, other) if answer.expression]
        return f"({by.join(expressions)})" if len(expressions) > 1 else "".join(expressions)

    @property
    def is_everything(self) -> bool:
        return self.inverted and not self.expression

    @property
    def is_nothing(self) -> bool:
        return not self.inverted and not self.expression


def everything(language: Language) -> Answer:
    return Answer(language, inverted=True)


def all_of(answers: Iterable[Answer], language: Language) -> Answer:
    return reduce(and_, answers, everything(language))


def any_of(answers: Iterable[Answer], language: Language) -> Answer:
    return reduce(or_, answers, Answer(language))
