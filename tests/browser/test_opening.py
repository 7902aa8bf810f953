"""The form that opens a network, as central staff fill it in on a phone."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 740}


def test_address_and_samples_of_the_colour_follow_what_is_typed(sign_in):
    page = sign_in("admin", viewport=PHONE)
    page.goto("/admin/networks/new/")

    page.locator("[name=short_name]").press_sequentially("Süd & Straße")
    page.locator("[name=colour]").fill("e6ff00")

    expect(page.locator("[name=slug]")).to_have_value("sued-strasse")
    expect(page.locator(".colour-samples td span").first).to_have_text("#5b6800")
    expect(page.locator("[type=color]")).to_have_value("#e6ff00")
    assert page.evaluate("document.documentElement.scrollWidth") == 360
