"""What the database has to do for something: a measure that is the same on any machine."""

from collections.abc import Callable

from django.db import connection
from django.test.utils import CaptureQueriesContext


def work(do: Callable[[], object]) -> int:
    """Steps of SQLite's machine, or blocks that PostgreSQL looks at."""
    return {"sqlite": steps, "postgresql": blocks}[connection.vendor](do)


def steps(do: Callable[[], object]) -> int:
    counted = []
    connection.connection.set_progress_handler(lambda: counted.append(1), 10)
    try:
        do()
    finally:
        connection.connection.set_progress_handler(None, 0)
    return len(counted)


def blocks(do: Callable[[], object]) -> int:
    with CaptureQueriesContext(connection) as asked:
        do()
    statements = [query["sql"] for query in asked if query["sql"].startswith(("SELECT", "INSERT"))]
    return sum(
        plan(f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {statement}")["Shared Hit Blocks"] for statement in statements
    )


def plan(statement: str) -> dict:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchone()[0][0]["Plan"]
