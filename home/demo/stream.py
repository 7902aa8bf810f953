"""The demo's notation as values of a StreamField."""

from collections.abc import Callable
from uuid import uuid4

from core.models import Organisation, Person
from home.demo.markup import Part, html, pairs, parts, rows
from home.demo.uploads import pictures
from library.models import LibraryItemPage


def stream(text: str, *, network: str = "") -> list[dict]:
    """Raw values of a StreamField; names of library items without a network mean those of ``network``."""
    return [_block(part, network) for part in parts(text)]


def _block(part: Part, network: str) -> dict:
    name = {"questions": "accordion", "results": "topics_and_results", "infobox": "info_box"}.get(part.name, part.name)
    value = _info_box(part, network) if part.name == "infobox" else VALUES[part.name](part)
    return {"type": name, "value": value, "id": str(uuid4())}


def _entries(values: list) -> list[dict]:
    return [{"type": "item", "value": value, "id": str(uuid4())} for value in values]


def _picture(key: str) -> dict:
    return {"image": pictures()[key], "decorative": False, "alt_text": ""}


def _text(part: Part) -> str:
    return html(part.text)


def _heading(part: Part) -> dict:
    return {"text": part.text, "level": part.argument}


def _quote(part: Part) -> dict:
    return {"text": part.text, "attribution": part.argument, "consent": True}


def _figure(part: Part) -> dict:
    key, _space, numbered = part.argument.partition(" ")
    return {"image": _picture(key), "caption": part.text, "numbered": numbered == "numbered"}


def _gallery(part: Part) -> dict:
    shown = [{"image": _picture(key), "caption": caption} for key, caption in rows(part.text)]
    return {"title": part.argument, "pictures": _entries(shown)}


def _callout(part: Part) -> dict:
    return {"title": part.argument, "text": html(part.text)}


def _accordion(part: Part) -> dict:
    asked = [{"question": question, "answer": html(answer)} for question, answer in pairs(part.text)]
    return {"title": part.argument, "questions": _entries(asked)}


def _results(part: Part) -> dict:
    reached = [{"topic": topic, "result": html(result)} for topic, result in pairs(part.text)]
    return {"title": part.argument, "rows": _entries(reached)}


def _table(part: Part) -> dict:
    headings, *cells = rows(part.text)
    table = {
        "columns": [{"type": "text", "heading": heading} for heading in headings],
        "rows": [{"values": row} for row in cells],
        "caption": "",
    }
    return {"caption": part.argument, "row_headers": True, "table": table}


def _contact(part: Part) -> dict:
    return {"person": Person.objects.get(name=part.argument).pk, "note": part.text}


def _partners(part: Part) -> dict:
    named = [Organisation.objects.get(name=name).pk for name in part.text.splitlines()]
    return {"title": part.argument, "organisations": _entries(named)}


def _info_box(part: Part, network: str) -> dict:
    named = [_item(name, network) for name in part.text.splitlines()]
    return {"title": part.argument, "items": _entries(named)}


def _item(name: str, network: str) -> int:
    owner, _slash, slug = name.rpartition("/")
    return LibraryItemPage.objects.get(slug=slug, network__slug=owner or network).pk


VALUES: dict[str, Callable[[Part], object]] = {
    "text": _text,
    "heading": _heading,
    "quote": _quote,
    "figure": _figure,
    "gallery": _gallery,
    "callout": _callout,
    "questions": _accordion,
    "results": _results,
    "table": _table,
    "contact": _contact,
    "partners": _partners,
}
