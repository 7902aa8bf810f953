"""All documents of the library, and what can be read in them."""

import json
import re
import zipfile
from pathlib import Path

import pypdfium2

from home.demo.content import FILES, SOURCES, Text, library_texts
from home.demo.printing.chromium import print_pdf
from home.demo.printing.papers import document
from home.demo.printing.word import write_word
from home.demo.recordings import is_recording


def print_documents() -> list[Path]:
    """Make every document that is not a source itself, and note the text of all."""
    files = [(item, file) for item in library_texts() for file in item.files if not is_recording(file["name"])]
    made = [make(item, file, into=FILES / "documents") for item, file in files]
    texts = {path.name: noted(path) for path in sorted(made)}
    (FILES / "documents.json").write_text(json.dumps(texts, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return made


def make(item: Text, file: dict, *, into: Path) -> Path:
    """One file of a library item; a table is a source and stays as it is."""
    target = into / file["name"]
    match target.suffix:
        case ".pdf":
            print_pdf(document(item), target)
        case ".docx":
            _word(item, file, target)
    return target


def noted(path: Path) -> dict:
    """Number of pages, where there are pages, and the text of each."""
    if path.suffix == ".pdf":
        texts = _pdf_texts(path)
        return {"pages": len(texts), "text": texts}
    return {"pages": None, "text": [_plain(path)]}


def _word(item: Text, file: dict, target: Path) -> Path:
    if "source" not in file:
        return write_word(title=item.get("title"), text=item.body, target=target)
    heading, _newline, text = (SOURCES / f"{file['source']}.md").read_text(encoding="utf-8").partition("\n")
    return write_word(title=heading.removeprefix("# "), text=text, target=target)


def _pdf_texts(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as pages:
        return [_page_text(page, number) for number, page in enumerate(pages, start=1)]


def _page_text(page: pypdfium2.PdfPage, number: int) -> str:
    """What stands on the page, without its printed number."""
    return " ".join(page.get_textpage().get_text_bounded().split()).removeprefix(f"{number} ")


def _plain(path: Path) -> str:
    if path.suffix != ".docx":
        return path.read_text(encoding="utf-8")
    with zipfile.ZipFile(path) as archive:
        xml = archive.read("word/document.xml").decode()
    return re.sub(r"<[^>]+>", "", xml.replace("</w:p>", "\n")).strip()
