"""Snippets: the passage that answers best, escaped, with words and parts of compounds marked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from search.cleaning import clean
from search.folding import fold
from search.gender import base_form
from search.german import Term, splitter, terms
from search.hyphens import SOFT, hyphenated
from search.stemming import base_language, stem

WINDOW = 30  # words
BEFORE = 8  # words that a window shows ahead of its first mark
LONGEST_SCAN = 20_000  # characters looked through for each record
MOST_MARKS = 60  # among which the best window is chosen
SHORT = 220  # characters shown where nothing is marked


@dataclass(frozen=True)
class Mark:
    """A marked place of a text, and the term that it stands for."""

    start: int
    end: int
    term: str


def marked(text: str, wanted: frozenset[str], language: str = "de") -> SafeString:
    """A whole text, such as a title, with its marks and, where it is German, soft hyphens in its long words."""
    text = clean(text)
    places = list(marks(text, list(terms(text, language)), wanted))
    if base_language(language) == "de":
        text, places = softened(text, places)
    return rendered(text, 0, len(text), places)


def softened(text: str, places: list[Mark]) -> tuple[str, list[Mark]]:
    """A cleaned text with soft hyphens, and the same marks in it: a hyphen between two parts stands in neither mark."""
    soft = hyphenated(text)
    at = [place for place, sign in enumerate(soft) if sign != SOFT]
    return soft, [Mark(at[mark.start], at[mark.end - 1] + 1, mark.term) for mark in places]


def snippet(texts: Iterable[str], wanted: frozenset[str], language: str = "de") -> SafeString:
    """The best passage of the first text that has one; the beginning of the first text where none has."""
    texts = list(looked_through(texts))
    for text in texts:
        found = list(terms(text, language))
        if places := list(islice(marks(text, found, wanted), MOST_MARKS)):
            return passage(text, found, places)
    return SafeString(escape(shortened(texts[0]))) if texts else SafeString("")


def looked_through(texts: Iterable[str]) -> Iterator[str]:
    """The texts that there are, cleaned, up to a limit for them all."""
    left = LONGEST_SCAN
    for text in filter(None, texts):
        yield clean(text[:left])
        left -= len(text)
        if left <= 0:
            return


def marks(text: str, found: list[Term], wanted: frozenset[str]) -> Iterator[Mark]:
    """Places of the wanted terms, in order."""
    for term in found:
        if term.whole in wanted:
            yield Mark(term.start, term.end, term.whole)
        elif part := next((part for part in term.parts if part in wanted), None):
            start, end = part_span(text[term.start : term.end], part)
            yield Mark(term.start + start, term.start + end, part)


@lru_cache(maxsize=10_000)
def part_span(surface: str, part: str) -> tuple[int, int]:
    """Where a part lies in a word as written; the whole word where it cannot be told."""
    lower = surface.lower()
    lengths = [len(fold(lower[:end])) for end in range(len(lower) + 1)]
    for piece in splitter().split(base_form(fold(lower))):
        if stem(base_form(piece.base)) == part:
            start = max(place for place, length in enumerate(lengths) if length <= piece.start)
            return start, next(place for place, length in enumerate(lengths) if length >= piece.end)
    return 0, len(surface)


def passage(text: str, found: list[Term], places: list[Mark]) -> SafeString:
    """The window with the most different terms, then the most marks, then the earliest."""
    starts = [term.start for term in found]
    first = max(window_starts(starts, places), key=lambda start: worth(starts, start, places))
    begin = starts[first] if first else 0
    last = min(first + WINDOW, len(found)) - 1
    end = found[last].end if last < len(found) - 1 else min(len(text), found[last].end + SHORT)
    inside = [mark for mark in places if begin <= mark.start and mark.end <= end]
    return SafeString(("… " if begin else "") + rendered(text, begin, end, inside) + (" …" if end < len(text) else ""))


def window_starts(starts: list[int], places: list[Mark]) -> list[int]:
    """Word numbers at which a window may begin: a little ahead of each mark."""
    number = {start: place for place, start in enumerate(starts)}
    near = (number.get(mark.start, _word_at(starts, mark.start)) for mark in places)
    return sorted({max(0, place - BEFORE) for place in near})


def _word_at(starts: list[int], offset: int) -> int:
    return max(place for place, start in enumerate(starts) if start <= offset)


def worth(starts: list[int], first: int, places: list[Mark]) -> tuple[int, int, int]:
    begin = starts[first]
    end = starts[first + WINDOW] if first + WINDOW < len(starts) else float("inf")
    inside = [mark.term for mark in places if begin <= mark.start < end]
    return len(set(inside)), len(inside), -first


def rendered(text: str, begin: int, end: int, places: Iterable[Mark]) -> SafeString:
    """A stretch of text as HTML."""
    pieces, position = [], begin
    for mark in places:
        pieces += (escape(text[position : mark.start]), "<mark>", escape(text[mark.start : mark.end]), "</mark>")
        position = mark.end
    return mark_safe("".join((*pieces, escape(text[position:end]))))  # noqa: S308 - every piece is escaped


def shortened(text: str) -> str:
    """The beginning of a text, cut between words."""
    if len(text) <= SHORT:
        return text
    return text[:SHORT].rsplit(maxsplit=1)[0] + " …"
