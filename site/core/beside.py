"""What the child rows of a page name, brought along in the page's own query: topics, publishers, organisers."""

from collections.abc import Callable, Iterator

from django.db.models import F, JSONField, Model, OuterRef, Subquery
from django.db.models.functions import JSONObject


class AsList(Subquery):
    """The rows of a subquery as one JSON list; each row is a JSON object named ``entry``."""

    output_field = JSONField()

    def as_sqlite(self, compiler, connection, **context):
        template = "(SELECT json_group_array(json(entry)) FROM (%(subquery)s) AS entries)"
        return self.as_sql(compiler, connection, template=template, **context)

    def as_postgresql(self, compiler, connection, **context):
        template = "(SELECT coalesce(jsonb_agg(entry), '[]') FROM (%(subquery)s) AS entries)"
        return self.as_sql(compiler, connection, template=template, **context)


class Beside:
    """What a page's child rows name, in the editor's order.

    ``rows`` is the relation to the child rows and ``target`` the foreign key of theirs that is meant; without it the
    rows themselves are. ``fields`` are brought along, those of a related object as ``person__name`` after its
    ``person__id``; others are fetched when they are asked for. ``then`` gets the list and may complete it.
    A page that was fetched without asks its child rows, also those that are not saved yet.
    """

    def __init__(self, rows: str, target: str, *fields: str, then: Callable[[list], object] | None = None):
        self.rows, self.target, self.fields, self.then = rows, target, ("id", *fields), then

    def __set_name__(self, owner, name: str):
        self.name, self.column = name, f"rows_of_{name}"

    def __get__(self, page, owner=None):
        if page is None:
            return self
        brought = vars(page).get(self.column)
        found = self.asked(page) if brought is None else self.built(page, brought)
        if self.then:
            self.then(found)
        vars(page)[self.name] = found  # stands before this descriptor from now on
        return found

    def asked(self, page) -> list[Model]:
        related = self.target or {name.partition("__")[0] for name in self.fields if "__" in name}.pop()
        rows = getattr(page, self.rows).select_related(related)
        return [getattr(row, self.target) if self.target else row for row in rows]

    def built(self, page, brought: list[dict]) -> list[Model]:
        model = page._meta.get_field(self.rows).related_model
        if self.target:
            model = model._meta.get_field(self.target).related_model
        in_order = sorted(brought, key=lambda entry: (entry["position"] or 0, entry["row"]))
        return [instance(model, entry, page._state.db) for entry in in_order]

    def expression(self, model: type[Model]) -> AsList:
        relation = model._meta.get_field(self.rows)
        rows = relation.related_model.objects.filter(**{relation.field.name: OuterRef("pk")}).order_by()
        prefix = f"{self.target}__" if self.target else ""
        entry = {"position": F("sort_order"), "row": F("pk"), **{name: F(f"{prefix}{name}") for name in self.fields}}
        return AsList(rows.values(entry=JSONObject(**entry)))


def instance(model: type[Model], entry: dict, db: str) -> Model:
    """An object with these of its fields, and with the related object whose fields are among them."""
    names = [field.attname for field in model._meta.concrete_fields if field.attname in entry]
    found = model.from_db(db, names, [entry[name] for name in names])
    parts = [(*name.split("__", 1), value) for name, value in entry.items() if "__" in name]
    for relation in {relation for relation, _, _ in parts}:
        other = {name: value for owner, name, value in parts if owner == relation}
        related = model._meta.get_field(relation).related_model
        setattr(found, relation, instance(related, other, db) if other["id"] else None)
    return found


def beside(model: type[Model]) -> Iterator[Beside]:
    """What a page type declares to have beside it."""
    return (found for owner in model.__mro__ for found in vars(owner).values() if isinstance(found, Beside))
