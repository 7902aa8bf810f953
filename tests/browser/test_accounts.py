"""Pages of an account, which have no address that everyone can open."""

import pytest
from playwright.sync_api import expect

from tests.browser.checks import check, faults_by_mode
from tests.browser.markup import axe_errors

pytestmark = pytest.mark.browser

ACCOUNT = [
    "/konto/",
    "/konto/e-mail/",
    "/konto/passwort/",
    "/konto/zweiter-faktor/",
    "/konto/anmelden/?next=/netzwerke/",
]
PHONE = {"width": 360, "height": 740}


def test_sign_in_that_failed_says_so_to_everyone(page):
    page.goto("/admin/")

    page.locator("main [type=submit]").click()

    expect(page.get_by_role("alert")).to_be_visible()
    assert faults_by_mode(page) == {}


def test_pages_of_an_account_are_fit_for_everyone(sign_in):
    page = sign_in("leipzig-redaktion")
    found = {}
    for address in ACCOUNT:
        page.goto(address)
        found[address] = faults_by_mode(page)

    assert {address: faults for address, faults in found.items() if faults} == {}


def test_people_of_a_network_fit_on_a_phone(sign_in):
    page = sign_in("leipzig-verwaltung", viewport=PHONE)

    page.goto("/admin/personen/leipzig/")

    assert (check(page, "overflow"), axe_errors(page)) == ([], [])
