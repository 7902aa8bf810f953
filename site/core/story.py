"""A running text on its way to the page: numbers for its figures, anchors that occur once."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from django.utils.html import strip_tags
from django.utils.safestring import SafeString, mark_safe
from wagtail.blocks import StreamValue, StructValue
from wagtail.blocks.list_block import ListValue
from wagtail.contrib.typed_table_block.blocks import TypedTable
from wagtail.images.models import AbstractImage

from core.blocks.text import FormattedText, anchor, expand_together
from core.figures import link_figures
from core.pictures import prefetch_renditions
from core.shelf import shelf_of

WORDS_A_MINUTE = 200
SECTION = re.compile(r'<h2 id="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)
HEADING = re.compile(r"<(h[2-4])(?: [^>]*)?>(.*?)</\1>", re.DOTALL)


@dataclass
class Anchors:
    """Gives out fragment identifiers, each once."""

    given: set[str] = field(default_factory=set)

    def give(self, text: str) -> str:
        name, number = anchor(text), 1
        while (found := name if number == 1 else f"{name}-{number}") in self.given:
            number += 1
        self.given.add(found)
        return found

    def mark_headings(self, html: str) -> SafeString:
        """The fragment with an id on each of its headings; the words stay as they are."""
        return mark_safe(HEADING.sub(self._marked, html))  # noqa: S308 - the editor's HTML, already on the allow-list

    def _marked(self, heading: re.Match) -> str:
        level, words = heading.groups()
        return f'<{level} id="{self.give(strip_tags(words))}">{words}</{level}>'


@dataclass(frozen=True)
class Told:
    """A text as HTML, its headings of the second level (fragment and words), and the minutes that it takes."""

    html: SafeString
    contents: list[tuple[str, str]]
    minutes: int


def told(html: str) -> Told:
    """The text with links to its figures, and what readers want to know of it before they begin."""
    html = link_figures(html)
    contents = [(name, unescape(strip_tags(words)).strip()) for name, words in SECTION.findall(html)]
    words = len(strip_tags(html).split())
    return Told(mark_safe(html), contents, max(1, round(words / WORDS_A_MINUTE)))  # noqa: S308 - made by our templates


@dataclass(frozen=True)
class Part:
    """A block of the text; ``number`` counts figures or info boxes, 0 where the block has none."""

    child: StreamValue.StreamChild
    number: int = 0


def parts(body: StreamValue) -> list[Part]:
    """The blocks of a text in order, with their numbers."""
    counted = {"figure": 0, "info_box": 0}
    found = []
    for child in body:
        kind = child.block_type
        has_number = kind == "info_box" or (kind == "figure" and child.value["numbered"])
        counted[kind] = counted.get(kind, 0) + has_number
        found.append(Part(child, counted[kind] if has_number else 0))
    return found


def values_of(value) -> Iterator:
    """Every single value in a text, however deep, in order."""
    if isinstance(value, StreamValue):
        inner = (child.value for child in value)
    elif isinstance(value, StructValue):
        inner = value.values()
    elif isinstance(value, ListValue):
        inner = value
    elif isinstance(value, TypedTable):
        inner = (cell.value for row in value.rows for cell in row)
    else:
        yield value
        return
    for part in inner:
        yield from values_of(part)


def prepare(body: StreamValue) -> None:
    """Fetch what pictures and links of the whole text need, with one query for each kind."""
    with shelf_of(body):
        values = list(values_of(body))
        prefetch_renditions(value for value in values if isinstance(value, AbstractImage))
        expand_together([value for value in values if isinstance(value, FormattedText)])
