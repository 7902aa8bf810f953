"""A portal that grows to any size, in a database of its own: its pages, their records and the index."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from django.db import connection, transaction
from wagtail.search.backends import get_search_backend

from bench.items import Library
from bench.plain import Plain
from bench.texts import documents
from home.portal import open_portal
from library.models import LibraryItemPage
from search.documents import Document
from search.engines.builds import database_engine
from search.models import SearchRecord
from search.records import OWNERS, Entry

BATCH = 500
TIDY = {  # what happens by itself after a while
    "postgresql": "VACUUM ANALYZE",
    "sqlite": "PRAGMA wal_checkpoint(TRUNCATE)",  # a long log is read first, page by page
}


@contextmanager
def portal(folder: Path | None = None) -> Iterator[None]:
    """A new database on disk; with a folder it is kept, there or on the server, and found again the next time."""
    own = connection.settings_dict["NAME"]
    with TemporaryDirectory() as passing:
        connection.settings_dict["TEST"]["NAME"] = name_of(folder or Path(passing))
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False, keepdb=bool(folder))
        try:
            work_alone()
            yield
        finally:
            connection.creation.destroy_test_db(own, verbosity=0, keepdb=bool(folder))


def work_alone() -> None:
    """Further processes of PostgreSQL would not be counted."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET max_parallel_workers_per_gather = 0")


def name_of(folder: Path) -> str:
    """SQLite's are files."""
    return str(folder / "bench.sqlite3") if connection.vendor == "sqlite" else "bench"


def grow(size: int) -> None:
    """Make the items that are missing to this number."""
    made = SearchRecord.every.filter(kind="library").count()
    if made > size:
        raise SystemExit(f"The database has {made} items already.")
    if made == size:
        return
    open_portal()
    library, texts = Library.opened(), islice(documents(size), made, None)
    while batch := list(islice(texts, BATCH)):
        add(batch, library)
    Plain(connection).copy(database_engine().table)
    with connection.cursor() as cursor:
        cursor.execute(TIDY[connection.vendor])


@transaction.atomic
def add(texts: list[Document], library: Library) -> None:
    """Pages of these texts with all that is kept of them."""
    entries = library.add(texts)
    write(entries)
    database_engine().write(entry.document for entry in entries)
    pages = LibraryItemPage.objects.filter(pk__in=[entry.data.page for entry in entries])
    get_search_backend().add_bulk(LibraryItemPage, pages)


def write(entries: list[Entry]) -> None:
    """Records as ``Entry.write`` writes them, many at once."""
    SearchRecord.every.bulk_create([entry.record() for entry in entries])
    for model in OWNERS:
        model.objects.bulk_create(row for entry in entries for row in entry.rows[model])
