"""A process of its own: the bytes of a file come in, the text of its pages goes out as JSON."""

import json
import resource
import sys
import zipfile
from io import BytesIO
from xml.etree import ElementTree as ET

import pypdfium2

MEMORY = 1024**3  # bytes
LARGEST_DOCUMENT = 50 * 1024**2  # of the XML inside a DOCX file
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def pdf(content: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(content)
    return [page.get_textpage().get_text_bounded() for page in document]


def docx(content: bytes) -> list[str]:
    """One page: a DOCX file has none until it is printed."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        entry = archive.getinfo("word/document.xml")
        if entry.file_size > LARGEST_DOCUMENT:
            raise ValueError("The document is too large.")
        root = ET.fromstring(archive.read(entry))  # noqa: S314 - time and memory of this process are limited
    paragraphs = ("".join(run.text or "" for run in paragraph.iter(f"{WORD}t")) for paragraph in root.iter(f"{WORD}p"))
    return ["\n".join(paragraph for paragraph in paragraphs if paragraph)]


def txt(content: bytes) -> list[str]:
    try:
        return [content.decode("utf-8-sig")]
    except UnicodeDecodeError:
        return [content.decode("cp1252", "replace")]


READERS = {"docx": docx, "pdf": pdf, "txt": txt, "vtt": txt}


def main(kind: str) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    pages = READERS[kind](sys.stdin.buffer.read())
    json.dump([page.encode("utf-8", "replace").decode() for page in pages], sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1])
