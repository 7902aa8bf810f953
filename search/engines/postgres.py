"""PostgreSQL's tsvector under GIN: our terms with weights, A and C for words, B and D for parts."""

from collections.abc import Iterable

from django.db import connection

from search.documents import Document, Row, rows
from search.engines.database import DatabaseEngine
from search.query import Group

LAST_POSITION = 16_383

SCHEMA = (
    """
    CREATE TABLE IF NOT EXISTS search_index (
        page bigint NOT NULL, number integer NOT NULL, digest text NOT NULL, terms tsvector NOT NULL,
        PRIMARY KEY (page, number)
    )
    """,
    "CREATE INDEX IF NOT EXISTS search_index_terms ON search_index USING gin (terms)",
)
# Weights of D, C, B and A: parts of the body, body, parts of the title, title. The last argument divides by the
# logarithm of the length, so that long texts do not win by being long.
RANK = """
    SELECT page, max(ts_rank(ARRAY[0.15, 0.4, 0.3, 1.0]::real[], terms, %s::tsquery, 1))
    FROM search_index WHERE {conditions} GROUP BY page
"""


class PostgresEngine(DatabaseEngine):
    schema = SCHEMA
    page_sql = "page"
    match_sql = "terms @@ %s::tsquery"
    rank_sql = RANK
    either = " | "
    ids_sql = "SELECT unnest(%s::bigint[])"

    def ids_parameter(self, ids: Iterable[int]) -> list[int]:
        return list(ids)

    def insert(self, document: Document) -> None:
        values = [(document.page, number, document.digest, vector(row)) for number, row in enumerate(rows(document))]
        with connection.cursor() as cursor:
            cursor.executemany(
                "INSERT INTO search_index (page, number, digest, terms) VALUES (%s, %s, %s, %s::tsvector)", values
            )

    def remove(self, pages: Iterable[int]) -> None:
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM search_index WHERE page = ANY(%s)", [list(pages)])

    def rank_parameters(self, parameters: list[str]) -> list[str]:
        """The score comes first in the statement and needs the expression once more."""
        return [parameters[0], *parameters]

    def expression(self, group: Group) -> str:
        """Terms are letters and digits; words of a phrase must not be parts of others."""
        if group.phrase:
            words = (f"'{term}':AC" for term in group.alternatives[0])
            return f"({' <-> '.join(words)})"
        alternatives = (" & ".join(f"'{term}'" for term in alternative) for alternative in group.alternatives)
        return "(" + " | ".join(f"({alternative})" for alternative in alternatives) + ")"


def vector(row: Row) -> str:
    """A row as the text form of a tsvector; words keep their order, with a gap between title and body."""
    entries, position = [], 0
    columns = ((row.title.words, "A"), (row.body.words, "C"), (row.title.parts, "B"), (row.body.parts, "D"))
    for terms, weight in columns:
        for term in terms:
            position += 1
            entries.append(f"'{term}':{min(position, LAST_POSITION)}{weight}")
        position += 1
    return " ".join(entries)
