"""Values that travel to the database together."""

import pytest
from django.db import connection

from search.one_parameter import rows_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("values", "kind"),
    [([], "bigint"), ([7, 1, 7], "bigint"), (["für", "\"lone' quotes", "[]"], "text"), (list(range(70_000)), "bigint")],
)
def test_each_value_is_a_row(values, kind):
    statement, parameter = rows_of(iter(values), vendor=connection.vendor, kind=kind)

    with connection.cursor() as cursor:
        cursor.execute(statement, [parameter])
        assert [value for (value,) in cursor.fetchall()] == values
