"""What readers set for themselves, and what must not happen while they read."""

import pytest
from playwright.sync_api import Page

from tests.browser.addresses import PAGES

pytestmark = pytest.mark.browser


def test_signet_follows_the_readers_own_colours(page):
    page.emulate_media(forced_colors="active")
    page.goto(PAGES["network"])

    assert page.evaluate("getComputedStyle(document.querySelector('.signet')).stroke") != "none"


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
