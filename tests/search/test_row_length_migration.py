"""An index that PostgreSQL had before rows knew their length ranks as a new one does."""

from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps
from django.db import connection

from search import migrations
from search.documents import Document
from search.engines.builds import database_engine
from search.groups import Alternative, Group

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="other databases always knew"),
]
NAME = next(path.stem for path in Path(migrations.__file__).parent.glob("*_row_length.py"))
add_length = import_module(f"search.migrations.{NAME}").add_length
GROUPS = [Group((Alternative(("kur",)),)), Group((Alternative(("verbund",)),))]


def test_rows_of_an_old_index_learn_their_length():
    engine = database_engine()
    bodies = ("Kurs im Verbund", "Kurs " * 3 + "Verbund", "Wald")
    engine.write(
        Document(page=page, digest="", language="de", title="", body=body) for page, body in enumerate(bodies, start=1)
    )
    before = engine.rank(GROUPS)
    engine.execute("DROP FUNCTION {table}_counted")
    engine.execute("ALTER TABLE {table} DROP COLUMN length CASCADE")

    with connection.schema_editor() as editor:
        add_length(apps, editor)

    assert (engine.rank(GROUPS), sorted(before)) == (before, [1, 2])
