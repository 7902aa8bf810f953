"""Without a mouse, and without scripts."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.addresses import PAGES

pytestmark = pytest.mark.browser

FOCUSED = """() => {
    const element = document.activeElement, box = element.getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height / 2, 20)];
    const top = document.elementFromPoint(x, y);
    const outlined = marked => {
        const style = getComputedStyle(marked);
        return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    };
    return {
        text: element.textContent.trim(),
        html: element.outerHTML.slice(0, 100),
        inside: x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight,
        covered: !top || !(element.contains(top) || top.contains(element)),
        outlined: [element, element.closest(".card")].some(marked => marked && outlined(marked)),
    };
}"""


def tab_to(page: Page, selector: str, *, limit: int = 120):
    """Press Tab until the focus reaches an element."""
    for _press in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{limit} times Tab do not reach {selector}")


def test_first_tab_shows_a_german_skip_link(page):
    page.goto("/")

    page.keyboard.press("Tab")

    assert page.evaluate(FOCUSED) == {
        "text": "Zum Inhalt springen",
        "html": '<a class="skip" href="#inhalt">Zum Inhalt springen</a>',
        "inside": True,
        "covered": False,
        "outlined": True,
    }


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("name", ["start", "report", "item", "library", "event"])
def test_focus_is_always_seen(page, name, width):
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(PAGES[name])
    unseen, stops = [], 0

    while True:
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused["html"].startswith("<body"):
            break
        stops += 1
        assert stops < 200
        if not focused["inside"] or focused["covered"] or not focused["outlined"]:
            unseen.append(focused)

    assert stops > 20
    assert unseen == []


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
