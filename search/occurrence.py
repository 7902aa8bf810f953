"""What several questions have to show, asked of the database at once."""

from collections.abc import Sequence

from django.db import connection
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from search.engines.database import DatabaseEngine
from search.groups import Group
from search.models import SearchRecordQuerySet

Rows = tuple[str, Sequence] | None  # a statement and its parameters; nothing where it can have no row


def rows_of(records: QuerySet) -> Rows:
    return None if records.query.is_empty() else records.order_by().values("pk").query.sql_with_params()


def holding(groups: Sequence[Group], records: SearchRecordQuerySet, engine: DatabaseEngine) -> Rows:
    """Those records that hold all that is asked for, by an index inside the database.

    The index is read in front and the records behind it, so that the first record that is found ends the reading.
    """
    if not groups:
        return None
    pages = f"SELECT {engine.page_sql} AS page FROM {engine.table} WHERE {engine.match_sql}".format(table=engine.table)  # noqa: S608
    expression, *others = map(engine.expression, groups)
    for other in others:
        records = records.filter(pk__in=RawSQL(pages, [other]))  # noqa: S611 - constants
    record = rows_of(records.filter(pk=RawSQL("hits.page", [])))
    hits = f"({pages}{engine.first}) AS hits"
    return record and (f"SELECT page FROM {hits} WHERE EXISTS ({record[0]})", [expression, *record[1]])  # noqa: S608


def with_rows(asked: Sequence[Rows]) -> list[bool]:
    """Of each, whether it has a row."""
    return [bool(found) for found in at_once("EXISTS ({})", asked)]


def counts_of(queries: Sequence[QuerySet]) -> list[int]:
    """For each query, how many rows it has."""
    return [found or 0 for found in at_once("(SELECT count(*) FROM ({}) AS found)", list(map(rows_of, queries)))]


def at_once(expression: str, asked: Sequence[Rows]) -> list:
    """An expression about the rows of each, in one statement for all of them; None for those that can have no row."""
    known = {place: rows for place, rows in enumerate(asked) if rows}
    if not known:
        return [None] * len(asked)
    with connection.cursor() as cursor:
        statement = "SELECT " + ", ".join(expression.format(sql) for sql, _ in known.values())
        cursor.execute(statement, [value for _, values in known.values() for value in values])
        found = dict(zip(known, cursor.fetchone(), strict=True))
    return [found.get(place) for place in range(len(asked))]
