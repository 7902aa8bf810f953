"""Our own checks of a page as it stands in the browser: what axe does not see."""

from functools import cache
from pathlib import Path

from playwright.sync_api import Page

from tests.browser.markup import axe_errors
from tests.browser.modes import MODES


@cache
def source() -> str:
    return Path(__file__).with_suffix(".js").read_text(encoding="utf-8").strip()


def check(page: Page, name: str):
    """What the check of this name in ``checks.js`` finds."""
    return page.evaluate(f"() => {source()}.{name}()")


def faults_by_mode(page: Page) -> dict[str, list[str]]:
    """What is wrong with a page in each of the modes; empty where nothing is."""
    found = {}
    for name, mode in MODES.items():
        mode.look_at(page)
        found[name] = [*axe_errors(page), *check(page, "overflow"), *check(page, "smallTargets")]
    return {name: faults for name, faults in found.items() if faults}
