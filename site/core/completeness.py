"""Whether a page has all that publishing demands, asked where no form is at hand."""

from collections.abc import Iterator

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.text import capfirst
from wagtail.fields import StreamField

from core.forms import check_credit


def gaps(page) -> list[str]:
    """What keeps the latest draft of a page from being published, in words; empty where nothing does."""
    draft = page.specific.get_latest_revision_as_object()
    return [message for check in checks(draft) for message in complaints(check, draft)]


def checks(page) -> Iterator:
    """The page's own rules, its picture, and the blocks of its texts."""
    yield page.full_clean
    yield lambda: check_credit(page.image)
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            value = getattr(page, field.name)
            yield lambda value=value: value.stream_block.clean(value)


def complaints(check, page) -> list[str]:
    try:
        check()
    except ValidationError as error:
        blocks = hasattr(error, "as_json_data")
        return list(block_messages(error.as_json_data())) if blocks else field_messages(error, page)
    return []


def field_messages(error: ValidationError, page) -> list[str]:
    if not hasattr(error, "error_dict"):
        return error.messages
    return [
        message if name == NON_FIELD_ERRORS else f"{label(page, name)}: {message}"
        for name, messages in error.message_dict.items()
        for message in messages
    ]


def label(page, name: str) -> str:
    """What the editor calls a field."""
    return capfirst(page._meta.get_field(name).verbose_name)


def block_messages(errors) -> Iterator[str]:
    """Messages of a block and of those inside it; Wagtail nests them as the blocks are nested."""
    if isinstance(errors, dict):
        yield from errors.get("messages", ())
        for inner in errors.values():
            yield from block_messages(inner)
    elif isinstance(errors, list):
        for inner in errors:
            yield from block_messages(inner)
