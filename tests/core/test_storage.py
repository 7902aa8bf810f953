import re
from gzip import compress
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command

from core.storage import IMPORT, joined

CSS = Path(settings.SITE) / "static" / "css"


@pytest.fixture
def collected(settings, tmp_path) -> Path:
    """The delivered static files of our own."""
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "core.storage.JoinedStaticFilesStorage", "OPTIONS": {"location": tmp_path}},
    }
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    call_command("collectstatic", interactive=False, verbosity=0)
    return tmp_path


def test_imports_are_replaced_by_what_they_name():
    files = {"a.css": "a{}", "components/b.css": "b{}"}
    assert (
        joined('@layer x;\n@import url("a.css");\n@import url("components/b.css");', files.get) == "@layer x;\na{}\nb{}"
    )


def test_comments_and_indentation_stay_behind():
    assert joined("/* Of\n many lines. */\na {\n  color: red; /* why */\n}\n\n\n  b {}\n", {}.get) == (
        "\na {\ncolor: red; \n}\nb {}\n"
    )


def test_delivered_style_sheet_holds_every_source_in_order(collected):
    names = IMPORT.findall((CSS / "verbund.css").read_text())
    sources = [joined((CSS / name).read_text(), {}.get).strip() for name in names]
    delivered = (collected / "css" / "verbund.css").read_text()
    places = [delivered.find(source) for source in sources]
    assert -1 not in places
    assert places == sorted(places)
    assert IMPORT.findall(delivered) == []


def test_style_sheet_is_joined_anew_from_its_sources(collected):
    (collected / "css" / "verbund.css").write_text("/* of an earlier run */")
    call_command("collectstatic", interactive=False, verbosity=0)
    assert "earlier run" not in (collected / "css" / "verbund.css").read_text()


def test_every_source_is_imported_once():
    """All but the style of the gallery of components, which only that page asks for."""
    imported = IMPORT.findall((CSS / "verbund.css").read_text())
    alone = {"verbund.css", "components/gallery.css"}
    present = {path.relative_to(CSS).as_posix() for path in CSS.rglob("*.css")} - alone
    assert sorted(imported) == sorted(present)


def test_sources_refer_to_no_other_file():
    """Joined, a style sheet lies in another folder than its component did."""
    for path in CSS.rglob("*.css"):
        assert re.findall(r"url\(", IMPORT.sub("", path.read_text())) == [], path


def test_styles_and_scripts_weigh_little(collected):
    delivered = [
        collected / "css" / "verbund.css",
        *(collected / "js").glob("portal*.js"),
        *(collected / "js").glob("early*.js"),
    ]
    originals = [path for path in delivered if re.fullmatch(r"[a-z]+\.(css|js)", path.name)]
    assert sum(len(compress(path.read_bytes())) for path in originals) < 16_000
