"""Texts of uploaded files."""

import zipfile
from io import BytesIO

import pytest
from django.core.files.base import ContentFile

from core.models import TextState
from search.extraction import read_waiting_files
from tests.factories.core import DocumentFactory

pytestmark = pytest.mark.django_db


def docx(*paragraphs: str) -> bytes:
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{name}">{body}</w:document>')
    return buffer.getvalue()


def pdf(text: str) -> bytes:
    """A file of one page, small enough to be written by hand; readers rebuild its missing table."""
    stream = f"BT /F1 12 Tf 20 100 Td ({text}) Tj ET"
    objects = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    body = "".join(f"{number} 0 obj\n{text}\nendobj\n" for number, text in enumerate(objects, start=1))
    return f"%PDF-1.4\n{body}trailer\n<< /Root 1 0 R /Size 6 >>\n%%EOF".encode("ascii")


@pytest.mark.parametrize(
    ("name", "content", "text", "state"),
    [
        ("a.txt", "Was bleibt – ja".encode(), ["Was bleibt – ja"], TextState.DONE),
        ("a.txt", "Führung".encode("cp1252"), ["Führung"], TextState.DONE),
        ("a.docx", docx("Erster Absatz", "Zweiter"), ["Erster Absatz\nZweiter"], TextState.DONE),
        ("a.pdf", pdf("Was bleibt"), ["Was bleibt"], TextState.DONE),
        ("a.txt", b" ", [" "], TextState.DONE),
        ("a.zip", b"PK", [], TextState.EMPTY),
        ("a.pdf", b"%PDF-1.4 broken", [], TextState.FAILED),
        ("a.docx", b"no archive", [], TextState.FAILED),
    ],
)
def test_file_is_read(name, content, text, state):
    document = DocumentFactory(file=ContentFile(content, name=name), text_state=TextState.PENDING)

    assert read_waiting_files() == 1

    document.refresh_from_db()
    assert (document.text, document.text_state) == (text, state)


def test_read_file_is_not_read_again():
    DocumentFactory(text_state=TextState.DONE)

    assert read_waiting_files() == 0


def test_pages_of_a_pdf_are_counted():
    document = DocumentFactory(file=ContentFile(pdf("Was bleibt"), name="a.pdf"))
    read_waiting_files()

    document.refresh_from_db()
    assert document.pages == 1


def test_replaced_file_is_read_again():
    document = DocumentFactory(text=["alt"], text_state=TextState.DONE)

    document.file = ContentFile(b"neu", name="papier.txt")
    document.save()
    assert (document.text, document.text_state) == ([], TextState.PENDING)
    read_waiting_files()

    document.refresh_from_db()
    assert document.text == ["neu"]


def test_renamed_document_keeps_its_text():
    document = DocumentFactory(text=["alt"], text_state=TextState.DONE)

    document.title = "Anders"
    document.save()

    document.refresh_from_db()
    assert (document.text, document.text_state) == (["alt"], TextState.DONE)
