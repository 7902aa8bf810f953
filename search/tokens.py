"""Surface words of a text, with gender suffixes taken off and hyphenated chains kept together."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from search.gender import SUFFIX, without_inner_capital

WORD = re.compile(rf"(?P<word>[^\W_]+)(?:{SUFFIX})?", re.VERBOSE)
HYPHENS = frozenset("-\u2010–")
TRUNCATED = re.compile(
    r"[-\u2010]\s*+(?:,\s*+[^\W\d_]++[-\u2010]\s*+){0,6}+(?:und|oder|bzw\.|sowie|&|/)\s++(?=([^\W\d_]{5,}))"
)


class Token(NamedTuple):
    """A word as written (``start`` to ``end``) and as meant; ``chained``: joined to the next one by a hyphen.

    ``completed_by`` is the word that completes a truncated one: Fortbildung in ``Aus- und Fortbildung``.
    """

    word: str
    start: int
    end: int
    chained: bool = False
    completed_by: str = ""


def tokens(text: str) -> Iterator[Token]:
    """All words of a cleaned text in order."""
    for match in WORD.finditer(text):
        end = match.end()
        word = without_inner_capital(match["word"]) + (match["tail"] or "").lower()
        follows = text[end : end + 1]
        if follows not in HYPHENS or not follows:
            yield Token(word, match.start(), end)
        elif text[end + 1 : end + 2].isalnum():
            yield Token(word, match.start(), end, chained=True)
        else:
            completion = TRUNCATED.match(text, end)
            yield Token(word, match.start(), end, completed_by=completion[1] if completion else "")
