"""The states of pages that are judged, and the modes in which they are looked at."""

from dataclasses import dataclass
from urllib.parse import quote

import pytest
from playwright.sync_api import Page

from tests.browser.addresses import PAGES
from tests.browser.states import STATES

EVERY_STATE = {name: quote(address, safe="/?=&+%") for name, address in (PAGES | STATES).items()}
every_page = pytest.mark.parametrize("address", PAGES.values(), ids=PAGES.keys())


@dataclass(frozen=True)
class Mode:
    """A window of ``width`` pixels on a screen with these colours."""

    width: int = 1280
    color_scheme: str = "light"
    forced_colors: str = "none"

    def look_at(self, page: Page):
        """The same page, without loading it again."""
        page.set_viewport_size({"width": self.width, "height": 740})
        page.emulate_media(color_scheme=self.color_scheme, forced_colors=self.forced_colors)


MODES = {
    "light": Mode(),
    "dark": Mode(color_scheme="dark"),
    "forced colours": Mode(forced_colors="active"),
    "360 px": Mode(width=360),
    "320 px": Mode(width=320),  # also what 1280 pixels leave at 400 %
}
STATUS = {"missing page": 404, "withdrawn": 410}  # of states that are not answered with 200
