"""Typing into a search field: what is suggested is read, heard, chosen and dismissed with keys alone."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.checks import faults_by_mode

pytestmark = pytest.mark.browser

FIELD, OPTION = "input[role=combobox]", ".suggestions [role=option]"


def type_into_search(page: Page, text: str, path: str = "/suche/"):
    """The field, after its suggestions have come."""
    page.goto(path)
    field = page.locator(FIELD)
    field.press_sequentially(text)
    expect(page.locator(OPTION).first).to_be_visible()
    return field


def active(page: Page) -> str:
    """What a screen reader would read as chosen."""
    return page.locator("[role=option][aria-selected=true] > span").inner_text()


def test_arrow_keys_go_through_the_suggestions_and_back_to_the_field(page):
    field = type_into_search(page, "weit")
    options = page.locator(OPTION)

    field.press("ArrowDown")
    assert active(page) == options.first.locator("span").inner_text()
    expect(field).to_have_attribute("aria-activedescendant", options.first.get_attribute("id"))
    field.press("ArrowUp")
    expect(field).not_to_have_attribute("aria-activedescendant", re.compile("."))
    field.press("ArrowUp")

    assert active(page) == options.last.locator("span").inner_text()
    expect(field).to_be_focused()
    expect(field).to_have_value("weit")


def test_enter_goes_to_what_is_chosen(page):
    field = type_into_search(page, "netz")
    field.press("ArrowDown")
    word = active(page)

    field.press("Enter")

    expect(page.locator(FIELD)).to_have_value(word)
    assert page.locator("ol.listing > li").count() > 0


def test_enter_without_a_choice_searches_for_what_is_typed(page):
    type_into_search(page, "weiterb").press("Enter")

    expect(page).to_have_url(re.compile(r"/suche/\?q=weiterb\b"))


def test_a_click_goes_to_what_is_chosen(page):
    type_into_search(page, "netz", "/")
    title = page.locator(OPTION).last
    address = title.get_attribute("data-url")

    title.click()

    expect(page).to_have_url(re.compile(f"{re.escape(address)}$"))


def test_escape_closes_the_list_and_then_empties_the_field(page):
    field = type_into_search(page, "weit")

    field.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(page.locator(".suggestions")).to_be_hidden()
    expect(field).to_have_value("weit")
    field.press("ArrowDown")
    expect(field).to_have_attribute("aria-expanded", "true")
    field.press("Escape")
    field.press("Escape")

    expect(field).to_have_value("")


def test_number_of_suggestions_is_announced(page):
    type_into_search(page, "weit")

    count = page.locator(OPTION).count()
    expect(page.locator("form [aria-live=polite]")).to_have_text(re.compile(rf"^{count} "))


def test_leaving_the_field_closes_the_list(page):
    type_into_search(page, "weit").press("Tab")

    expect(page.locator(".suggestions")).to_be_hidden()


def test_field_of_a_network_suggests_what_the_network_has(page):
    type_into_search(page, "leip", "/netzwerke/leipzig/")

    addresses = [option.get_attribute("data-url") for option in page.locator(OPTION).all()]
    assert [address for address in addresses if "leipzig" not in address] == []


def test_nothing_happens_where_nothing_fits(page):
    page.goto("/suche/")
    field = page.locator(FIELD)

    with page.expect_response(re.compile("/suche/vorschlaege/")):
        field.press_sequentially("xyzzy")

    expect(field).to_have_attribute("aria-expanded", "false")


def test_suggestions_are_accessible_in_every_mode(page):
    type_into_search(page, "weit").press("ArrowDown")

    assert faults_by_mode(page) == {}


def test_without_scripts_the_page_of_suggestions_has_links(open_page):
    page = open_page(java_script_enabled=False)
    page.goto("/suche/vorschlaege/?q=lernnetz")

    page.get_by_role("main").get_by_role("link", name="Lernnetz Leipzig", exact=True).click()

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.locator("[data-suggestions]").get_attribute("type") == "search"
