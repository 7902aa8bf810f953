"""What the index of the editor keeps of a text: its words as written, and beside them all that finds them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from search.cleaning import clean
from search.folding import fold
from search.gender import base_form
from search.german import LONGEST_TERM, own_analyser
from search.tokens import Token, tokens

MOST_WORDS = 4_000  # of one text; PostgreSQL takes one megabyte a row
SHORTEST_REST = 4  # letters


@dataclass(frozen=True)
class Kept:
    """Words in order, for phrases; others are stems, parts and beginnings, in no order."""

    words: tuple[str, ...]
    others: tuple[str, ...]


def kept(text: str) -> Kept:
    """What is kept for whole words."""
    text = clean(text)
    words = tuple(folded(token) for token in islice(tokens(text), MOST_WORDS))
    return Kept(words, unique(stems(text), words))


def kept_for_beginnings(text: str) -> Kept:
    """The same, and the rest of each compound from each of its parts on: sicherung for Fachkräftesicherung."""
    found = kept(text)
    rests = (rest for word in found.words for rest in rests_of(word))
    return Kept(found.words, found.others + unique(rests, found.words + found.others))


def folded(token: Token) -> str:
    return fold(token.word.lower())[:LONGEST_TERM]


def stems(text: str) -> Iterator[str]:
    for term in islice(own_analyser().terms(text), MOST_WORDS):
        yield from (term.whole, *term.parts)
        if term.joined:
            yield term.joined


def rests_of(word: str) -> Iterator[str]:
    for part in own_analyser().split(base_form(word)):
        if part.start and len(rest := word[part.start :]) >= SHORTEST_REST:
            yield rest


def unique(found: Iterable[str], known: Iterable[str]) -> tuple[str, ...]:
    known = set(known)
    return tuple(word for word in dict.fromkeys(found) if word not in known)
