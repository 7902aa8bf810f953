"""Questions in the language of Elasticsearch: our terms as they are, ranked as SQLite's bm25 ranks them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from math import log

from search.engines.layout import FILLING, SATURATION, WEIGHTS
from search.groups import Alternative, Group

Piece = tuple[tuple[str, ...], bool, str]  # what counts by itself: the terms, whether they are a phrase, the column
Rarity = Mapping[Piece, float]  # as bm25 has it; nothing is rare or frequent where nothing is said of it

WEIGHED = {name: f"rows.{name}^{weight}" for name, weight in WEIGHTS.items()}
FIELDS = {
    "": [*WEIGHED.values(), "rows.terms^1", f"rows.filling^{FILLING}"],
    "title": [WEIGHED["title"], WEIGHED["title_parts"]],
}
PHRASE_FIELDS = {"": ("title", "body"), "title": ("title",)}
LEAST = 1e-6  # what is in more than half of all rows tells next to nothing


def question(groups: Sequence[Group], excluded: Sequence[Group], rarity: Rarity) -> dict:
    """Pages with all groups and none of the excluded; the best of their rows gives the score."""
    return {
        "bool": {
            "must": in_rows(
                any_of(clause(group, lambda piece: scored(piece, rarity.get(piece, 1))) for group in groups),
                score="max",
            ),
            "filter": [in_rows(clause(group, present)) for group in groups] if len(groups) > 1 else [],
            "must_not": [in_rows(clause(group, present)) for group in excluded],
        }
    }


def in_rows(query: dict, score: str = "none") -> dict:
    return {"nested": {"path": "rows", "query": query, "score_mode": score}}


def clause(group: Group, asking: Callable[[Piece], dict]) -> dict:
    """Terms of an alternative must occur together."""
    return any_of(all_of(map(asking, pieces(each, group.column))) for each in group.alternatives)


def pieces(alternative: Alternative, column: str) -> list[Piece]:
    """Each term, or a phrase as a whole."""
    if alternative.phrase:
        return [(alternative.terms, True, column)]
    return [((term,), False, column) for term in alternative.terms]


def present(piece: Piece) -> dict:
    """Whether a row has it; a word anywhere in it is looked up in one field, and quickly."""
    terms, phrase, column = piece
    return scored(piece) if phrase or column else {"term": {"rows.terms": terms[0]}}


def scored(piece: Piece, rarity: float = 1) -> dict:
    """Words of a phrase must not be parts of others, even of a phrase of one word."""
    terms, phrase, column = piece
    if phrase and len(terms) > 1:
        return {"dis_max": {"queries": list(phrases(" ".join(terms), column, rarity))}}
    fields = [WEIGHED[name] for name in PHRASE_FIELDS[column]] if phrase else FIELDS[column]
    return {"combined_fields": {"query": terms[0], "fields": fields, "boost": rarity}}  # as if they were one field


def phrases(words: str, column: str, rarity: float) -> Iterator[dict]:
    """A phrase in a field counts as one word of that weight does once in a row of usual length."""
    for field in PHRASE_FIELDS[column]:
        boost = rarity * WEIGHTS[field] / (WEIGHTS[field] + SATURATION)
        yield {"constant_score": {"filter": {"match_phrase": {f"rows.{field}": words}}, "boost": boost}}


def rarity_of(piece: Piece, having: int, rows: int) -> float:
    """The factor that makes the server's inverse document frequency, which is never near 0, that of bm25."""
    others = (rows - having + 0.5) / (having + 0.5)
    rarity, (terms, phrase, _) = max(log(others), LEAST), piece
    return rarity if phrase and len(terms) > 1 else rarity / log(1 + others)


def all_of(clauses: Iterable[dict]) -> dict:
    return joined("must", clauses)


def any_of(clauses: Iterable[dict]) -> dict:
    return joined("should", clauses)


def joined(how: str, clauses: Iterable[dict]) -> dict:
    """A single clause needs nothing around it."""
    clauses = list(clauses)
    return clauses[0] if len(clauses) == 1 else {"bool": {how: clauses}}
