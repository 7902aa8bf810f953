"""The readers of files; the process around them is tested with the extraction."""

import zipfile
from io import BytesIO

import pytest

from search import reading


def test_bomb_inside_a_document_is_refused(monkeypatch):
    monkeypatch.setattr(reading, "LARGEST_DOCUMENT", 10)
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", "x" * 11)

    with pytest.raises(ValueError, match="too large"):
        reading.docx(buffer.getvalue())


def test_text_may_be_of_either_encoding():
    assert reading.txt("\ufeffFührung".encode()) == ["Führung"]
    assert reading.txt("Führung".encode("cp1252")) == ["Führung"]
