"""Soft hyphens for long German words: first at the seams of compounds, within long parts where the dictionary allows."""

import itertools
import re
from collections.abc import Iterator
from functools import cache, lru_cache

from pyphen import Pyphen

from search.folding import fold
from search.gender import base_form
from search.german import LONGEST_TERM, own_analyser

SOFT = "\N{SOFT HYPHEN}"
LONG = 12  # letters from which on a word, or a part of one, is divided
LEAST = 4  # letters that stay together within a part
WORD = re.compile(rf"[^\W\d_]{{{LONG},{LONGEST_TERM}}}")


def hyphenated(text: str) -> str:
    """The text with soft hyphens in its long words; nothing else changes."""
    return WORD.sub(lambda found: divided(found[0]), text)


@lru_cache(maxsize=10_000)
def divided(word: str) -> str:
    """Weiterbildungs·verbund, never Weiterbil·dungsverbund."""
    bounds = [0, *seams(word), len(word)]
    pieces = (word[start:end] for start, end in itertools.pairwise(bounds))
    return SOFT.join(piece for part in pieces for piece in syllables(part))


def seams(word: str) -> list[int]:
    """Where the parts of a compound meet, counted in the word as written."""
    lower = word.lower()
    lengths = [len(fold(lower[:end])) for end in range(len(lower) + 1)]
    outer = outermost(base_form(fold(lower)))
    return [next(place for place, length in enumerate(lengths) if length >= end) for end in outer]


def outermost(folded: str) -> Iterator[int]:
    """Ends of the parts that a folded word is made of, without those of their own parts."""
    at = 0
    for part in own_analyser().split(folded):
        if part.start == at and part.end < len(folded):
            at = part.end
            yield at


def syllables(part: str) -> list[str]:
    """A short part as it is; a long one halved where the dictionary allows it nearest to its middle."""
    places = [place for place in dictionary().positions(part) if LEAST <= place <= len(part) - LEAST]
    if len(part) < LONG or not places:
        return [part]
    middle = min(places, key=lambda place: abs(place - len(part) / 2))
    return [*syllables(part[:middle]), *syllables(part[middle:])]


@cache
def dictionary() -> Pyphen:
    return Pyphen(lang="de_DE")
