"""Every state of every page, loaded once, and then looked at in every mode and with the keyboard."""

import pytest
from playwright.sync_api import Page, Response

from tests.browser.checks import check, faults_by_mode
from tests.browser.modes import EVERY_STATE, MODES, STATUS

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module", params=EVERY_STATE)
def state(request) -> str:
    return request.param


@pytest.fixture(scope="module")
def response(state, open_page_for_all) -> Response:
    page = open_page_for_all()
    yield page.goto(EVERY_STATE[state])
    page.context.close()


@pytest.fixture
def page(response) -> Page:
    """The page as it was loaded, in the window that most people have."""
    page = response.frame.page
    MODES["light"].look_at(page)
    return page


def test_page_has_its_status_and_headings_in_order(state, response, page):
    assert response.status == STATUS.get(state, 200)
    assert page.locator("h1").count() == 1
    assert check(page, "skippedHeadings") == []
    assert check(page, "unnamedLanguages") == []


def test_first_stop_is_the_skip_link_and_focus_is_seen_at_every_stop(page):
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.matches('.skip[href=\"#inhalt\"]')")
    for mode in ("light", "forced colours", "360 px"):
        MODES[mode].look_at(page)
        assert check(page, "unseenFocus") == []


def test_page_is_accessible_and_fits_its_window_in_every_mode(page):
    assert faults_by_mode(page) == {}


def test_page_bears_wider_letters_and_zoom(page):
    check(page, "spaceOut")  # and so it stays: the last look at this page

    for width in (1280, 640, 320):  # 640 is what 1280 leave at 200 %
        page.set_viewport_size({"width": width, "height": 800})
        assert check(page, "overflow") == []
        assert check(page, "cutText") == []


def test_browser_keeps_nothing_of_the_page(page):
    """But for what protects a form that is sent against forgery."""
    sends = page.locator("form[method=post]").count() > 0
    assert [cookie["name"] for cookie in page.context.cookies()] == ["csrftoken"] * sends
    assert [kept for kept in check(page, "stored") if not kept.startswith("csrftoken=")] == []
