"""Every state of every page in every mode."""

import pytest

from tests.browser.checks import check, faults_by_mode
from tests.browser.modes import every_state, status_of

pytestmark = pytest.mark.browser


@every_state
def test_page_is_accessible_and_fits_its_window_in_every_mode(page, address):
    response = page.goto(address)

    assert response.status == status_of(address)
    assert page.locator("h1").count() == 1
    assert check(page, "skippedHeadings") == []
    assert check(page, "unnamedLanguages") == []
    assert faults_by_mode(page) == {}
    assert check(page, "stored") == []
    assert page.context.cookies() == []
