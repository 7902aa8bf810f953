"""Where someone may begin to type: at each word of a title, and at each seam of a compound."""

from collections.abc import Iterator
from functools import lru_cache

from search.cleaning import clean
from search.folding import fold
from search.gender import base_form
from search.german import Analyser, own_analyser
from search.stemming import base_language
from search.tokens import tokens

HEAD = 3  # letters of a start that are looked up as a whole, so that every database finds them by index
LONGEST = 40  # letters kept of a start
SHORTEST = 4  # letters behind a seam


def folded(word: str) -> str:
    """A word as starts are compared: without case, umlauts and feminine ending."""
    return base_form(fold(word.lower()))


@lru_cache(maxsize=10_000)
def starts_of(text: str, language: str = "de") -> tuple[str, ...]:
    """The folded beginnings of a text: weiterbildungsverbund, bildungsverbund, verbund."""
    words, analyser = folded_words(text), own_analyser()
    return tuple(dict.fromkeys(start[:LONGEST] for word in words for start in at_seams(word, language, analyser)))


def folded_words(text: str) -> list[str]:
    return [folded(token.word) for token in tokens(clean(text))]


def at_seams(word: str, language: str, analyser: Analyser) -> Iterator[str]:
    """A folded word, and what is left of a German one behind each of its seams."""
    yield word
    if base_language(language) == "de":
        yield from (word[part.start :] for part in analyser.split(word) if 0 < part.start <= len(word) - SHORTEST)
