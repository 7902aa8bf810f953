"""Spellings of the same German word made one: ä, ae and a; ß and ss."""

import unicodedata

UMLAUTS = {"ä": "a", "ö": "o", "ü": "u"}


def fold(word: str) -> str:
    """A lower-case word with ä and ae as a, ö and oe as o, ü and ue as u, ß as ss.

    The rules of Lucene's German normalisation: ue stays after a vowel or q, so that Steuer and Quelle stay what they are.
    """
    letters, before = [], "consonant"
    for letter in word:
        if letter == "e" and before == "umlaut":
            before = "vowel"
            continue
        letters.append(UMLAUTS.get(letter) or ("ss" if letter == "ß" else letter))
        before = _kind(letter, before)
    return "".join(letters) if word.isascii() else without_accents("".join(letters))


def _kind(letter: str, before: str) -> str:
    """Whether an e after this letter makes it an umlaut."""
    if letter in "ao" or (letter == "u" and before == "consonant"):
        return "umlaut"
    return "vowel" if letter in "eiquyäöü" else "consonant"


def without_accents(word: str) -> str:
    """Base letters only: é as e, ç as c."""
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))
