"""Text files for word processors: the smallest valid Office Open XML (ECMA-376) with real headings and lists."""

import re
import zipfile
from html import escape
from pathlib import Path

from home.demo.content import SOURCES
from home.demo.markup import Part, parts

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MARKED = re.compile(r"(\*\*.+?\*\*|(?<!\w)\*(?=\S)[^*]+(?<=\S)\*(?!\w))")  # bold, slanted; Kolleg*innen is neither
EPOCH = (2020, 1, 1, 0, 0, 0)  # the same bytes from the same text


def write_word(*, title: str, text: str, target: Path) -> Path:
    """Write a document in German with its title, headings and lists as styles."""
    static = {file.relative_to(SOURCES / "word").as_posix(): file for file in _skeleton()}
    entries = {name: file.read_text(encoding="utf-8") for name, file in static.items()}
    entries["docProps/core.xml"] = entries["docProps/core.xml"].replace("TITLE", escape(title))
    entries["word/document.xml"] = _document(title, text)
    with zipfile.ZipFile(target, "w") as archive:
        for name in sorted(entries):
            archive.writestr(zipfile.ZipInfo(name, EPOCH), entries[name], zipfile.ZIP_DEFLATED)
    return target


def _skeleton() -> list[Path]:
    return [file for file in (SOURCES / "word").rglob("*") if file.is_file()]


def _document(title: str, text: str) -> str:
    content = _paragraph(title, "Title") + "".join(_part(part) for part in parts(text))
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return f'{head}<w:document xmlns:w="{MAIN}"><w:body>{content}<w:sectPr/></w:body></w:document>'


def _part(part: Part) -> str:
    if part.name == "heading":
        return _paragraph(part.text, f"Heading{int(part.argument) - 1}")
    return "".join(_line(line) for line in part.text.splitlines() if line.strip())


def _line(line: str) -> str:
    if line.startswith("- "):
        return _paragraph(line[2:], "ListBullet")
    if re.match(r"\d+\. ", line):
        return _paragraph(line.partition(". ")[2], "ListNumber")
    return _paragraph(line, "Normal")


def _paragraph(text: str, style: str) -> str:
    runs = "".join(_run(piece) for piece in MARKED.split(text) if piece)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>'


def _run(text: str) -> str:
    if text.startswith("**") and text.endswith("**"):
        return _styled(text[2:-2], "<w:rPr><w:b/></w:rPr>")
    if text.startswith("*") and text.endswith("*"):
        return _styled(text[1:-1], "<w:rPr><w:i/></w:rPr>")
    return _styled(text, "")


def _styled(text: str, style: str) -> str:
    return f'<w:r>{style}<w:t xml:space="preserve">{escape(text, quote=False)}</w:t></w:r>'
