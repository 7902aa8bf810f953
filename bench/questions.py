"""What is asked: words by how many texts have them, in forms that mean one term."""

from collections import Counter
from dataclasses import dataclass
from functools import cache

from bench.plain import terms_of
from bench.texts import documents
from search.german import Analyser
from search.query import Reader

SAMPLE = 500  # texts that tell how frequent a word is


@dataclass(frozen=True)
class Asked:
    """A word, its term, and the share of texts that have it."""

    word: str
    term: str
    share: float


def words(analyser: Analyser, share: float, number: int) -> list[Asked]:
    """Those words whose share of texts is nearest to the given one."""
    return sorted(simple_words(analyser), key=lambda asked: abs(asked.share - share))[:number]


@cache
def simple_words(analyser: Analyser) -> list[Asked]:
    """Words that ask for a single term; the share counts compounds with it too."""
    sample, reader = list(documents(SAMPLE)), Reader(analyser)
    texts_with = Counter(term for terms in terms_of(sample, analyser) for term in set(terms.split()))
    written = dict.fromkeys(word for text in sample for word in text.body.split())
    found = ((word, reader.read(word).groups) for word in written)
    terms = ((word, groups[0].single_terms) for word, groups in found if len(groups) == 1)
    return [Asked(word, few[0], texts_with[few[0]] / SAMPLE) for word, few in terms if len(few) == 1]
