"""What a visitor types, as terms: words that all must occur, "phrases", and -words that must not."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from search.cleaning import clean
from search.german import Term, terms

MOST_WORDS = 32
MOST_CHARACTERS = 2_000
PIECE = re.compile(r'(?P<minus>(?<!\S)-)?"(?P<phrase>[^"]*)"?|(?<!\S)-(?P<without>[^\s"-][^\s"]*)|(?P<word>[^\s"]+)')


@dataclass(frozen=True)
class Group:
    """One thing asked for. Any of the alternatives will do; each is a set of terms that must occur together.

    A phrase has one alternative, whose terms must follow one another.
    """

    alternatives: tuple[tuple[str, ...], ...]
    phrase: bool = False

    @property
    def terms(self) -> set[str]:
        return {term for alternative in self.alternatives for term in alternative}


@dataclass(frozen=True)
class Query:
    """A question in terms. ``asked`` is False for an empty one, which finds everything."""

    groups: tuple[Group, ...] = ()
    excluded: tuple[Group, ...] = ()
    asked: bool = False
    truncated: bool = False

    @property
    def terms(self) -> frozenset[str]:
        """All terms worth marking in a text."""
        return frozenset().union(*(group.terms for group in self.groups))


def parse(text: str, language: str = "de") -> Query:
    """Understand a question; whatever is typed gives a query, at worst one without terms."""
    text = clean(text[: MOST_CHARACTERS + 1])
    pieces, truncated = limited(PIECE.finditer(text[:MOST_CHARACTERS]))
    groups, excluded, words = [], [], []
    for piece in pieces:
        if piece["word"]:
            words.append(piece["word"])
        elif piece["without"]:
            excluded += word_groups(piece["without"], language)
        else:
            (excluded if piece["minus"] else groups).extend(phrase_groups(piece["phrase"], language))
    groups = [*word_groups(" ".join(words), language), *groups]
    return Query(
        groups=tuple(dict.fromkeys(groups)),
        excluded=tuple(dict.fromkeys(excluded)),
        asked=bool(text.strip()),
        truncated=truncated or len(text) > MOST_CHARACTERS,
    )


def limited(pieces: Iterable[re.Match]) -> tuple[list[re.Match], bool]:
    """As many pieces as hold 32 words, and whether there were more."""
    kept, words = [], 0
    for piece in pieces:
        words += max(1, len(piece[0].split()))
        if words > MOST_WORDS:
            return kept, True
        kept.append(piece)
    return kept, False


def phrase_groups(phrase: str, language: str) -> list[Group]:
    """A phrase as one group; a single word in quotes stands for itself, without its parts."""
    wholes = tuple(term.whole for term in terms(phrase, language))
    return [Group((wholes,), phrase=True)] if wholes else []


def word_groups(words: str, language: str) -> list[Group]:
    """A group for each word; words joined by hyphens are one group."""
    return [chain_group(chain) for chain in chains(terms(words, language))]


def chains(found: Iterable[Term]) -> Iterator[list[Term]]:
    """Terms that belong to one hyphenated word, together."""
    waiting: list[Term] = []
    for term in found:
        waiting.append(term)
        if term.joined:
            yield from ([single] for single in waiting[: -term.chain])
            yield waiting[-term.chain :]
            waiting = []
    yield from ([single] for single in waiting)


def chain_group(chain: list[Term]) -> Group:
    """The word as such, or all of its parts."""
    wholes = tuple(term.whole for term in chain)
    parts = tuple(part for term in chain for part in (term.parts or (term.whole,)))
    joined = (chain[-1].joined,) if chain[-1].joined else ()
    return Group(tuple(dict.fromkeys(found for found in (joined, wholes, parts) if found)))
