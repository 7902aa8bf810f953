"""Every text of our own has a German wording, and editors see no other."""

import re
from html import unescape
from importlib.util import find_spec
from pathlib import Path

import polib
import pytest
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext, override

from core.models import Network
from core.wordings import WORDINGS
from events.models import EventIndexPage, EventPage
from home.models import NetworkPage, NewsIndexPage, NewsPage, StandardPage
from library.models import LibraryIndexPage, LibraryItemPage
from tests.editing import add_url
from tests.networks import index_of, opened
from tests.people import administrator, colleague

ROOT = Path(__file__).resolve().parents[1]
APPS = ["site", "home", "events", "library", "search"]
CATALOGUE = polib.pofile(str(ROOT / "site" / "locale" / "de" / "LC_MESSAGES" / "django.po"))
ENGLISH = {text for entry in CATALOGUE for text in (entry.msgid, capfirst(entry.msgid))}
GERMAN = {text for entry in CATALOGUE for text in (entry.msgstr, capfirst(entry.msgstr))}
SHOWN = re.compile(r'>\s*([^<>]+?)\s*<|(?:aria-label|title|placeholder|alt)="([^"]+)"')
BLOCK_TEXT = re.compile(r'"(?:label|description|helpText|heading)": "([^"]+)"')
TEMPLATE_TEXT = re.compile(r'{% translate "([^"]+)"|\b_\("([^"]+)"\)')
LISTS = ["news_listing", "event_listing", "report_listing", "library_listing"]
DIRECTORY = ["people", "organisations", "venues", "fundings"]
# Said otherwise on public pages, and no harm in the editor:
CHANGED = {"Home": "Start", "Next": "Weiter", "Search term": "Suchwort", "label": "Bezeichnung"}
PAGES = [
    (NewsPage, NewsIndexPage),
    (EventPage, EventIndexPage),
    (LibraryItemPage, LibraryIndexPage),
    (StandardPage, NetworkPage),
]


def shown_texts(html: str) -> set[str]:
    """Every text between tags, in a label, and in the descriptions of blocks that scripts turn into forms."""
    texts = {unescape(text) for match in SHOWN.findall(html) for text in match if text}
    return texts | set(BLOCK_TEXT.findall(unescape(html)))


def english_texts(client, url: str) -> list[str]:
    """Our own English texts at an address of the editor."""
    response = client.get(url)
    assert response.status_code == 200
    return sorted(shown_texts(response.content.decode()) & ENGLISH - GERMAN)


@pytest.fixture
def leipzig(home) -> Network:
    return opened("leipzig")


@pytest.fixture
def redaktion(leipzig):
    return colleague(leipzig.editors)


@pytest.mark.parametrize("template", [p for app in APPS for p in (ROOT / app).glob("**/templates/**/*.html")], ids=str)
def test_text_of_a_template_is_in_the_catalogue(template):
    texts = {text for match in TEMPLATE_TEXT.findall(template.read_text(encoding="utf-8")) for text in match if text}

    assert texts - {entry.msgid for entry in CATALOGUE} == set()


@pytest.mark.parametrize(
    ("language", "word"), [("de", "Veranstaltung"), ("de-x-leicht", "Veranstaltung"), ("en", "Event")]
)
def test_plain_german_speaks_german_and_english_speaks_english(language, word):
    with override(language):
        assert gettext("Event") == word


def test_wagtail_keeps_its_words_where_no_others_are_meant():
    """A text that Wagtail has too, translated otherwise for a public page, would change the editor."""
    wagtail = Path(find_spec("wagtail").origin).parent
    entries = [
        entry for file in wagtail.glob("**/locale/de/LC_MESSAGES/django.mo") for entry in polib.mofile(str(file))
    ]
    theirs = {(entry.msgctxt, entry.msgid): entry.msgstr for entry in entries}
    ours = {(entry.msgctxt, entry.msgid): entry.msgstr for entry in CATALOGUE}
    changed = {key[1]: ours[key] for key in ours.keys() & theirs.keys() if ours[key] != theirs[key]}

    assert changed == {**CHANGED, **{text: gettext(text) for text in WORDINGS}}


@pytest.mark.parametrize("name", ["wagtailadmin_home", "my_tasks", "wagtailimages:index", "wagtaildocs:index"])
def test_page_of_every_day_shows_no_english_of_ours(redaktion, name):
    assert english_texts(redaktion, reverse(name)) == []


@pytest.mark.parametrize("name", LISTS)
def test_list_shows_no_english_of_ours(redaktion, name):
    assert english_texts(redaktion, reverse(f"{name}:index")) == []


@pytest.mark.parametrize(("page_type", "parent_type"), PAGES)
def test_page_form_shows_no_english_of_ours(redaktion, leipzig, page_type, parent_type):
    assert english_texts(redaktion, add_url(page_type, index_of(leipzig, parent_type))) == []


@pytest.mark.parametrize("name", ["networks:index", "networks:add"])
def test_page_of_central_staff_shows_no_english_of_ours(leipzig, name):
    assert english_texts(administrator(), reverse(name)) == []


def test_settings_of_a_network_show_no_english_of_ours(leipzig):
    assert english_texts(colleague(leipzig.managers), reverse("networks:edit", args=[leipzig.pk])) == []


@pytest.mark.parametrize("name", DIRECTORY)
def test_directory_form_shows_no_english_of_ours(redaktion, name):
    assert english_texts(redaktion, reverse(f"{name}:add")) == []
