import pytest

from tests.browser.markup import axe_errors, html_errors

pytestmark = pytest.mark.browser


def test_start_page_is_valid_and_accessible(page):
    response = page.goto("/")

    assert response.status == 200
    assert html_errors(response.text()) == []
    assert axe_errors(page) == []


def test_editor_opens_for_a_login_of_the_demo(sign_in):
    page = sign_in("admin")

    assert page.locator("html").get_attribute("lang") == "de"
