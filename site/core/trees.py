"""Trees, such as those of pages and collections, inside a query."""

from django.db.models import CharField, ExpressionWrapper, OuterRef, QuerySet


def with_outer_path(rows: QuerySet, path: str = "path") -> QuerySet:
    """For a subquery: rows that know the ``path`` of the outer row (or of what it refers to) as ``outer_path``.

    What lies in a branch of the tree has a path that starts with that of its root.
    """
    return rows.alias(outer_path=ExpressionWrapper(OuterRef(path), output_field=CharField()))
