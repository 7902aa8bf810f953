"""One analysis for texts and queries, so that every engine gives the same answer.

A word becomes the term that stands for it whole, and the terms of its parts.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from search.cleaning import clean
from search.compounds import Lexicon, Part, Splitter, own_lexicon
from search.folding import fold, without_accents
from search.gender import base_form
from search.roots import roots
from search.stemming import base_language, stem
from search.stopwords import EMPTY_HEADS, NAMES, PREFIXES, STOP_WORDS
from search.tokens import Token, tokens

ANALYSIS_VERSION = "6"  # part of what an index is compared by: raise it when terms change
LONGEST_TERM = 60  # letters
LONGEST_JOINED = 40
REMEMBERED = 20_000  # words
ACRONYM = re.compile(r"[^\W\d_]{2,6}")
ACRONYMS = re.compile(r"([A-ZÄÖÜ]{2,6})s")
SEPARABLE = re.compile(r"(?:aus|fort|weiter|um|ein|an|ab|auf|vor|nach|mit|zu|uber|unter|ruck|be|ver|hin)(.{4,})$")


class Term(NamedTuple):
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


class Analyser:
    """The analysis with one lexicon of compound parts. An index is asked by the analyser that it was written by."""

    def __init__(self, lexicon: Lexicon):
        self.splitter = Splitter(lexicon, stem)
        self.word_terms = lru_cache(maxsize=REMEMBERED)(self._word_terms)

    def analyse(self, text: str, language: str = "de") -> list[Term]:
        """Terms of a text in order, without stop words; offsets count in ``clean(text)``."""
        return list(self.terms(clean(text), language))

    def terms(self, cleaned: str, language: str = "de") -> Iterator[Term]:
        """Terms of a text that is clean already."""
        language = base_language(language)
        chain: list[Token] = []
        for token in tokens(cleaned):
            chain.append(token)
            if not token.chained:
                yield from self._chain_terms(chain, language)
                chain = []
        yield from self._chain_terms(chain, language)

    def split(self, folded: str) -> tuple[Part, ...]:
        """Parts of a folded, lower-case word; empty for a simple one."""
        return self.splitter.split(folded)

    def part_bases(self, word: str) -> list[str]:
        """Base forms of the parts of a folded word that carry meaning of their own."""
        *front, head = [part.base for part in self.split(word)] or [""]
        telling = [base for base in front if base not in STOP_WORDS | PREFIXES]
        return [*telling, head] if head and head not in EMPTY_HEADS else telling

    def completed(self, truncated: str, completion: str) -> str:
        """The full word behind a truncated one: Aus- und Fortbildung → ausbildung; empty where it cannot be told."""
        word = fold(completion.lower())
        if parts := self.split(word):
            return fold(truncated.lower()) + word[parts[-1].start :]
        match = SEPARABLE.match(word)
        return fold(truncated.lower()) + match[1] if match else ""

    def _chain_terms(self, chain: list[Token], language: str) -> Iterator[Term]:
        found = [term for token in chain if (term := self._term(token, language))]
        if len(chain) < 2 or not found:
            yield from found
            return
        yield from found[:-1]
        last = found[-1]
        yield Term(last.whole, last.parts, last.start, last.end, self._joined(chain, language), len(found))

    def _joined(self, chain: list[Token], language: str) -> str:
        word = "".join(token.word for token in chain).lower()
        return self.word_terms(word, language)[0] if word.isalpha() and len(word) <= LONGEST_JOINED else ""

    def _term(self, token: Token, language: str) -> Term | None:
        if language == "de" and token.completed_by and (word := self.completed(token.word, token.completed_by)):
            whole, parts = self.word_terms(word, language)
            own = self.word_terms(token.word, language)[0]
            return Term(whole, _unique((*parts, own) if own else parts, whole), token.start, token.end)
        whole, parts = self.word_terms(token.word, language)
        return Term(whole, parts, token.start, token.end) if whole else None

    def _word_terms(self, word: str, language: str = "de") -> tuple[str, tuple[str, ...]]:
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
        if folded in STOP_WORDS and word not in NAMES:
            return "", ()
        return self._german_terms(base_form(folded), verb=word == lower)

    def _german_terms(self, base: str, *, verb: bool) -> tuple[str, tuple[str, ...]]:
        """Terms of a folded word and of its parts; ``verb`` where it may be a form of a verb."""
        whole, parts = stem(base), self.part_bases(base)
        found = (term for part in parts for term in (stem(base_form(part)), *roots(part, verb=False)))
        return whole, _unique((*found, *roots(base, verb=verb)), whole)


def _verbatim(word: str) -> bool:
    """Acronyms and words with digits keep their ends: KMU, A4, 2024."""
    return bool(word.isupper() and ACRONYM.fullmatch(word)) or not word.isalpha()


def _unique(found: Iterable[str], whole: str) -> tuple[str, ...]:
    return tuple(term for term in dict.fromkeys(found) if term != whole)


@cache
def own_analyser() -> Analyser:
    """The analyser with the nouns that ship with the portal."""
    return Analyser(own_lexicon(stem))
