"""How Elasticsearch keeps a row: what combined_fields needs to score it as SQLite's bm25 does."""

from search.documents import Row

VERSION = 2  # of all this; an index of another layout is replaced by a new one

# As on SQLite (3.0, 0.8, 1.0, 0.4), times 25: beside them, being in the row at all must weigh next to nothing
WEIGHTS = {"title": 75, "title_parts": 20, "body": 25, "body_parts": 10}
SATURATION = 1.2 * 25  # of repeated words; bm25 has 1.2
LONGEST = max(WEIGHTS.values())
FILLING = 250  # weight of a word that nobody looks for

WORDS = {"type": "text", "analyzer": "whitespace"}
UNORDERED = {**WORDS, "index_options": "freqs"}  # phrases are looked for in words only
ROWS = {
    "type": "nested",
    "properties": {
        "title": WORDS,
        "title_parts": UNORDERED,
        "body": WORDS,
        "body_parts": UNORDERED,
        "terms": UNORDERED,
        "filling": UNORDERED,
    },
}


def content(row: Row) -> dict[str, str]:
    """The row as the server gets it.

    A word is as rare there as in the field that has it most often, and a row as long as the weights of its words. So
    ``terms`` has every term once, and ``filling`` makes each word of the row as long as any other.
    """
    fields = dict(zip(WEIGHTS, (*row.title, *row.body), strict=True))
    terms = {term for found in fields.values() for term in found}
    missing = sum((LONGEST - WEIGHTS[name]) * len(found) for name, found in fields.items()) - len(terms)
    filling = ["-"] * max(round(missing / FILLING), 0)
    return {name: " ".join(found) for name, found in {**fields, "terms": terms, "filling": filling}.items()}
