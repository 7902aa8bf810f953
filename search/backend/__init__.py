"""The search of the editor: Wagtail's backends, with our terms and without what grows with the square of the pages."""

from django.db import connection
from django.utils.module_loading import import_string

# By path, because each module imports models that exist on its own database only
BACKENDS = {
    "sqlite": "search.backend.sqlite.SqliteBackend",
    "postgresql": "search.backend.postgres.PostgresBackend",
}


def SearchBackend(params):  # noqa: N802 - the name that Wagtail looks for
    """The backend for the database at hand."""
    return import_string(BACKENDS[connection.vendor])(params)
