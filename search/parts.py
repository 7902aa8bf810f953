"""Parts of German compounds, found in the word list of simplemma: nouns that many other nouns are made of.

A process of its own, as the list takes a hundred megabytes: ``python -m search.parts`` prints one part a line, in the
form of ``lexicon.txt``. The list's data stay with their package; what is derived stays on the machine.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator

from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from search.folding import fold

NOUN = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{3,23}")
VERB = re.compile(r"[a-zäöüß]{3,9}e?[lr]?n")
LINKS = ("", "s", "n", "en", "es", "er", "e")
SHORTEST, LONGEST = 4, 14  # letters of a part
OFTEN = {4: 20, 5: 12, 6: 6, 7: 4}  # letters of a part → compounds it must occur in at that end
RARELY = 2  # compounds where the part is longer
SUFFIXES = """
schaft heit keit ismus ist tion ation ling lein chen nis sion ung tum sal enz anz tät ität ment ator ator ierung
innen erin ende ender nehmer
"""
NO_PARTS = frozenset(map(fold, SUFFIXES.split()))


def lemmas() -> set[str]:
    """Base forms of the German list."""
    return set(DefaultDictionaryFactory().get_dictionary("de").values())


def parts(words: Iterable[str]) -> Iterator[str]:
    """Nouns that occur in many others, with a hyphen where they only come in front."""
    words = list(words)
    nouns = {fold(word.lower()) for word in words if NOUN.fullmatch(word)}
    known = {noun for noun in nouns if SHORTEST <= len(noun) <= LONGEST and noun not in NO_PARTS}
    fronts, heads = Counter(), Counter()
    for noun in nouns:
        for front, head in halves(noun, known):
            fronts[front] += 1
            heads[head] += 1
    for part in sorted(known):
        often = OFTEN.get(len(part), RARELY)
        if heads[part] >= often:
            yield part
        elif fronts[part] >= often:
            yield f"{part}-"


def halves(noun: str, known: set[str]) -> Iterator[tuple[str, str]]:
    """Every way to write a noun as two known ones, with or without linking letters."""
    for seam in range(SHORTEST, len(noun) - SHORTEST + 1):
        head = noun[seam:]
        if head in known:
            for link in LINKS:
                front = noun[: seam - len(link)]
                if noun[:seam].endswith(link) and front in known:
                    yield front, head


if __name__ == "__main__":
    sys.stdout.writelines(f"{part}\n" for part in parts(lemmas()))
