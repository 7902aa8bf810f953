"""The pictures of the README: ``make screenshots`` builds a portal of its own and photographs it."""

import tempfile
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.browser.addresses import PAGES
from tests.browser.chromium import CHROMIUM, FLAGS
from tests.browser.portal import Portal, running

PICTURES = Path(__file__).resolve().parents[2] / "docs" / "pictures"
WIDE, PHONE = {"width": 1440, "height": 1080}, {"width": 360, "height": 740}
SHOTS = {
    "start": (PAGES["start"], WIDE, "light"),
    "network": ("/netzwerke/rostock/", WIDE, "light"),
    "report": (PAGES["report as a minute"], WIDE, "light"),
    "library": (PAGES["library"], WIDE, "light"),
    "search": ("/suche/?q=Weiterbildungsbedarf", WIDE, "light"),
    "networks-phone": (PAGES["networks"], PHONE, "light"),
    "paper-phone-dark": (PAGES["item"], PHONE, "dark"),
}


def photograph(browser: Browser, portal: Portal, name: str) -> Path:
    """One picture as WebP, at twice the density on a phone."""
    address, size, scheme = SHOTS[name]
    context = browser.new_context(
        base_url=portal.address, viewport=size, color_scheme=scheme, device_scale_factor=2 if size is PHONE else 1
    )
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    target = PICTURES / f"{name}.webp"
    with Image.open(BytesIO(page.screenshot())) as image:
        image.save(target, quality=80, method=6)
    context.close()
    return target


def photograph_all(portal: Portal):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for name in SHOTS:
            photograph(browser, portal, name)
        browser.close()


if __name__ == "__main__":
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, running(Path(folder), odd=False) as built:
        photograph_all(built)
