"""Word stems by Snowball, one stemmer a language."""

from functools import cache

import Stemmer

from search.inflection import regular

ALGORITHMS = {
    "de": "german",
    "en": "english",
    "fr": "french",
    "es": "spanish",
    "it": "italian",
    "nl": "dutch",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "tr": "turkish",
}


def base_language(code: str) -> str:
    """The language without region and variant: ``de-x-leicht`` is German."""
    return code.lower().partition("-")[0]


@cache
def stemmer(language: str) -> Stemmer.Stemmer | None:
    """The stemmer of a base language; None where Snowball has none."""
    algorithm = ALGORITHMS.get(language)
    return Stemmer.Stemmer(algorithm) if algorithm in Stemmer.algorithms() else None


def stem(word: str, language: str = "de") -> str:
    """Stem of a folded, lower-case word; the word itself where the language is unknown."""
    if not (known := stemmer(language)):
        return word
    stemmed = known.stemWord(regular(word) if language == "de" else word)
    return known.stemWord(stemmed) if stemmed.endswith("s") else stemmed  # else Kurse and Kurs stay two words
