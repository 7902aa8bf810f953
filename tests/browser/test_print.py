import pytest
from playwright.sync_api import expect

from tests.browser.addresses import PAGES

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("name", ["report", "item", "event", "news"])
def test_print_shows_the_article_and_no_navigation(page, name):
    page.goto(PAGES[name])
    page.emulate_media(media="print")

    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".prose p").first).to_be_visible()
    for navigation in page.locator(".skip, .service, .menu, .breadcrumb, .site-footer, form, button").all():
        expect(navigation).not_to_be_visible()
