"""Engines with an index of their own, which leaves nothing behind: to measure them without touching the portal's."""

import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import environ
from django.conf import settings
from django.db import connections, transaction

from search.documents import Document
from search.engines.builds import ENGINES
from search.engines.client import connected
from search.engines.elasticsearch import ElasticsearchEngine
from search.engines.protocol import Engine
from search.german import Analyser

ALIAS = "scratch"
TABLE = "scratch_index"
SQLITE = "sqlite://:memory:"


class NoServerError(Exception):
    """The engine's server is neither named by the environment nor started."""


def address_of(engine: str) -> str:
    """Where the engine's database is: in memory, or named by DATABASE_URL."""
    if engine == "sqlite":
        return SQLITE
    address = os.environ.get("DATABASE_URL", "")
    if not address.startswith("postgres"):
        raise NoServerError("postgresql")
    return address


@contextmanager
def scratch_engine(name: str, analyser: Analyser) -> Iterator[Engine]:
    """An empty engine, of which nothing is left in the end."""
    if name == ElasticsearchEngine.name:
        with scratch_tables("sqlite", analyser) as own, scratch_indexes(own) as engine:
            yield engine
    else:
        with scratch_tables(name, analyser) as engine:
            yield engine


class Pair(ElasticsearchEngine):
    """Both engines learn the same, as they do in the portal: the database's keeps the words."""

    def write(self, documents: Iterable[Document]) -> None:
        documents = list(documents)
        self.own.write(documents)
        super().write(documents)


@contextmanager
def scratch_indexes(own: Engine) -> Iterator[Engine]:
    """Indexes of a name that nobody else has, dropped in the end."""
    address = os.environ.get("SEARCH_URL", "")
    if not address:
        raise NoServerError(ElasticsearchEngine.name)
    engine = Pair(own, connected(address, settings.SEARCH_API_KEY, settings.SEARCH_CA_FILE), secrets.token_hex(8))
    try:
        engine.prepare()
        yield engine
    finally:
        engine.drop(engine.indexes(engine.beginning))


@contextmanager
def scratch_tables(name: str, analyser: Analyser) -> Iterator[Engine]:
    """Tables in a transaction that is rolled back."""
    with scratch_database(address_of(name)) as alias, transaction.atomic(using=alias):
        engine = ENGINES[connections[alias].vendor](analyser, table=TABLE, using=alias)
        engine.prepare()
        yield engine
        transaction.set_rollback(True, using=alias)


@contextmanager
def scratch_database(address: str) -> Iterator[str]:
    """The alias of a connection of its own."""
    settings = environ.Env.db_url_config(address)
    connections.settings[ALIAS] = {**connections.settings["default"], "OPTIONS": {}, **settings}
    try:
        yield ALIAS
    finally:
        connections[ALIAS].close()
        del connections[ALIAS]
        del connections.settings[ALIAS]
