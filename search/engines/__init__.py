"""Search engines behind one protocol. The default is the database's own."""

from functools import cache

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from search.engines.postgres import PostgresEngine
from search.engines.protocol import Engine, Found, Order, Request, Scope
from search.engines.sqlite import SqliteEngine

DATABASE_ENGINES = {"sqlite": SqliteEngine, "postgresql": PostgresEngine}

__all__ = ["Engine", "Found", "Order", "Request", "Scope", "database_engine", "get_engine"]


@cache
def database_engine() -> Engine:
    """The engine inside the database: written in the same transaction as the records."""
    return DATABASE_ENGINES[connection.vendor]()


def get_engine() -> Engine:
    """The engine that answers visitors."""
    if settings.SEARCH_URL:
        raise ImproperlyConfigured(
            f"No engine for SEARCH_URL={settings.SEARCH_URL}: leave it empty for the database's own."
        )
    return database_engine()
