"""One analysis for texts and queries, so that every engine gives the same answer.

A word becomes the term that stands for it whole, and the terms of its parts.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from search.cleaning import clean
from search.compounds import Splitter, own_lexicon
from search.folding import fold, without_accents
from search.gender import base_form
from search.stemming import base_language, stem
from search.stopwords import PREFIXES, STOP_WORDS
from search.tokens import Token, tokens

ANALYSIS_VERSION = "2"  # part of what an index is compared by: raise it when terms change
LONGEST_TERM = 60  # letters
LONGEST_JOINED = 40
ACRONYM = re.compile(r"[^\W\d_]{2,6}")
ACRONYMS = re.compile(r"([A-ZÄÖÜ]{2,6})s")
SEPARABLE = re.compile(r"(?:aus|fort|weiter|um|ein|an|ab|auf|vor|nach|mit|zu|uber|unter|ruck|be|ver|hin)(.{4,})$")


@dataclass(frozen=True, slots=True)
class Term:
    """One surface word: ``start`` and ``end`` are offsets in the cleaned text.

    ``joined`` is the stem of the whole hyphenated chain that ends here: blendedlearning for Blended-Learning;
    ``chain`` counts the words of that chain.
    """

    whole: str
    parts: tuple[str, ...]
    start: int
    end: int
    joined: str = ""
    chain: int = 1


def analyse(text: str, language: str = "de") -> list[Term]:
    """Terms of a text in order, without stop words; offsets count in ``clean(text)``."""
    return list(terms(clean(text), language))


def terms(cleaned: str, language: str = "de") -> Iterator[Term]:
    """Terms of a text that is clean already."""
    language = base_language(language)
    chain: list[Token] = []
    for token in tokens(cleaned):
        chain.append(token)
        if not token.chained:
            yield from _chain_terms(chain, language)
            chain = []
    yield from _chain_terms(chain, language)


def _chain_terms(chain: list[Token], language: str) -> Iterator[Term]:
    found = [term for token in chain if (term := _term(token, language))]
    if len(chain) < 2 or not found:
        yield from found
        return
    yield from found[:-1]
    last = found[-1]
    yield Term(last.whole, last.parts, last.start, last.end, _joined(chain, language), len(found))


def _joined(chain: list[Token], language: str) -> str:
    word = "".join(token.word for token in chain).lower()
    return word_terms(word, language)[0] if word.isalpha() and len(word) <= LONGEST_JOINED else ""


def _term(token: Token, language: str) -> Term | None:
    if language == "de" and token.completed_by and (word := completed(token.word, token.completed_by)):
        whole, parts = word_terms(word, language)
        own = word_terms(token.word, language)[0]
        return Term(whole, _unique((*parts, own) if own else parts, whole), token.start, token.end)
    whole, parts = word_terms(token.word, language)
    return Term(whole, parts, token.start, token.end) if whole else None


def completed(truncated: str, completion: str) -> str:
    """The full word behind a truncated one: Aus- und Fortbildung → ausbildung; empty where it cannot be told."""
    word = fold(completion.lower())
    if parts := splitter().split(word):
        return fold(truncated.lower()) + word[parts[-1].start :]
    match = SEPARABLE.match(word)
    return fold(truncated.lower()) + match[1] if match else ""


@lru_cache(maxsize=50_000)
def word_terms(word: str, language: str = "de") -> tuple[str, tuple[str, ...]]:
    """Term of a word and the terms of its parts; an empty term for a stop word."""
    if plural := ACRONYMS.fullmatch(word):
        word = plural[1]
    lower = word.lower()[:LONGEST_TERM]
    if language != "de":
        folded = without_accents(lower)
        return (folded if _verbatim(word) else stem(folded, language)), ()
    folded = fold(lower)
    if _verbatim(word):
        return folded, _unique((stem(folded),), folded)
    if folded in STOP_WORDS:
        return "", ()
    base = base_form(folded)
    whole = stem(base)
    return whole, _unique((stem(base_form(part)) for part in part_bases(base)), whole)


def _verbatim(word: str) -> bool:
    """Acronyms and words with digits keep their ends: KMU, A4, 2024."""
    return bool(word.isupper() and ACRONYM.fullmatch(word)) or not word.isalpha()


def part_bases(word: str) -> list[str]:
    """Base forms of the parts of a folded word that carry meaning of their own."""
    bases = (part.base for part in splitter().split(word))
    return [base for base in bases if base not in STOP_WORDS and base not in PREFIXES]


def _unique(found: Iterable[str], whole: str) -> tuple[str, ...]:
    return tuple(term for term in dict.fromkeys(found) if term != whole)


@cache
def splitter() -> Splitter:
    """The splitter with the portal's own lexicon."""
    return Splitter(own_lexicon(stem), stem)
