"""A real Chromium against a real server. No test here opens the database: what it needs, it clicks together."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.chromium import CHROMIUM, FLAGS
from tests.browser.markup import skip_without
from tests.browser.portal import Portal, running, shared_portal

REPORT_VIOLATIONS = """document.addEventListener("securitypolicyviolation", event =>
    console.error(`policy: ${event.effectiveDirective} ${event.blockedURI}`))"""


@pytest.fixture(scope="package")
def portal(tmp_path_factory) -> Iterator[Portal]:
    """The portal that all browser tests share."""
    if portal := shared_portal():
        yield portal
        return
    with running(tmp_path_factory.mktemp("portal")) as portal:
        yield portal


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, closed before any test of another folder runs: Playwright keeps an event loop."""
    skip_without("chromium", CHROMIUM)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@contextmanager
def visit(browser: Browser, portal: Portal) -> Iterator[Callable[..., Page]]:
    """A function that opens a page for one more person; it takes Playwright's options of a context.

    At the end none of them may have asked a foreign host, broken the policy or met an error.
    """
    faults, contexts = [], []

    def opened(**options) -> Page:
        context = browser.new_context(
            base_url=portal.address,
            **{"locale": "de-DE", "timezone_id": "Europe/Berlin", "reduced_motion": "reduce"} | options,
        )
        contexts.append(context)
        context.add_init_script(REPORT_VIOLATIONS)
        page = context.new_page()
        watch(page, faults)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert faults == []


@pytest.fixture
def open_page(browser, portal):
    """For each test anew, see ``visit``."""
    with visit(browser, portal) as opened:
        yield opened


@pytest.fixture(scope="module")
def open_page_for_all(browser, portal):
    """For pages that several tests of a file look at."""
    with visit(browser, portal) as opened:
        yield opened


@pytest.fixture
def page(open_page) -> Page:
    """One visitor's page."""
    return open_page()


@pytest.fixture
def sign_in(open_page, portal):
    """A function that opens the editor for a user of the demo."""

    def signed_in(user: str, **options) -> Page:
        page = open_page(**options)
        page.goto("/konto/anmelden/")
        page.locator("[name=login]").fill(user)
        page.locator("[name=password]").fill(portal.logins[user])
        page.locator("main [type=submit]").click()
        page.wait_for_url("**/admin/")
        return page

    return signed_in


def watch(page: Page, faults: list[str]):
    """Write down everything that must not happen on any page."""

    def asked(request):
        target = urlsplit(request.url)
        if target.scheme in {"http", "https", "ws", "wss"} and target.hostname != "localhost":
            faults.append(f"foreign: {request.url}")

    def answered(response):
        if response.status >= 400 and not response.request.is_navigation_request():
            faults.append(f"{response.status}: {response.url}")

    def said(message):
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            faults.append(f"console: {message.text} ({page.url})")

    page.on("request", asked)
    page.on("response", answered)
    page.on("console", said)
    page.on("pageerror", lambda error: faults.append(f"script: {error} ({page.url})"))


def pytest_terminal_summary(terminalreporter):
    """Print the weights of the pages, whichever worker has measured them."""
    for report in [*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")]:
        if weights := dict(report.user_properties).get("weights"):
            terminalreporter.section("weights of pages")
            terminalreporter.write_line(weights)
