"""Reporting a page: by keyboard, without scripts, in light and dark and on a phone."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.addresses import LEIPZIG, PAGES
from tests.browser.checks import faults_by_mode
from tests.browser.markup import axe_errors, html_errors
from tests.browser.test_keyboard import tab_to

pytestmark = pytest.mark.browser

FORM = f"/melden/?anlass=barriere&seite={PAGES['news']}"
PATIENCE = 4000  # milliseconds; who is quicker than a person is asked to send once more


def judge(page: Page, html: str):
    """Valid, accessible and inside the window, in whatever mode."""
    assert html_errors(html) == []
    assert faults_by_mode(page) == {}


def html_after(page: Page, selector: str) -> str:
    """The answer to Enter on an element of the form, as the server sent it."""
    with page.expect_navigation() as navigation:
        page.locator(selector).press("Enter")
    return navigation.value.text()


def test_form_is_accessible(page):
    html = page.goto(FORM).text()

    judge(page, html)
    assert [cookie["name"] for cookie in page.context.cookies()] == ["csrftoken"]


def test_errors_take_the_focus_and_lead_to_their_fields(page):
    page.goto(f"/melden/?seite={PAGES['news']}")
    page.locator("#id_email").fill("ada")
    html = html_after(page, "#id_email")

    expect(page.locator("#meldung")).to_be_focused()
    expect(page.locator("#meldung")).to_have_attribute("role", "alert")
    expect(page.locator("#meldung a")).to_have_count(3)
    for field in ("#id_anlass_0", "#id_beschreibung", "#id_email"):
        tab_to(page, f"#meldung a[href='{field}']")
        page.keyboard.press("Enter")
        expect(page.locator(field)).to_be_focused()
        page.locator("#meldung").focus()
    judge(page, html)


def test_message_sent_by_keyboard_leads_to_thanks_that_take_the_focus(page):
    page.goto(PAGES["news"])
    tab_to(page, ".side a[href^='/melden/']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/melden/?seite=**")
    expect(page.locator("html")).to_have_class(re.compile("net-leipzig"))
    tab_to(page, "#id_anlass_0")
    page.keyboard.press("Space")
    tab_to(page, "#id_beschreibung")
    page.keyboard.type("Das Bild sagt nichts.")
    page.wait_for_timeout(PATIENCE)
    tab_to(page, "main button")
    html = html_after(page, "main button")

    expect(page.locator("h1")).to_be_focused()
    expect(page.locator(".page-head")).to_have_attribute("role", "status")
    expect(page.locator("a.more")).to_have_attribute("href", PAGES["news"])
    judge(page, html)


def test_form_works_without_scripts(open_page):
    page = open_page(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page.goto(LEIPZIG)
    page.locator("footer a[href^='/melden/']").click()
    expect(page.locator("#id_anlass_0")).to_be_checked()
    expect(page.locator("#id_seite")).to_have_value(LEIPZIG)

    page.locator("main button").click()
    expect(page.locator("#meldung")).to_be_focused()
    page.locator("#id_beschreibung").fill("Die Karte ist leer.")
    page.wait_for_timeout(PATIENCE)
    page.locator("main button").click()

    page.wait_for_url("**/melden/danke/**")
    expect(page.locator("h1")).to_be_focused()


def test_who_is_too_quick_sends_once_more_and_writes_nothing_again(page):
    page.goto(FORM)
    page.locator("#id_beschreibung").fill("Schnell geschrieben.")
    html = html_after(page, "main button")
    expect(page.locator("#meldung")).to_be_focused()
    expect(page.locator("#id_beschreibung")).to_have_value("Schnell geschrieben.")
    judge(page, html)

    page.wait_for_timeout(PATIENCE)
    page.locator("main button").click()

    page.wait_for_url("**/melden/danke/**")


def test_focus_is_seen_in_forced_colours(open_page):
    page = open_page(forced_colors="active")
    page.goto(FORM)
    page.locator("#id_email").fill("ada")
    page.locator("#id_email").press("Enter")

    expect(page.locator("#meldung")).to_be_focused()
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    assert axe_errors(page) == []
