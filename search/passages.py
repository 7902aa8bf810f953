"""The passage of a record that answers best: from its lead, its text, or a page of one of its files."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from django.utils.html import escape
from django.utils.safestring import SafeString

from search.cleaning import clean
from search.german import Term
from search.highlighting import Mark, marks, rendered
from search.query import Query

WINDOW = 30  # words
BEFORE = 8  # words that a window shows ahead of its first mark
LONGEST_SCAN = 20_000  # characters looked through word by word for each record
MOST_MARKS = 60  # among which the best window of a text is chosen
SURE = 4  # letters of a stem that stand in each of its words
SHORT = 220  # characters shown where nothing is marked
MARKS = re.compile("[\u0300-\u036f-]")  # what NFD makes of accents, and the hyphens of joined words
WRITTEN_OUT = re.compile(r"(?<=[ao])e|(?<=[^aeiouqy]u)e")  # as ``search.folding`` has it


@dataclass(frozen=True)
class Passage:
    """HTML with marks, and the place of its text among those that were given; -1 where nothing is marked."""

    html: SafeString
    place: int = -1
    groups: frozenset[int] = frozenset()  # of the query, that are marked in it


def best_passage(texts: Sequence[str], query: Query, language: str = "de") -> Passage:
    """The passage that answers most of the question, of the first text that has one; else how the texts begin."""
    best = Passage(beginning(texts))
    for place, text in looked_through(texts, query):
        found = list(query.analyser.terms(text, language))
        if places := list(islice(marks(text, found, query), MOST_MARKS)):
            passage, groups = window(text, found, places)
            if len(groups) > len(best.groups):
                best = Passage(passage, place, groups)
        if len(best.groups) == len(query.groups):
            break
    return best


def looked_through(texts: Sequence[str], query: Query) -> Iterator[tuple[int, str]]:
    """The texts that may hold a term, cleaned, up to a limit for them all."""
    hopes, left = stems(query), LONGEST_SCAN
    for place, text in enumerate(texts):
        cleaned = clean(text) if text else ""
        if left > 0 and may_hold(cleaned, hopes):
            yield place, cleaned[:left]
            left -= len(cleaned)


def stems(query: Query) -> set[str]:
    """How a word begins or goes on that is worth marking: half a stem, as its end may be written otherwise (Kaufleute)."""
    phrased = (term for phrase, _ in query.phrases for term in phrase)
    whole = (term.lstrip("0") for term in (*query.terms, *phrased))
    return {stem[: max(SURE, len(stem) // 2)] for stem in whole}


def may_hold(cleaned: str, hopes: Iterable[str]) -> bool:
    """A quick look before a word is read: its stem is among the letters of the folded text."""
    plain = MARKS.sub("", unicodedata.normalize("NFD", f" {cleaned.lower()}")).replace("ß", "ss")
    folded = WRITTEN_OUT.sub("", plain).replace("aa", "a").replace("ph", "f")  # Saal and Photo, as in search.inflection
    return any(hope in folded or hope in plain for hope in hopes)


def beginning(texts: Iterable[str]) -> SafeString:
    """How the first text begins, cut between words."""
    text = clean(next(filter(None, texts), ""))
    return SafeString(escape(text if len(text) <= SHORT else text[:SHORT].rsplit(maxsplit=1)[0] + " …"))


def window(text: str, found: list[Term], places: list[Mark]) -> tuple[SafeString, frozenset[int]]:
    """The window that answers most of the question, then the most marks, then the earliest."""
    starts = [term.start for term in found]
    first = max(window_starts(starts, places), key=lambda start: worth(starts, start, places))
    begin = starts[first] if first else 0
    last = min(first + WINDOW, len(found)) - 1
    end = found[last].end if last < len(found) - 1 else min(len(text), found[last].end + SHORT)
    inside = [mark for mark in places if begin <= mark.start and mark.end <= end]
    html = ("… " if begin else "") + rendered(text, begin, end, inside) + (" …" if end < len(text) else "")
    return SafeString(html), frozenset(mark.group for mark in inside)


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
    inside = [mark.group for mark in places if begin <= mark.start < end]
    return len(set(inside)), len(inside), -first
