"""SQLite's FTS5. It keeps its content: Debian 12's SQLite cannot delete from a contentless table."""

import json
from collections.abc import Iterable

from django.db import connection

from search.documents import Document, rows
from search.engines.database import DatabaseEngine
from search.query import Group

ROWS_PER_PAGE = 4096  # of the row id: page × 4096 + number of the row

# The tokenizer "ascii" splits at spaces only, as terms are letters and digits
SCHEMA = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS search_index USING "
    "fts5(digest UNINDEXED, title, title_parts, body, body_parts, tokenize='ascii')"
)
# Weights of digest, title, its parts, body and its parts. Materialized, because bm25 works in no grouped statement.
RANK = """
    WITH hits AS MATERIALIZED (
        SELECT rowid / 4096 AS page, -bm25(search_index, 0.0, 3.0, 0.8, 1.0, 0.4) AS score
        FROM search_index WHERE {conditions}
    )
    SELECT page, max(score) FROM hits GROUP BY page
"""


class SqliteEngine(DatabaseEngine):
    schema = (SCHEMA,)
    page_sql = "rowid / 4096"
    match_sql = "search_index MATCH %s"
    rank_sql = RANK
    either = " OR "
    ids_sql = "SELECT value FROM json_each(%s)"

    def ids_parameter(self, ids: Iterable[int]) -> str:
        return json.dumps(list(ids))

    def insert(self, document: Document) -> None:
        values = [
            (
                document.page * ROWS_PER_PAGE + number,
                document.digest,
                *(" ".join(terms) for terms in (row.title.words, row.title.parts, row.body.words, row.body.parts)),
            )
            for number, row in zip(range(ROWS_PER_PAGE), rows(document), strict=False)
        ]
        with connection.cursor() as cursor:
            cursor.executemany(
                "INSERT INTO search_index (rowid, digest, title, title_parts, body, body_parts) "
                "VALUES (%s, %s, %s, %s, %s, %s)",
                values,
            )

    def remove(self, pages: Iterable[int]) -> None:
        spans = [(page * ROWS_PER_PAGE, (page + 1) * ROWS_PER_PAGE) for page in pages]
        with connection.cursor() as cursor:
            for span in spans:
                cursor.execute("DELETE FROM search_index WHERE rowid >= %s AND rowid < %s", span)

    def expression(self, group: Group) -> str:
        """Terms are letters and digits; quotes keep them apart from the key words of FTS5."""
        if group.phrase:
            return f'({{title body}} : "{" ".join(group.alternatives[0])}")'
        alternatives = (" AND ".join(f'"{term}"' for term in alternative) for alternative in group.alternatives)
        return "(" + " OR ".join(f"({alternative})" for alternative in alternatives) + ")"
