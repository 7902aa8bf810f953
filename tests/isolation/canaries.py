"""Words by which one recognises a secret: each text of each row gets one of its own."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count

from django.apps import apps
from django.db.models import CharField, Field, Model, TextField
from wagtail.fields import StreamField

from core.fields import TextListField

BIRD = re.compile(r"kanarie\d{4}", re.IGNORECASE)
LENGTH = 20  # letters that a word needs, also as a mail address
SOFTWARE = {  # models whose texts no person writes and no view shows
    "account.EmailConfirmation",
    "auth.Permission",
    "contenttypes.ContentType",
    "search.IndexBuild",
    "search.IndexChange",
    "search.TitleStart",
    "sessions.Session",
    "wagtailcore.ReferenceIndex",
    "wagtailsearch.IndexEntry",
    "wagtailsearch.SQLiteFTSIndexEntry",
}
STRUCTURE = {  # texts by which the software finds its way
    "action",
    "content_json",
    "contentpath",
    "data_json",
    "field_path",
    "file_hash",
    "filter_spec",
    "key_hash",
    "language_code",
    "object_id",
    "parent_object_id",
    "password",
    "path",
    "preferred_language",
    "session_key",
    "sha256",
    "template_format",
    "token_hash",
    "url_path",
}
numbers = count(1)
meanings: dict[str, str] = {}


def is_text(field: Field) -> bool:
    """Whether people write into this field."""
    if isinstance(field, StreamField | TextListField):
        return True
    free = isinstance(field, CharField | TextField) and not field.choices and field.name not in STRUCTURE
    return free and (field.max_length or LENGTH) >= LENGTH


def texts_of(model: type[Model]) -> list[Field]:
    """Texts in the model's own table."""
    return [field for field in model._meta.local_concrete_fields if is_text(field)]


def models_with_text() -> list[type[Model]]:
    return [model for model in apps.get_models() if model._meta.label not in SOFTWARE and texts_of(model)]


def canary(field: Field):
    """A word that nothing else has, as a value of this field."""
    word = f"kanarie{next(numbers):04}"
    meanings[word] = str(field)
    shapes = {
        "EmailField": f"{word}@do.example",
        "StreamField": [("text", f"<p>{word}</p>")],
        "TextListField": [word],
        "URLField": f"https://{word}.example/",
        "WebAddressField": f"https://{word}.example/",
    }
    return field.to_python(shapes.get(type(field).__name__, word))


def secrets_in(text: str) -> set[str]:
    """The fields whose words are in a text."""
    return {meanings[word.lower()] for word in BIRD.findall(text)}


def paint(row: Model) -> Model:
    """Give each text of a row a word of its own; nothing is saved."""
    for field in row._meta.concrete_fields:
        if is_text(field):
            setattr(row, field.attname, canary(field))
    return row


def paint_stored(row: Model) -> None:
    """Give each text of a row in its table a word of its own, past all rules and signals."""
    words = {field.attname: canary(field) for field in texts_of(type(row))}
    type(row)._base_manager.filter(pk=row.pk).update(**words)


def stored() -> dict[type[Model], set]:
    """Keys of all rows there are."""
    models = apps.get_models(include_auto_created=True)
    return {model: set(model._base_manager.values_list("pk", flat=True)) for model in models}


@contextmanager
def painted(is_public: Callable[[Model], bool]) -> Iterator[None]:
    """Paint all rows that come into being inside, of whatever model, but those that everyone may read."""
    before = stored()
    yield
    for model in models_with_text():
        for row in model._base_manager.exclude(pk__in=before[model]):
            if not is_public(row):
                paint_stored(row)
