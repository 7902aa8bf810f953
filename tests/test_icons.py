"""Icons come from one sprite: what templates name is in it, and nothing else."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SPRITE = (ROOT / "site" / "static" / "icons.svg").read_text(encoding="utf-8")
NAMED = re.compile(r'components/icon\.html" with name="([\w-]+)"|icons\.svg" %\}#([\w-]+)"')


def named_icons() -> set[str]:
    """Every icon that a template asks for by its name."""
    templates = [
        file for app in ("site", "home", "events", "library", "search") for file in (ROOT / app).rglob("*.html")
    ]
    found = (NAMED.findall(file.read_text(encoding="utf-8")) for file in templates)
    return {one or other for names in found for one, other in names}


def test_sprite_holds_exactly_the_icons_that_templates_name():
    assert sorted(re.findall(r'<symbol id="([\w-]+)"', SPRITE)) == sorted(named_icons())


def test_icons_take_their_colour_from_the_words_beside_them():
    assert re.findall(r'\s(?:stroke|style|class)="[^"]*"', SPRITE) == []
    assert set(re.findall(r'\sfill="([^"]*)"', SPRITE)) == {"currentColor"}
