"""Where the known parts of compounds come from: what ships, what a word list gives, and what the texts themselves use."""

import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from django.conf import settings

from search.cleaning import clean
from search.compounds import LEXICON, Lexicon
from search.folding import fold
from search.german import Analyser
from search.stemming import stem
from search.words import WORD

OFTEN = 3  # texts that use a noun before it counts as a part
SHORTEST, LONGEST = 4, 12  # letters of such a noun


def shipped() -> list[str]:
    """The nouns of the field that the portal keeps itself."""
    return LEXICON.read_text(encoding="utf-8").splitlines()


def derived_file() -> Path:
    """Parts from the word list as it is installed; a newer list has a file of its own."""
    return Path(settings.DATA_DIR) / f"compound-parts-{version('simplemma')}.txt"


def derived() -> list[str]:
    """The parts that were derived on this machine; none before that."""
    file = derived_file()
    return file.read_text(encoding="utf-8").splitlines() if file.exists() else []


def derive() -> Path:
    """Derive the parts, in a process of its own as the list is large; kept for all that follow."""
    file = derived_file()
    if not file.exists():
        done = subprocess.run([sys.executable, "-m", "search.parts"], check=True, stdout=subprocess.PIPE)
        file.parent.mkdir(parents=True, exist_ok=True)
        unfinished = file.with_suffix(".new")
        unfinished.write_bytes(done.stdout)
        unfinished.replace(file)
    return file


def used(texts: Iterable[str], analyser: Analyser) -> Iterator[str]:
    """Simple nouns that several texts use, folded: the vocabulary of the site."""
    texts_with = Counter(noun for text in texts for noun in nouns(text))
    for noun, number in sorted(texts_with.items()):
        if number >= OFTEN and not analyser.split(noun):
            yield noun


def nouns(text: str) -> set[str]:
    """Words that are written like nouns, folded."""
    found = (word for word in WORD.findall(clean(text)) if word[0].isupper() and word[1:].islower())
    return {fold(word.lower()) for word in found if SHORTEST <= len(word) <= LONGEST}


@lru_cache(maxsize=2)
def analyser_of(lines: str) -> Analyser:
    """The analyser with a lexicon of these lines, read once as long as they stay what they are."""
    return Analyser(Lexicon.of(lines.splitlines(), stem))


def lexicon_for(texts: Iterable[str]) -> str:
    """All lines for an index of these texts; what ships comes first, as the first to name a part decides."""
    known = [*shipped(), *derived()]
    return "\n".join([*known, *used(texts, analyser_of("\n".join(known)))])
