"""English words that visitors type at a German portal, and what they may mean here."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

GLOSSARY = Path(__file__).with_name("english.txt")
PLURALS = {"": "", "s": "", "es": "", "ies": "y"}  # what a plural ends with, and its singular instead


@cache
def glossary() -> Mapping[str, list[str]]:
    """English words with German ones; read when the first word is looked up."""
    lines = GLOSSARY.read_text(encoding="utf-8").splitlines()
    entries = (line.split(": ") for line in lines if line and not line.startswith("#"))
    return {word: meanings.split(", ") for word, meanings in entries}


def meanings(written: str) -> list[str]:
    """German words for an English one, the most likely first; none where it is not known."""
    return next((glossary()[word] for word in basic_forms(written.lower()) if word in glossary()), [])


def basic_forms(word: str) -> Iterator[str]:
    for ending, singular in PLURALS.items():
        if word.endswith(ending):
            yield word.removesuffix(ending) + singular
