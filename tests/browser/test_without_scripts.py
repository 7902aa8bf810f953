"""What a page offers depends on its type, so the demo's own pages are enough here."""

import pytest

from tests.browser.checks import check
from tests.browser.modes import every_page

pytestmark = pytest.mark.browser


@every_page
def test_page_offers_the_same_without_scripts(page, open_page, address):
    plain = open_page(java_script_enabled=False)
    page.goto(address)
    plain.goto(address)

    assert check(plain, "offers") == check(page, "offers")
    assert check(plain, "overflow") == []
