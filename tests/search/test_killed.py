"""Killed between commit and index write, at any point: nothing is lost, on either database."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.conf import settings as project
from django.db import connection, connections
from django.db.backends.base.base import BaseDatabaseWrapper

from search.distant import noted
from search.engines.builds import database_engine
from search.models import SearchRecord
from tests.factories.home import NewsPageFactory, home_page, subsite
from tests.search.foreign import answering, bulk, refusing

PUBLISH_AND_DIE = """
import os, signal
from django.db import transaction
from home.models import NewsPage
page = NewsPage.objects.get(title="Entwurf")
page.title = "Astronomie"
with transaction.atomic():
    transaction.on_commit(lambda: os.kill(os.getpid(), signal.SIGKILL))
    page.save_revision().publish()
"""


@pytest.fixture
def database(db, tmp_path) -> Iterator[str]:
    """The address of a database of its own, where what is committed stays; it is the portal's while the test runs."""
    tests = connections["default"]
    connections["default"] = tests.copy()
    connection.settings_dict["NAME"] = COPIES[connection.vendor](tests, tmp_path)
    try:
        yield address()
    finally:
        connection.close()
        if connection.vendor == "postgresql":
            on_server(f'DROP DATABASE "{connection.settings_dict["NAME"]}"')
        connections["default"] = tests


def copy_of_file(tests: BaseDatabaseWrapper, folder: Path) -> str:
    copy = folder / "copy.sqlite3"
    tests.ensure_connection()
    copy.write_bytes(tests.connection.serialize())
    return str(copy)


def copy_on_server(tests: BaseDatabaseWrapper, folder: Path) -> str:
    """A copy can only be made while nobody is connected; the test's own transaction has nothing to lose."""
    tests.close()
    name = tests.settings_dict["NAME"]
    on_server(f'DROP DATABASE IF EXISTS "{name}_killed"')
    on_server(f'CREATE DATABASE "{name}_killed" TEMPLATE "{name}"')
    return f"{name}_killed"


COPIES = {"sqlite": copy_of_file, "postgresql": copy_on_server}


def on_server(statement: str) -> None:
    with connection._nodb_cursor() as cursor:
        cursor.execute(statement)


def address() -> str:
    to = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{to['NAME']}"
    return f"postgres://{to['USER']}:{to['PASSWORD']}@{to['HOST']}:{to['PORT']}/{to['NAME']}"


@contextmanager
def command(database: str, search: str, folder: Path, *arguments: str) -> Iterator[subprocess.Popen]:
    """A command of the portal as a process of its own, which is gone in the end."""
    environment = {"DATABASE_URL": database, "SEARCH_URL": search, "DATA_DIR": str(folder), "TEST_DATABASE": ""}
    process = subprocess.Popen(
        [sys.executable, str(project.ROOT / "manage.py"), *arguments],
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings.demo", **environment},
        stdout=subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def wait_for(condition: Callable) -> None:
    limit = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < limit
        time.sleep(0.05)


def test_nothing_is_lost_whenever_a_process_is_killed_and_the_next_worker_is_prompt(database, settings, tmp_path):
    home_page()
    page = NewsPageFactory(parent=subsite("leipzig", "Lernnetz Leipzig").news, title="Entwurf", live=False)
    connection.close()

    with command(database, refusing(), tmp_path, "shell", "-c", PUBLISH_AND_DIE) as publisher:
        assert publisher.wait(60) == -9
    assert SearchRecord.objects.get(pk=page.pk).title == "Astronomie"
    assert page.pk in database_engine().digests()
    assert set(noted().values_list("page", flat=True)) == {page.pk}

    asked, learned = [], []

    def silent(path: str, content: bytes) -> tuple[int, bytes]:
        if "_bulk" in path:
            asked.append(path)
            time.sleep(5)
        return 200, b"{}"

    with answering(silent) as server, command(database, server, tmp_path, "worker") as worker:
        wait_for(lambda: asked)
        worker.kill()
        worker.wait()
    assert set(noted().values_list("page", flat=True)) == {page.pk}

    with (
        answering(bulk({}, learned)) as settings.SEARCH_URL,
        command(database, settings.SEARCH_URL, tmp_path, "worker"),
    ):
        wait_for(lambda: learned and not noted().exists())
        published = time.monotonic()
        page.refresh_from_db()
        page.save_revision().publish()
        wait_for(lambda: not noted().exists())
        took = time.monotonic() - published
    assert learned == [page.pk, page.pk]
    assert took < 30
