import shutil
import zipfile
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from home.demo.content import FILES, text
from home.demo.printing.chromium import NAMES, print_pdf
from home.demo.printing.documents import make, noted
from home.demo.printing.papers import document
from home.demo.printing.pictures import draw

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
needs_chromium = pytest.mark.skipif(not any(map(shutil.which, NAMES)), reason="Chromium is missing")


@pytest.fixture
def guide():
    return text("leipzig/library/leitfaden-uebergabe")


def test_paper_carries_title_authors_and_every_part_of_its_text(guide):
    html = document(guide)

    assert "<title>Übergeben statt aufhören</title>" in html
    assert "Herausgegeben von: Lernnetz Leipzig. Lizenz: CC BY-SA." in html
    assert html.count("<h2>") == guide.body.count("\n## ") + 1
    assert "<aside><h3>Das Mindeste</h3>" in html


def test_paper_has_tables_with_headings_and_quotations_with_their_speakers():
    html = document(text("leipzig/library/digital-lernen-kleinbetrieb"))
    quoting = document(text("leipzig/library/fuehren-ohne-weisung"))

    assert '<th scope="col">Lernort</th>' in html
    assert '<th scope="row">Pausenraum</th><td>11</td>' in html
    assert "<footer>Koordinatorin, 52</footer></blockquote>" in quoting


def test_slides_have_one_sheet_for_each_heading():
    slides = text("leipzig/library/gastgeber-im-netz")

    assert document(slides).count("<section>") == slides.body.count("## ") == 8


def test_text_file_has_title_headings_and_lists_as_styles(guide, tmp_path):
    path = make(guide, guide.files[1], into=tmp_path)

    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            ET.fromstring(archive.read(name))
        paragraphs = ET.fromstring(archive.read("word/document.xml")).iter(f"{WORD}pStyle")
        styles = [style.get(f"{WORD}val") for style in paragraphs]
    assert {style: styles.count(style) for style in dict.fromkeys(styles)} == {
        "Title": 1,
        "Normal": 3,
        "Heading1": 4,
        "ListBullet": 12,
    }


def test_text_file_of_an_item_holds_its_text_and_marks_what_is_slanted(tmp_path):
    item = text("dortmund/library/lernzeit-vereinbaren")

    path = make(item, item.files[0], into=tmp_path)

    assert noted(path)["pages"] is None
    assert noted(path)["text"][0].startswith("Lernzeit vereinbaren\nAbsatz 1: Umfang\n")
    with zipfile.ZipFile(path) as archive:
        slanted = archive.read("word/document.xml").decode().count("<w:i/>")
    assert slanted == item.body.count("*Erläuterung:*")


def test_table_is_its_own_source(tmp_path):
    item = text("leipzig/library/teilnahme-werkstattgespraeche")

    assert make(item, item.files[0], into=tmp_path).exists() is False
    assert noted(FILES / "documents" / item.files[0]["name"])["text"][0].startswith("treffen;einrichtung;")


@needs_chromium
def test_paper_is_printed_with_a_cover_and_numbered_pages(guide, tmp_path):
    path = make(guide, guide.files[0], into=tmp_path)

    pages = noted(path)
    assert pages["pages"] == len(pages["text"])
    assert pages["text"][0].startswith("Übergeben statt aufhören Leitfaden für die letzten sechs Monate")
    assert pages["text"][1].startswith("Sechs Monate, sechs Schritte")


@needs_chromium
@pytest.mark.parametrize(("key", "height"), [("abb-unna", 1200), ("logo-nordnordost", 630)])
def test_drawing_becomes_a_wide_picture(tmp_path, key, height):
    with Image.open(draw(key, into=tmp_path)) as image:
        assert (image.format, image.size) == ("WEBP", (1800, height))


def test_printing_without_chromium_names_what_is_missing(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(FileNotFoundError, match="apt-get install chromium"):
        print_pdf("<p>Text</p>", tmp_path / "text.pdf")
