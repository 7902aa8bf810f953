"""What axe does not see: room for larger letters, narrow windows, colours of the reader's own, order of headings."""

import itertools

import pytest
from playwright.sync_api import Page

from tests.browser.addresses import PAGES
from tests.browser.markup import axe_errors, html_errors
from tests.browser.test_pages import OVERFLOW

pytestmark = pytest.mark.browser

# WCAG 2.2, 1.4.12: readers may set these, and nothing may be lost
SPACING = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* {line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important}"
        + " p {margin-block-end: 2em !important}");
    document.adoptedStyleSheets = [sheet];
}"""
LEVELS = """() => [...document.querySelectorAll("main :is(h1, h2, h3, h4, h5, h6)")]
    .filter(heading => heading.checkVisibility())
    .map(heading => Number(heading.tagName[1]))"""
UNNAMED_LANGUAGES = """() => [...document.querySelectorAll("[hreflang]:not(link)")]
    .filter(link => !link.lang && link.hreflang !== document.documentElement.lang)
    .map(link => link.outerHTML)"""
every_page = pytest.mark.parametrize("address", PAGES.values(), ids=PAGES.keys())


def skipped(levels: list[int]) -> list[tuple[int, int]]:
    """Neighbouring headings of which the second lies more than one level deeper."""
    return [(above, below) for above, below in itertools.pairwise(levels) if below > above + 1]


@every_page
def test_page_bears_wider_letters_a_narrow_window_and_zoom(page, address):
    page.goto(address)

    assert skipped(page.evaluate(LEVELS)) == []
    assert page.evaluate(UNNAMED_LANGUAGES) == []
    for width in (640, 320):  # 1280 at 200 %, and WCAG's narrowest
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(OVERFLOW) == []
    page.evaluate(SPACING)
    assert page.evaluate(OVERFLOW) == []


@pytest.mark.parametrize("name", ["start", "network", "report", "item", "library", "coming event", "networks"])
def test_page_is_accessible_in_the_readers_own_colours(page, name):
    page.emulate_media(forced_colors="active")
    page.goto(PAGES[name])

    assert axe_errors(page) == []
    assert page.evaluate("() => getComputedStyle(document.querySelector('.signet')).stroke") != "none"


@pytest.mark.parametrize("name", ["start", "report", "item"])
def test_nothing_moves_while_a_page_loads(page: Page, name):
    page.goto(PAGES[name])
    shift = page.evaluate("""() => new Promise(done => {
        let sum = 0;
        new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value; })
            .observe({type: "layout-shift", buffered: true});
        setTimeout(() => done(sum), 600);
    })""")

    assert shift == pytest.approx(0, abs=0.001)


# Faults that were planted: each check can fail


def test_checks_see_what_was_broken(page):
    page.goto(PAGES["standard page"])
    page.evaluate("""() => {
        const main = document.querySelector("main");
        main.insertAdjacentHTML("beforeend", `<h5>Zu tief</h5><a hreflang="fr" href="/">Fr</a>`);
        main.lastElementChild.insertAdjacentHTML("afterend", "<p></p>");
        const wide = main.lastElementChild;
        wide.textContent = "W".repeat(400);
        wide.className = "x";
        main.querySelector("img").removeAttribute("alt");
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(".x {white-space: nowrap; inline-size: 4000px; overflow-wrap: normal}");
        document.adoptedStyleSheets = [sheet];
    }""")

    assert page.evaluate(OVERFLOW) != []
    assert skipped(page.evaluate(LEVELS)) != []
    assert page.evaluate(UNNAMED_LANGUAGES) == ['<a hreflang="fr" href="/">Fr</a>']
    assert [error for error in axe_errors(page) if error.startswith("image-alt")] != []
    assert html_errors("<!doctype html><html lang='de'><title>x</title><p><div></div></p></html>") != []
