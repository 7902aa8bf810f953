"""SQLite's FTS5. It keeps its content: Debian 12's SQLite cannot delete from a contentless table."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from search.documents import Document, Row, rows
from search.engines.database import MANY, DatabaseEngine
from search.groups import Alternative, Group

ROWS_PER_PAGE = 4096  # of the row id: page × 4096 + number of the row
COLUMNS = {"": "", "title": "{title title_parts} : "}
PHRASE_COLUMNS = {"": "{title body} : ", "title": "{title} : "}

# The tokenizer "ascii" splits at spaces only, as terms are letters and digits
SCHEMA = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS {table} USING "
    "fts5(digest UNINDEXED, title, title_parts, body, body_parts, tokenize='ascii')"
)
# Weights of digest, title, its parts, body and its parts
RANK = "SELECT rowid / 4096 AS page, -bm25({table}, 0.0, 3.0, 0.8, 1.0, 0.4) AS score FROM {table} WHERE {condition}"


class SqliteEngine(DatabaseEngine):
    name = "sqlite"
    schema = (SCHEMA,)
    page_sql = "{table}.rowid / 4096"
    match_sql = "{table} MATCH %s"
    either = " OR "

    def insert(self, documents: Iterable[Document]) -> None:
        self.execute_many(
            "INSERT INTO {table} (rowid, digest, title, title_parts, body, body_parts) VALUES (%s, %s, %s, %s, %s, %s)",
            [
                (number, document.digest, *(" ".join(terms) for terms in (*row.title, *row.body)))
                for document in documents
                for number, row in enumerate(self.rows(document), start=document.page * ROWS_PER_PAGE)
            ],
        )

    def rows(self, document: Document) -> Iterator[Row]:
        return islice(rows(document, self.analyser), ROWS_PER_PAGE)

    def remove(self, pages: Iterable[int]) -> None:
        spans = [(page * ROWS_PER_PAGE, (page + 1) * ROWS_PER_PAGE) for page in pages]
        self.execute_many("DELETE FROM {table} WHERE rowid >= %s AND rowid < %s", spans)

    def searched(self, groups: Sequence[Group]) -> tuple[str, Iterable]:
        """Records are wide and slow to look up: of a word in very many rows, the few that do not count are left out."""
        looked_up, values = super().searched(groups)
        if self.others is None or len(groups) > 1:
            return looked_up, values
        others, needed = self.others.query.sql_with_params()
        left_out = f"{self.page_sql} NOT IN ({others})"
        condition = f"CASE WHEN {self.count_sql} < {MANY} THEN {looked_up} ELSE {left_out} END"
        return condition, [self.any_of(groups), *values, *needed]

    def ranking(self, groups: Sequence[Group], condition: str, parameters: list, *, weighed: bool) -> tuple[str, list]:
        """BM25 always knows how rare each term is."""
        return RANK.replace("{condition}", condition), parameters

    def alternative(self, alternative: Alternative, column: str) -> str:
        """Terms are letters and digits; quotes keep them apart from the key words of FTS5."""
        if alternative.phrase:
            return f'({PHRASE_COLUMNS[column]}"{" ".join(alternative.terms)}")'
        terms = (f'({COLUMNS[column]}"{term}")' for term in alternative.terms)
        return f"({' AND '.join(terms)})"
