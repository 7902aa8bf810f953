"""Every specimen of the gallery, photographed in light, in dark and on a phone.

The pictures lie in the folder that ``GALLERY_PICTURES`` names, for whoever wants to look at them.
"""

import os
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page

from tests.browser.checks import check
from tests.browser.markup import axe_errors, html_errors
from tests.browser.modes import MODES

pytestmark = pytest.mark.browser

BOXES = """(group, selector) => [...group.querySelectorAll(selector)].map(part => {
    const around = group.getBoundingClientRect(), box = part.getBoundingClientRect();
    const edges = [box.left - around.left, box.top - around.top, box.right - around.left, box.bottom - around.top];
    return [(part.closest("[id]") ?? part).id, ...edges.map(Math.round)];
})"""


@pytest.fixture
def gallery(sign_in) -> Page:
    page = sign_in("leipzig-redaktion")
    page.goto("/design/", wait_until="networkidle")
    return page


@pytest.fixture
def folder(tmp_path) -> Path:
    return Path(os.environ.get("GALLERY_PICTURES", tmp_path))


def cut_out(group: Locator, *selectors: str) -> list[dict[str, Image.Image]]:
    """Pictures of parts of a group by the id that they carry or stand in, from one photograph of the whole."""
    with Image.open(BytesIO(group.screenshot(animations="disabled"))) as sheet:
        return [{name: sheet.crop(box) for name, *box in group.evaluate(BOXES, selector)} for selector in selectors]


def is_blank(picture: Image.Image) -> bool:
    """Whether nothing can be seen: no area, or one colour only."""
    return 0 in picture.size or len(set(picture.convert("L").getextrema())) == 1


def photograph(page: Page, folder: Path) -> list[str]:
    """Save a picture of each specimen; returns the names of those with nothing to see."""
    folder.mkdir(parents=True, exist_ok=True)
    blank = []
    for group in page.locator(".design-group").all():
        specimens, stages = cut_out(group, ".specimen", ".stage > div")
        for name, picture in specimens.items():
            picture.save(folder / f"{name}.png", compress_level=1)
        blank += [name for name, shown in stages.items() if is_blank(shown)]
    return blank


def test_every_specimen_is_there_to_be_seen_and_accessible(gallery, folder):
    faults = {}
    for mode in ("light", "dark", "360 px"):
        MODES[mode].look_at(gallery)
        faults[mode] = [*photograph(gallery, folder / mode), *axe_errors(gallery), *check(gallery, "overflow")]

    assert faults == {"light": [], "dark": [], "360 px": []}


def test_markup_of_the_gallery_follows_our_rules(sign_in):
    response = sign_in("leipzig-redaktion").goto("/design/")

    assert html_errors(response.text()) == []


def test_icons_are_drawn_in_the_colour_of_the_words(gallery):
    icons = gallery.locator("ul.icons")
    names = icons.locator("li span").all_text_contents()
    drawn = {}
    for scheme in ("light", "dark"):
        gallery.emulate_media(color_scheme=scheme)
        with Image.open(BytesIO(icons.screenshot())) as sheet:
            drawn[scheme] = [sheet.crop(box).convert("L").getextrema() for _id, *box in icons.evaluate(BOXES, ".icon")]

    assert [name for name, (ink, _paper) in zip(names, drawn["light"], strict=True) if ink > 60] == []
    assert [name for name, (_paper, ink) in zip(names, drawn["dark"], strict=True) if ink < 200] == []
