"""Searching by clicking: filters, their counts, the way back, and odd questions."""

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

ODD = ['"', " ", "\x00", "*", "NEAR(", "a AND OR", "🙂", "-", "%", "<script>", "wort " * 40]


def found(page: Page) -> int:
    """How many results the page announces."""
    return int(re.match(r"\d+", page.get_by_role("main").get_by_role("status").inner_text())[0])


def filter_by(page: Page, option: str) -> int:
    """Tick a filter, apply it, and return the number that stood beside it."""
    box = page.locator(f"#{option}")
    promised = int(page.locator(f"li:has(> #{option}) > .count").inner_text())
    box.check()
    page.get_by_role("button", name="Anwenden").click()
    expect(page.locator(f"#{option}")).to_be_checked()
    return promised


def test_each_filter_leaves_as_many_results_as_it_promised(page):
    page.goto("/")
    page.locator("#suche").fill("Netzwerk")
    page.locator("#suche").press("Enter")
    everything = found(page)

    assert filter_by(page, "netzwerk-leipzig") == found(page) < everything
    assert filter_by(page, "art-library") == found(page)
    last = page.locator("[name=thema]").last.get_attribute("id")
    assert filter_by(page, last) == found(page) > 0
    assert page.locator("ol.listing > li").count() == found(page)


def test_two_kinds_together_find_what_each_finds_alone(page):
    page.goto("/suche/?art=news")
    news = found(page)

    events = filter_by(page, "art-event")

    assert found(page) == news + events


def test_back_button_and_chips_undo_a_filter(page):
    page.goto("/suche/?q=Weiterbildung")
    everything = found(page)
    filter_by(page, "netzwerk-leipzig")
    leipzig = found(page)
    filter_by(page, "art-library")

    page.go_back()
    assert found(page) == leipzig
    page.go_forward()
    page.get_by_role("link", name=re.compile("Leipzig entfernen")).click()
    expect(page.locator("#art-library")).to_be_checked()
    expect(page.locator("#netzwerk-leipzig")).not_to_be_checked()
    page.get_by_role("link", name="Alle Filter entfernen").click()
    assert found(page) == everything


def test_nothing_found_says_so_and_leads_on(page):
    page.goto("/suche/?q=Quastenflosser&netzwerk=leipzig")

    assert found(page) == 0
    page.get_by_role("link", name=re.compile("Entfernen Sie die Filter")).click()
    expect(page).to_have_url(re.compile(r"/suche/\?q=Quastenflosser$"))


@pytest.mark.parametrize("question", ODD)
def test_odd_question_gets_a_normal_page(page, question):
    response = page.goto(f"/suche/?q={quote(question)}&netzwerk=nirgends&jahr=morgen&seite=99&sort=quer")

    assert response.status == 200
    assert found(page) >= 0
