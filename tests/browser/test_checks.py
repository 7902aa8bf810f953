"""Faults that were planted: each check can fail."""

from pathlib import Path

import pytest

from tests.browser.addresses import PAGES
from tests.browser.checks import check, faults_by_mode
from tests.browser.markup import axe_errors, html_errors, html_validate, vnu
from tests.browser.modes import MODES

pytestmark = pytest.mark.browser

BROKEN = "<!doctype html><html lang='de'><title>x</title><p><div></div></p></html>"


@pytest.fixture
def sound(page):
    """A page without a fault."""
    page.goto(PAGES["standard page"])
    return page


def plant(page, html: str, rules: str = ""):
    """Put HTML at the end of the page's content, and rules at the end of its styles."""
    page.evaluate(
        """([html, rules]) => {
            document.querySelector("main").insertAdjacentHTML("beforeend", html);
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(rules);
            document.adoptedStyleSheets = [sheet];
        }""",
        [html, rules],
    )


def test_text_wider_than_the_window_is_found_in_every_mode(sound):
    plant(sound, f"<p class='wide'>{'W' * 400}</p>", ".wide {white-space: nowrap; inline-size: 4000px}")

    faults = faults_by_mode(sound)

    assert list(faults) == list(MODES)
    assert [fault for fault in faults["light"] if fault.startswith('<p class="wide">')] != []


def test_picture_without_words_is_found(sound):
    plant(sound, "<img src='/static/img/icon.svg'>")

    assert [error.split(":")[0] for error in axe_errors(sound)] == ["image-alt"]


def test_pale_text_is_found_in_the_dark_only(sound):
    plant(sound, "<p class='pale'>Blass</p>", "@media (prefers-color-scheme: dark) {.pale {color: #333}}")

    assert list(faults_by_mode(sound)) == ["dark"]


def test_heading_that_skips_a_level_is_found(sound):
    plant(sound, "<h2>Oben</h2><h5>Zu tief</h5>")

    assert check(sound, "skippedHeadings") == [[2, 5]]


def test_language_without_a_name_is_found(sound):
    plant(sound, '<a hreflang="fr" href="/">Fr</a>')

    assert check(sound, "unnamedLanguages") == ['<a hreflang="fr" href="/">Fr</a>']


def test_what_a_page_keeps_is_found(sound):
    sound.evaluate("document.cookie = 'a=1'; localStorage.b = 1; sessionStorage.c = 1")

    assert check(sound, "stored") == ["a=1", "b", "c"]


def test_link_that_only_scripts_show_is_found(sound):
    before = set(check(sound, "offers"))

    plant(sound, "<a href='#neu'>Neu</a>")

    assert set(check(sound, "offers")) - before == {"#neu"}


def test_small_neighbours_are_found_and_small_links_in_a_line_are_not(sound):
    plant(
        sound,
        "<div class='row'><button>a</button><button>b</button></div><p>Mehr <a href='/'>hier</a>.</p>",
        ".row {display: flex} .row button {all: unset; inline-size: 16px; block-size: 16px}",
    )

    assert check(sound, "smallTargets") == ["<button>a</button>", "<button>b</button>"]


@pytest.mark.parametrize(
    ("rule", "fault"),
    [
        (".last:focus {outline: none; box-shadow: none}", "outlined"),
        (".last:focus {position: fixed; inset-inline-start: -999px}", "inside"),
        (".site-footer {position: fixed; inset: 0}", "covered"),
    ],
)
def test_focus_that_is_not_seen_is_found(sound, rule, fault):
    plant(sound, "<a class='last' href='/'>Ende</a>", rule)
    sound.keyboard.press("Tab")

    unseen = [stop for stop in check(sound, "unseenFocus") if stop["text"] == "Ende"]

    assert [stop[fault] for stop in unseen] == [fault == "covered"]


def test_words_that_do_not_fit_their_box_are_found(sound):
    plant(
        sound,
        "<p class='box'>Ein Satz mit vielen Wörtern</p>",
        ".box {inline-size: 3em; block-size: 1em; overflow: hidden}",
    )

    assert check(sound, "cutText") == ['<p class="box">Ein Satz mit vielen Wörtern</p>']


def test_broken_markup_is_found_by_both_judges(tmp_path: Path):
    (tmp_path / "broken.html").write_text(BROKEN, encoding="utf-8")

    assert html_errors(BROKEN) != []
    assert [error.split(":")[0] for error in html_validate(tmp_path)][:1] == ["broken"]
    assert vnu(tmp_path) == ["broken:1: No “p” element in scope but a “p” end tag seen."]
