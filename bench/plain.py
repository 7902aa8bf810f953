"""The full text of the database with nothing around it: what our engine is compared with. It gets the same terms."""

from collections.abc import Iterable

from django.db.backends.base.base import BaseDatabaseWrapper

from search.documents import Document, rows
from search.german import Analyser

TABLE = {
    "sqlite": ["CREATE VIRTUAL TABLE bench_plain USING fts5(terms, tokenize='ascii')"],
    "postgresql": [
        "CREATE TABLE bench_plain (id bigserial, terms tsvector)",
        "CREATE INDEX bench_plain_terms ON bench_plain USING gin (terms)",
    ],
}
INSERT = {
    "sqlite": "INSERT INTO bench_plain (terms) VALUES (%s)",
    "postgresql": "INSERT INTO bench_plain (terms) VALUES (to_tsvector('simple', %s))",
}
COPY = {  # of rows of ours, without what they weigh
    "sqlite": (
        "INSERT INTO bench_plain (terms) SELECT title || ' ' || title_parts || ' ' || body || ' ' || body_parts FROM {}"
    ),
    "postgresql": "INSERT INTO bench_plain (terms) SELECT setweight(terms, 'D') FROM {}",
}
FIND = {
    "sqlite": "SELECT rowid FROM bench_plain WHERE bench_plain MATCH %s ORDER BY rank LIMIT 20",
    "postgresql": (
        "SELECT id FROM bench_plain, to_tsquery('simple', %s) AS query WHERE terms @@ query "
        "ORDER BY ts_rank(terms, query) DESC LIMIT 20"
    ),
}
AND = {"sqlite": " AND ", "postgresql": " & "}


class Plain:
    """A table with one column of terms."""

    def __init__(self, connection: BaseDatabaseWrapper):
        self.connection, self.vendor = connection, connection.vendor

    def prepare(self) -> None:
        with self.connection.cursor() as cursor:
            for statement in TABLE[self.vendor]:
                cursor.execute(statement)

    def write(self, texts: Iterable[str]) -> None:
        """Add texts, each a row of terms."""
        with self.connection.cursor() as cursor:
            cursor.executemany(INSERT[self.vendor], [(text,) for text in texts])

    def copy(self, table: str) -> None:
        """Have the same as an index of ours."""
        with self.connection.cursor() as cursor:
            cursor.execute("DROP TABLE IF EXISTS bench_plain")
        self.prepare()
        with self.connection.cursor() as cursor:
            cursor.execute(COPY[self.vendor].format(table))

    def find(self, terms: Iterable[str]) -> list[tuple]:
        """The best twenty rows with all of the terms."""
        question = AND[self.vendor].join(f'"{term}"' if self.vendor == "sqlite" else f"'{term}'" for term in terms)
        with self.connection.cursor() as cursor:
            cursor.execute(FIND[self.vendor], [question])
            return cursor.fetchall()


def terms_of(texts: Iterable[Document], analyser: Analyser) -> Iterable[str]:
    """All terms of each text."""
    for text in texts:
        columns = [column for row in rows(text, analyser) for column in (row.title, row.body)]
        yield " ".join(term for column in columns for kind in column for term in kind)
