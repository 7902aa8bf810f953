"""One page of each type, judged in light, in dark and on a phone."""

import pytest

from tests.browser.addresses import PAGES
from tests.browser.markup import axe_errors, html_errors

pytestmark = pytest.mark.browser

OVERFLOW = """() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.body.querySelectorAll("*")]
        .filter(element => element.checkVisibility() && element.getBoundingClientRect().right > width + 1)
        .map(element => element.outerHTML.slice(0, 100));
}"""


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES.keys())
def test_page_is_valid_and_accessible_in_light_and_dark_and_on_a_phone(page, address):
    response = page.goto(address)

    assert response.status == (404 if "gibt-es-nicht" in address else 200)
    assert html_errors(response.text()) == []
    assert page.locator("h1").count() == 1
    assert axe_errors(page) == []
    page.emulate_media(color_scheme="dark")
    assert axe_errors(page) == []
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 360, "height": 740})
    assert axe_errors(page) == []
    assert page.evaluate(OVERFLOW) == []
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate(OVERFLOW) == []
    assert page.context.cookies() == []


@pytest.mark.parametrize("name", ["news", "report", "item"])
def test_article_needs_at_most_50_kb_of_html_css_and_js(page, name):
    weights = {"document": 0, "stylesheet": 0, "script": 0}

    def weigh(request):
        if request.resource_type in weights:
            weights[request.resource_type] += request.sizes()["responseBodySize"]

    page.on("requestfinished", weigh)
    page.goto(PAGES[name], wait_until="networkidle")

    assert all(weights.values())
    assert sum(weights.values()) <= 50_000
