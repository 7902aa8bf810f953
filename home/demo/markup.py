"""The demo's plain notation for texts: paragraphs, headings, lists, quotations and named parts.

A named part stands between ``::: name argument`` and ``:::``; what its lines mean depends on the name.
"""

import re
from dataclasses import dataclass
from html import escape
from itertools import groupby

NAMED = re.compile(r"^::: (?P<name>\w+) ?(?P<argument>.*)$")
INLINE = [
    (re.compile(r"\*\*(.+?)\*\*"), r"<b>\1</b>"),
    (re.compile(r"(?<!\w)\*(?=\S)(.+?)(?<=\S)\*(?!\w)"), r"<i>\1</i>"),  # Kolleg*innen and Kund*innen are not slanted
    (re.compile(r"\[(.+?)\]\((\S+?)\)"), r'<a href="\2">\1</a>'),
]


@dataclass(frozen=True)
class Part:
    """A piece of a text. ``argument`` is the level of a heading, who is quoted, or what follows a name."""

    name: str
    text: str
    argument: str = ""


def parts(text: str) -> list[Part]:
    """The parts of a text in order; neighbouring paragraphs and lists form one."""
    joined = []
    for name, group in groupby(_pieces(text), key=lambda piece: piece.name):
        pieces = list(group)
        joined += [Part("text", "\n\n".join(piece.text for piece in pieces))] if name == "text" else pieces
    return joined


def html(text: str) -> str:
    """Paragraphs and lists as HTML."""
    return "".join(_chunk_html(chunk) for chunk in _chunks(text))


def inline(text: str) -> str:
    """One line as HTML: bold, italic and links."""
    marked = escape(text, quote=False)
    for pattern, replacement in INLINE:
        marked = pattern.sub(replacement, marked)
    return marked


def pairs(text: str) -> list[tuple[str, str]]:
    """Lines that start with a question mark, each with the text below it."""
    found = [entry.partition("\n") for entry in re.split(r"^\? ", text, flags=re.MULTILINE) if entry.strip()]
    return [(head.strip(), rest.strip()) for head, _newline, rest in found]


def rows(text: str) -> list[list[str]]:
    """Lines of cells with upright strokes between them."""
    return [[cell.strip() for cell in line.split("|")] for line in text.splitlines() if line.strip()]


def _pieces(text: str) -> list[Part]:
    lines, found = iter(text.strip().splitlines()), []
    loose: list[str] = []
    for line in lines:
        if match := NAMED.match(line):
            found += _loose_parts(loose)
            loose = []
            inner = "\n".join(iter(lambda: next(lines), ":::"))
            found.append(Part(match["name"], inner, match["argument"].strip()))
        else:
            loose.append(line)
    return found + _loose_parts(loose)


def _loose_parts(lines: list[str]) -> list[Part]:
    return [_loose_part(chunk) for chunk in _chunks("\n".join(lines))]


def _loose_part(chunk: str) -> Part:
    if chunk.startswith("#"):
        marks, _space, title = chunk.partition(" ")
        return Part("heading", title, str(len(marks)))
    if chunk.startswith("> "):
        said, _dash, who = chunk.replace("> ", "").partition("\n— ")
        return Part("quote", " ".join(said.split()), who)
    return Part("text", chunk)


def _chunks(text: str) -> list[str]:
    """Pieces with empty lines between them; a heading needs none."""
    spaced = re.sub(r"^(#+ .+)$", r"\n\1\n", text, flags=re.MULTILINE)
    return [chunk.strip() for chunk in re.split(r"\n\s*\n", spaced) if chunk.strip()]


def _chunk_html(chunk: str) -> str:
    lines = chunk.splitlines()
    if all(line.startswith("- ") for line in lines):
        return _list_html("ul", [line[2:] for line in lines])
    if all(re.match(r"\d+\. ", line) for line in lines):
        return _list_html("ol", [line.partition(". ")[2] for line in lines])
    return f"<p>{inline(' '.join(lines))}</p>"


def _list_html(tag: str, entries: list[str]) -> str:
    return f"<{tag}>{''.join(f'<li>{inline(entry)}</li>' for entry in entries)}</{tag}>"
