"""What a page offers depends on its type, so the demo's own pages are enough here."""

import pytest
from playwright.sync_api import Page

from tests.browser.checks import check
from tests.browser.modes import every_page

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def page(open_page_for_all) -> Page:
    return open_page_for_all()


@pytest.fixture(scope="module")
def plain(open_page_for_all) -> Page:
    """The page of someone whose browser runs no scripts."""
    return open_page_for_all(java_script_enabled=False)


@every_page
def test_page_offers_the_same_without_scripts(page, plain, address):
    page.goto(address)
    plain.goto(address)

    assert check(plain, "offers") == check(page, "offers")
    assert check(plain, "overflow") == []
