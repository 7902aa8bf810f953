"""Marks: words and parts of compounds that a question asks for, in escaped text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from search.cleaning import clean
from search.folding import fold
from search.gender import base_form
from search.german import Analyser, Term
from search.hyphens import SOFT, hyphenated
from search.query import Query
from search.stemming import base_language, stem


@dataclass(frozen=True)
class Mark:
    """A marked place of a text, and the number of the group of the query that asks for it."""

    start: int
    end: int
    group: int


def marked(text: str, query: Query, language: str = "de") -> SafeString:
    """A whole text, such as a title, with its marks and, where it is German, soft hyphens in its long words."""
    text = clean(text)
    places = list(marks(text, list(query.analyser.terms(text, language)), query))
    if base_language(language) == "de":
        text, places = softened(text, places)
    return rendered(text, 0, len(text), places)


def groups_in(text: str, query: Query, language: str = "de") -> frozenset[int]:
    """Numbers of the groups that are marked in a text."""
    text = clean(text)
    return frozenset(mark.group for mark in marks(text, list(query.analyser.terms(text, language)), query))


def softened(text: str, places: list[Mark]) -> tuple[str, list[Mark]]:
    """A cleaned text with soft hyphens, and the same marks in it: a hyphen between two parts stands in neither mark."""
    soft = hyphenated(text)
    at = [place for place, sign in enumerate(soft) if sign != SOFT]
    return soft, [Mark(at[mark.start], at[mark.end - 1] + 1, mark.group) for mark in places]


def marks(text: str, found: list[Term], query: Query) -> Iterator[Mark]:
    """Places of the wanted terms, in order."""
    wanted, phrased = query.terms, phrased_places(found, query.phrases)
    for place, term in enumerate(found):
        if place in phrased:
            yield Mark(term.start, term.end, phrased[place])
        elif term.whole in wanted:
            yield Mark(term.start, term.end, wanted[term.whole])
        elif part := next((part for part in term.parts if part in wanted), None):
            start, end = part_span(query.analyser, text[term.start : term.end], part)
            yield Mark(term.start + start, term.start + end, wanted[part])


def phrased_places(found: list[Term], phrases: list[tuple[tuple[str, ...], int]]) -> dict[int, int]:
    """Numbers of the terms that belong to a phrase, with the number of its group."""
    wholes, places = [term.whole for term in found], {}
    for phrase, group in phrases:
        for place, whole in enumerate(wholes):
            if whole == phrase[0] and tuple(wholes[place : place + len(phrase)]) == phrase:
                places.update(dict.fromkeys(range(place, place + len(phrase)), group))
    return places


@lru_cache(maxsize=10_000)
def part_span(analyser: Analyser, surface: str, part: str) -> tuple[int, int]:
    """Where a part lies in a word as written; the whole word where it cannot be told."""
    lower = surface.lower()
    lengths = [len(fold(lower[:end])) for end in range(len(lower) + 1)]
    for piece in analyser.split(base_form(fold(lower))):
        if stem(base_form(piece.base)) == part:
            start = max(place for place, length in enumerate(lengths) if length <= piece.start)
            return start, next(place for place, length in enumerate(lengths) if length >= piece.end)
    return 0, len(surface)


def rendered(text: str, begin: int, end: int, places: Iterable[Mark]) -> SafeString:
    """A stretch of text as HTML."""
    pieces, position = [], begin
    for mark in places:
        pieces += (escape(text[position : mark.start]), "<mark>", escape(text[mark.start : mark.end]), "</mark>")
        position = mark.end
    return mark_safe("".join((*pieces, escape(text[position:end]))))  # noqa: S308 - every piece is escaped
