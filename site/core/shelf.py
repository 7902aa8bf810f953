"""What several blocks of one text name lies on a shelf: each kind of thing is fetched once, and lent as copies."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from copy import copy
from dataclasses import dataclass, field

from django.db.models import Model
from wagtail.blocks import ChooserBlock, ListBlock, RichTextBlock, StreamBlock, StreamValue, StructBlock
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.rich_text import extract_references_from_rich_text


def raw_values(block, raw) -> Iterator[tuple]:
    """Every single value as it is stored, with its block; what a block does not know any more is passed over."""
    if isinstance(block, StreamBlock):
        inner = ((block.child_blocks.get(child["type"]), child["value"]) for child in raw or ())
    elif isinstance(block, StructBlock) and isinstance(raw, dict):
        inner = ((block.child_blocks.get(name), value) for name, value in raw.items())
    elif isinstance(block, ListBlock):
        inner = ((block.child_block, listed(item)) for item in raw or ())
    elif isinstance(block, TypedTableBlock) and raw:
        columns = [block.child_blocks.get(column["type"]) for column in raw["columns"]]
        inner = (cell for row in raw["rows"] for cell in zip(columns, row["values"], strict=True))
    else:
        yield block, raw
        return
    for part in inner:
        yield from raw_values(*part)


def listed(item):
    """The value of a list's item; old lists hold the bare values."""
    return item["value"] if isinstance(item, dict) and item.keys() >= {"type", "value"} else item


def references(body: StreamValue) -> Iterator[tuple[type[Model], int]]:
    """What a text names: each model with a primary key, without asking the database."""
    for block, raw in raw_values(body.stream_block, body.raw_data):
        if isinstance(block, ChooserBlock) and raw:
            yield block.model_class, raw
        elif isinstance(block, RichTextBlock):
            found = extract_references_from_rich_text(raw or "")
            yield from ((model, int(key)) for model, key, *_ in found if key.isdecimal())


@dataclass
class Shelf:
    """``wanted`` is what will be asked for; it is fetched together with the first thing of its kind."""

    wanted: dict[type[Model], set[int]]
    lying: dict[type[Model], dict[int, Model | None]] = field(default_factory=lambda: defaultdict(dict))

    def lend(self, model: type[Model], keys: Iterable[int]) -> list[Model | None]:
        """A copy for each key, as its borrower may write on it; None where there is no such thing."""
        lying = self.lying[model]
        if missing := ({key for key in keys if key} | self.wanted.pop(model, set())) - lying.keys():
            lying |= dict.fromkeys(missing) | model.objects.in_bulk(missing)
        return [copy(lying.get(key)) for key in keys]


opened: ContextVar[Shelf | None] = ContextVar("opened", default=None)


@contextmanager
def shelf_of(body: StreamValue) -> Iterator[None]:
    """Blocks of this text that are looked up inside share what they fetch."""
    wanted = defaultdict(set)
    for model, key in references(body):
        wanted[model].add(key)
    token = opened.set(Shelf(wanted))
    try:
        yield
    finally:
        opened.reset(token)


def lent(model: type[Model], keys: list[int]) -> list[Model | None]:
    """From the shelf of the text that is being made ready, and for itself where there is none."""
    return (opened.get() or Shelf({})).lend(model, keys)


class SharedChooser:
    """A chooser block whose things other blocks of the same text may name too."""

    def bulk_to_python(self, values):
        return lent(self.model_class, list(values))
