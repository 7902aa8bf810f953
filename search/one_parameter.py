"""Many values as one parameter: the statement stays the same however many there are, and no limit of places is met."""

import json
from collections.abc import Iterable


def rows_of(values: Iterable, *, vendor: str, kind: str) -> tuple[str, list | str]:
    """A statement whose rows are the values, and its parameter; ``kind`` is PostgreSQL's name of their type."""
    if vendor == "postgresql":
        return f"SELECT unnest(%s::{kind}[])", list(values)
    return "SELECT value FROM json_each(%s)", json.dumps(list(values))
