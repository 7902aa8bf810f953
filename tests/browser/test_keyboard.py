"""Without a mouse, and without scripts."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.addresses import PAGES
from tests.browser.checks import check

pytestmark = pytest.mark.browser


def tab_to(page: Page, selector: str, *, limit: int = 120):
    """Press Tab until the focus reaches an element."""
    for _press in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{limit} times Tab do not reach {selector}")


def tab_stops(page: Page, *, limit: int = 200) -> list[str]:
    """Every element that the Tab key stops at, from the top of the page to its end."""
    stops = []
    for _press in range(limit):
        page.keyboard.press("Tab")
        focused = check(page, "focused")["html"]
        if focused.startswith("<body"):
            return stops
        stops.append(focused)
    raise AssertionError(f"more than {limit} stops")


def test_first_tab_shows_a_german_skip_link(page):
    page.goto("/")

    page.keyboard.press("Tab")

    assert check(page, "focused") == {
        "text": "Zum Inhalt springen",
        "html": '<a class="skip" href="#inhalt">Zum Inhalt springen</a>',
        "inside": True,
        "covered": False,
        "outlined": True,
    }


@pytest.mark.parametrize("name", ["start", "library", "report"])
def test_tab_key_stops_where_the_checks_look(page, name):
    page.goto(PAGES[name])
    looked_at = check(page, "tabStops")

    assert tab_stops(page) == looked_at


def test_keyboard_leads_from_the_skip_link_to_a_download(page):
    page.goto("/")
    tab_to(page, "a.skip[href='#suche']", limit=3)
    page.keyboard.press("Enter")
    page.keyboard.type("was vom Projekt bleibt")
    page.keyboard.press("Enter")
    page.wait_for_url("**/suche/**")
    tab_to(page, "a.skip[href='#inhalt']", limit=1)
    page.keyboard.press("Enter")
    tab_to(page, ".listing a[href$='/was-bleibt-wenn-das-projekt-geht/']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/was-bleibt-wenn-das-projekt-geht/")
    tab_to(page, "a[download]")

    with page.expect_download() as download:
        page.keyboard.press("Enter")

    assert download.value.suggested_filename.endswith(".pdf")
    assert Path(download.value.path()).read_bytes().startswith(b"%PDF-")


def test_menu_on_a_phone_opens_by_keyboard(page):
    page.set_viewport_size({"width": 360, "height": 700})
    page.goto("/")
    expect(page.locator("#menue a").first).not_to_be_visible()

    tab_to(page, "#menue summary")
    page.keyboard.press("Enter")
    tab_to(page, "#menue a[href='/mediathek/']", limit=6)
    page.keyboard.press("Enter")

    page.wait_for_url("**/mediathek/")


def test_everything_works_without_scripts(open_page):
    page = open_page(java_script_enabled=False, viewport={"width": 360, "height": 700})
    page.goto("/")
    page.locator("#menue summary").click()
    page.locator("#menue").get_by_role("link", name="Mediathek").click()
    expect(page.locator("h1")).to_have_text("Mediathek")

    first = page.locator(".listing h3").first.inner_text()
    page.get_by_role("link", name="Weiter", exact=True).click()
    expect(page).to_have_url(re.compile(r"seite=2"))
    expect(page.locator(".listing h3").first).not_to_have_text(first)

    page.get_by_role("main").get_by_text("Eingrenzen").click()
    page.locator("#netzwerk-leipzig").check()
    page.get_by_role("button", name="Anwenden").click()
    expect(page).to_have_url(re.compile(r"netzwerk=leipzig"))

    page.locator("#suche").fill("Führungskraft")
    page.locator("#suche").press("Enter")
    expect(page).to_have_url(re.compile(r"q=F%C3%BChrungskraft"))
    expect(page.get_by_role("main").get_by_role("status")).to_be_visible()
