"""Time of the processor, because other work on the machine does not change it much."""

from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time

from django.db.backends.base.base import BaseDatabaseWrapper

ROUNDS = 5
SHORTEST_ROUND = 0.1  # seconds; what is shorter is done several times in each


def compared(
    ours: Callable[[], object], anchor: Callable[[], object], connection: BaseDatabaseWrapper
) -> tuple[float, float]:
    """Seconds of both, turn by turn: the median of several rounds, after a first one that warms everything up."""
    both = (ours, anchor)
    times = [max(1, round(SHORTEST_ROUND / max(seconds(do, connection), 1e-6))) for do in both]
    rounds = [
        [several(do, number, connection) for do, number in zip(both, times, strict=True)] for _round in range(ROUNDS)
    ]
    return tuple(map(median, zip(*rounds, strict=True)))


def several(do: Callable[[], object], times: int, connection: BaseDatabaseWrapper) -> float:
    """Seconds for one of several times."""
    return seconds(lambda: [do() for _ in range(times)], connection) / times


def seconds(do: Callable[[], object], connection: BaseDatabaseWrapper) -> float:
    """What this process and its PostgreSQL server process spend; a server elsewhere is not counted."""
    before = process_time() + of_server(connection)
    do()
    return process_time() + of_server(connection) - before


def of_server(connection: BaseDatabaseWrapper) -> float:
    """Seconds that the server's process has run; Linux counts them in billionths."""
    if connection.vendor != "postgresql":
        return 0.0
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        [(pid,)] = cursor.fetchall()
    file = Path(f"/proc/{pid}/schedstat")
    return int(file.read_text(encoding="ascii").split()[0]) / 1e9 if file.exists() else 0.0
