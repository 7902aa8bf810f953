"""What stands in the field while someone is typing, and what it may become."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from search.cleaning import clean
from search.german import own_analyser
from search.starts import at_seams, folded, folded_words, starts_of
from search.tokens import tokens

MOST_LETTERS = 80
MOST_WORDS = 4
Thing = TypeVar("Thing")


@dataclass(frozen=True)
class Typed:
    """What is typed, as it stands there and as words that others may begin with."""

    text: str
    words: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> "Typed":
        text = " ".join(clean(text[:MOST_LETTERS]).split())
        return cls(text, tuple(folded_words(text))[:MOST_WORDS])

    def with_last(self, word: str) -> str:
        """What is typed, with another word in place of the last one."""
        return " ".join([*self.text.split()[:-1], word])

    def fits(self, text: str) -> bool:
        """Whether each word begins one of the text, or a part of one."""
        starts = starts_of(text)
        return all(any(start.startswith(word) for start in starts) for word in self.words)

    def rank(self, text: str) -> tuple:
        """Texts that begin as typed come first, then short ones."""
        return not folded(text).startswith(folded(self.text)), len(text), text

    def best(self, things: Iterable[tuple[Thing, tuple[str, ...]]], most: int) -> list[tuple[Thing, str]]:
        """Of things with several names, those that may be meant, each with the name that is meant."""
        fitting = ((thing, list(filter(self.fits, names))) for thing, names in things)
        meant = [(thing, min(names, key=self.rank)) for thing, names in fitting if names]
        return sorted(meant, key=lambda found: self.rank(found[1]))[:most]

    def completed_by(self, titles: Iterable[str], language: str) -> list[str]:
        """The typed words, written out as they stand in titles: first what begins as typed, then what most have."""
        found = Counter(words for title in titles for words in dict.fromkeys(self._completions(title, language)))
        return sorted(found, key=lambda words: (self.rank(words)[0], -found[words], words))

    def _completions(self, title: str, language: str) -> Iterator[str]:
        """Rows of words of the title that begin, in order, with what is typed; only the last one is left open."""
        title = clean(title)
        words = [(token.word, title[token.start : token.end]) for token in tokens(title)]
        fitting = [[text for word, text in words if begins(word, typed, language)] for typed in self.words]
        if all(fitting):
            yield from (" ".join([*(texts[0] for texts in fitting[:-1]), last]) for last in fitting[-1])


def begins(word: str, typed: str, language: str) -> bool:
    """Whether a word, or what stands behind one of its seams, begins so."""
    return any(start.startswith(typed) for start in at_seams(folded(word), language, own_analyser()))
