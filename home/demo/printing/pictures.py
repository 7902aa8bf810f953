"""Illustrations: drawn as SVG, kept as WebP."""

import tempfile
from pathlib import Path

from PIL import Image

from home.demo.content import FILES, SOURCES, picture_facts
from home.demo.printing.chromium import photograph

WIDTH, HEIGHT = 1800, 1200  # a logo may say that it is lower
PAGE = "<!doctype html><style>body{{margin:0}}svg{{display:block;width:{w}px;height:{h}px}}</style>{svg}"


def draw_pictures(into: Path = FILES / "pictures") -> list[Path]:
    """All pictures of the demo, from their drawings."""
    return [draw(key, into=into) for key in picture_facts()]


def draw(key: str, *, into: Path) -> Path:
    """One picture as WebP in a folder."""
    target, height = into / f"{key}.webp", picture_facts()[key].get("height", HEIGHT)
    svg = (SOURCES / "pictures" / f"{key}.svg").read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        shot = Path(folder, "shot.png")
        # The window's own frame takes some of the height, so it is larger than the picture.
        photograph(PAGE.format(w=WIDTH, h=height, svg=svg), shot, width=WIDTH, height=height + 200)
        with Image.open(shot) as image:
            image.convert("RGB").crop((0, 0, WIDTH, height)).save(target, quality=86, method=6)
    return target
