"""Texts of any number, the same with every run: few words are frequent and many are rare, as in any language."""

from collections.abc import Iterator
from itertools import accumulate
from random import Random

from search.compounds import LEXICON
from search.documents import Document

COMPOUNDS = 20_000
WORDS_OF_TITLE, WORDS_OF_BODY = 6, 250


def documents(number: int, seed: int = 6) -> Iterator[Document]:
    """Documents whose words follow Zipf's law: the second most frequent is half as frequent as the first."""
    random = Random(seed)  # noqa: S311 - nothing secret
    words = vocabulary(random)
    weights = list(accumulate(1 / rank for rank in range(1, len(words) + 1)))
    for page in range(1, number + 1):
        title, body = (
            " ".join(random.choices(words, cum_weights=weights, k=length)) for length in (WORDS_OF_TITLE, WORDS_OF_BODY)
        )
        yield Document(page=page, digest=str(page), language="de", title=title, body=body)


def vocabulary(random: Random) -> list[str]:
    """The nouns of the field and compounds of two of them, in no order."""
    nouns = [line.partition("#")[0].strip(" -!\n") for line in LEXICON.read_text(encoding="utf-8").splitlines()]
    nouns = sorted({noun for noun in nouns if noun})
    compounds = {random.choice(nouns) + random.choice(nouns) for _ in range(COMPOUNDS)}
    words = [word.capitalize() for word in (*nouns, *sorted(compounds))]
    random.shuffle(words)
    return words
