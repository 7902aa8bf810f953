"""PostgreSQL's tsvector under GIN: our terms with weights, A and C for words, B and D for parts."""

from collections.abc import Iterable, Sequence
from itertools import chain

from search.documents import Document, Row, rows
from search.engines.database import DatabaseEngine
from search.groups import Alternative, Group

LAST_POSITION = 16_383
WEIGHTS = {"": "", "title": ":AB"}
PHRASE_WEIGHTS = {"": ":AC", "title": ":A"}

SCHEMA = (
    # Rows are packed and put aside only where they do not fit a block: to rank them, all that match are read
    """
    CREATE TABLE IF NOT EXISTS {table} (
        page bigint NOT NULL, number integer NOT NULL, alone boolean NOT NULL, digest text NOT NULL,
        terms tsvector NOT NULL, length integer NOT NULL, PRIMARY KEY (page, number) INCLUDE (length)
    ) WITH (toast_tuple_target = 8160)
    """,
    "CREATE INDEX IF NOT EXISTS {table}_terms ON {table} USING gin (terms)",
    "CREATE INDEX IF NOT EXISTS {table}_parted ON {table} USING gin (terms) WHERE NOT alone",
    # How many rows have something; by the index, as reading packed rows takes longer than the planner thinks
    """
    CREATE OR REPLACE FUNCTION {table}_counted(tsquery) RETURNS bigint LANGUAGE sql STABLE SET enable_seqscan = off
    AS $$ SELECT count(*) FROM {table} WHERE terms @@ $1 $$
    """,
)
# The server has no BM25, but all that it is made of. This is the formula of SQLite's FTS5, with its constants. How many
# rows there are and how long they are is counted where that is quick, else known well enough without a look at each
SIZE = """
    WITH size AS MATERIALIZED (
        SELECT
            CASE WHEN many THEN reltuples::float ELSE (SELECT count(*) FROM {table}) END AS rows,
            greatest(CASE WHEN many
                THEN (SELECT avg(length) FROM {table} TABLESAMPLE SYSTEM (5) REPEATABLE (0))
                ELSE (SELECT avg(length) FROM {table})
            END, 1)::float AS length
        FROM (SELECT reltuples, reltuples > 10000 AS many FROM pg_class WHERE oid = '{table}'::regclass) AS known
    )
"""
RARITY = (
    "(SELECT ln(greatest((rows - counted + 0.5) / (counted + 0.5), 1.000001)) "
    "FROM size, {table}_counted(%s::tsquery) AS counted)"
)
# How often a row has a term, by the weights 3.0, 0.8, 1.0 and 0.4 of title, its parts, body and its parts: of a single
# term or phrase ts_rank_cd adds up the weights of its places, none of which may be above 1
OFTEN = "3 * ts_rank_cd(ARRAY[0.4/3, 1.0/3, 0.8/3, 1]::real[], terms, %s::tsquery)"
EXPECTED = "(1.2 * (0.25 + 0.75 * length / (SELECT length FROM size)))"  # the more, the longer the row is
SATURATED = f"(1 - 1 / (1 + {OFTEN} / {EXPECTED}))"
MATCHES = "terms @@ %s::tsquery"
OF_ALL = """
    ctid = ANY(ARRAY(
        SELECT ctid FROM {{table}} WHERE alone AND {match} UNION ALL SELECT ctid FROM {{table}} WHERE {parted}
    ))
"""
# Only the newest rows are weighed, as each has to be unpacked for it; few portals have so many with one word. It is
# done once, however many looks follow: where nothing is to be deleted, ts_delete gives back what it has unpacked
MOST_WEIGHED = 10_000
PACKED, UNPACKED = "terms", "ts_delete(terms, '')"
FOUND = """
    SELECT page, score FROM (
        WITH found AS MATERIALIZED (SELECT ctid AS place, page FROM {{table}} WHERE {condition} ORDER BY page DESC),
        unpacked AS NOT MATERIALIZED (
            SELECT page, length, {terms} AS terms FROM {{table}}
            WHERE ctid = ANY(ARRAY(SELECT place FROM found LIMIT {most})) OFFSET 0
        )
        SELECT page, {score} AS score FROM unpacked UNION ALL (SELECT page, 0 FROM found OFFSET {most})
    ) AS weighed
"""


class PostgresEngine(DatabaseEngine):
    name = "postgresql"
    schema = SCHEMA
    head = SIZE
    page_sql = "{table}.page"
    match_sql = MATCHES
    parted_sql = " AND NOT alone"
    ranks_any_row = True
    either = " | "
    first = " OFFSET 0"

    def insert(self, documents: Iterable[Document]) -> None:
        self.execute_many(
            "INSERT INTO {table} (page, number, alone, digest, length, terms) VALUES (%s, %s, %s, %s, %s, %s::tsvector)",
            [
                (document.page, number, len(its_rows) == 1, document.digest, row.length, vector(row))
                for document in documents
                for its_rows in [list(rows(document, self.analyser))]
                for number, row in enumerate(its_rows)
            ],
        )

    def remove(self, pages: Iterable[int]) -> None:
        self.execute("DELETE FROM {table} WHERE page = ANY(%s)", [list(pages)])

    def drop(self) -> None:
        super().drop()
        self.execute("DROP FUNCTION IF EXISTS {table}_counted")

    def having(self, groups: Sequence[Group]) -> tuple[str, list[str]]:
        """Most pages have one row: those rows are found at one look into the index, and need no other."""
        parted, parameters = super().having(groups)
        return OF_ALL.format(match=MATCHES, parted=parted), [" & ".join(map(self.expression, groups)), *parameters]

    def ranking(self, groups: Sequence[Group], condition: str, parameters: list, *, weighed: bool) -> tuple[str, list]:
        """How rare a term is does not matter where it is all that is asked for."""
        alternatives = [(each, group.column) for group in groups for each in group.alternatives]
        pieces = sum(len(self.pieces(*alternative)) for alternative in alternatives)
        formula = f"{RARITY} * {SATURATED}" if weighed or pieces > 1 else SATURATED
        summands, needed = zip(*(self.summand(*each, formula) for each in alternatives), strict=True)
        terms, score = PACKED if pieces == 1 else UNPACKED, " + ".join(summands)
        statement = FOUND.format(condition=condition, terms=terms, score=score, most=MOST_WEIGHED)
        return statement, [*parameters, *chain(*needed)]

    def summand(self, alternative: Alternative, column: str, formula: str) -> tuple[str, list[str]]:
        """What an alternative adds to the score of a row, and its parameters: terms that must occur together count
        only together.
        """
        pieces = self.pieces(alternative, column)
        score = " + ".join([formula] * len(pieces))
        parameters = [piece for piece in pieces for _ in range(formula.count("%s"))]
        if len(pieces) == 1:
            return score, parameters
        return f"CASE WHEN {MATCHES} THEN {score} ELSE 0 END", [self.alternative(alternative, column), *parameters]

    def pieces(self, alternative: Alternative, column: str) -> list[str]:
        """What counts by itself: each term, or a phrase as a whole."""
        if alternative.phrase:
            return [self.alternative(alternative, column)]
        return [f"'{term}'{WEIGHTS[column]}" for term in alternative.terms]

    def alternative(self, alternative: Alternative, column: str) -> str:
        """Terms are letters and digits; words of a phrase must not be parts of others."""
        weights, both = (PHRASE_WEIGHTS, " <-> ") if alternative.phrase else (WEIGHTS, " & ")
        terms = (f"'{term}'{weights[column]}" for term in alternative.terms)
        return f"({both.join(terms)})"


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
