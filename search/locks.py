"""One worker at a time, on whichever database."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection

WORKER = 7_331_901  # key of PostgreSQL's advisory lock


@contextmanager
def only_one() -> Iterator[bool]:
    """True for the one that may work; False where another does. The lock ends with the process at the latest."""
    with advisory_lock() if connection.vendor == "postgresql" else file_lock() as mine:
        yield mine


@contextmanager
def advisory_lock() -> Iterator[bool]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [WORKER])
        mine = cursor.fetchone()[0]
    try:
        yield mine
    finally:
        if mine:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [WORKER])


@contextmanager
def file_lock() -> Iterator[bool]:
    """SQLite lives on one machine, so a locked file is enough."""
    path = Path(settings.DATA_DIR) / "worker.lock"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
