"""Every page type as a visitor gets it: status, queries, cookies, and what must not stand in its HTML."""

import datetime as dt
import json
import re
from collections.abc import Callable
from gzip import compress
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.conf import settings
from wagtail.models import Page

from tests.factories.core import FundingFactory
from tests.factories.events import EventPageFactory, EventReportPageFactory, event_date, in_days
from tests.factories.home import Subsite
from tests.factories.library import LibraryItemPageFactory
from tests.page_types import (
    event,
    event_index,
    full_front,
    full_report,
    further_blocks,
    home_page,
    item,
    legal,
    library_index,
    network_index,
    network_page,
    news,
    news_index,
    report,
    standard,
    usual_blocks,
)

pytestmark = pytest.mark.django_db


class Outline(HTMLParser):
    """What a page consists of: its tags with their attributes, in order."""

    def __init__(self, html: str):
        super().__init__()
        self.tags: list[tuple[str, dict]] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def all(self, name: str) -> list[dict]:
        return [attributes for tag, attributes in self.tags if tag == name]


QUERIES: dict[Callable[[Subsite, int], Page], int] = {
    home_page: 12,
    network_page: 7,
    full_front: 16,
    network_index: 3,
    news: 5,
    news_index: 11,
    event: 6,
    event_index: 11,
    report: 5,
    full_report: 10,
    item: 6,
    library_index: 10,
    standard: 4,
    legal: 4,
}
BUDGET = {home_page: 18, network_page: 18, full_front: 18, news_index: 15, event_index: 15, library_index: 15}
every_page_type = pytest.mark.parametrize("build", QUERIES, ids=lambda build: build.__name__)


@pytest.fixture
def site(leipzig) -> Subsite:
    leipzig.network.fundings.add(FundingFactory())
    return leipzig


@every_page_type
@pytest.mark.parametrize("count", [1, 3])
def test_page_needs_the_same_queries_however_much_it_shows(client, site, build, count, django_assert_num_queries):
    address = build(site, count).url
    client.get(address)  # renditions are made when they are first asked for
    with django_assert_num_queries(QUERIES[build]):
        assert client.get(address).status_code == 200


@pytest.mark.parametrize("count", [1, 3])
def test_text_costs_one_query_for_each_kind_of_thing_it_names(client, site, count, django_assert_num_queries):
    address = full_report(site, count, usual_blocks, further_blocks).url
    client.get(address)
    with django_assert_num_queries(QUERIES[full_report] + 2):  # recordings and organisations
        assert client.get(address).status_code == 200


@every_page_type
def test_page_stays_within_its_budget(build):
    assert QUERIES[build] <= BUDGET.get(build, 12)


@every_page_type
def test_page_is_sound_html(client, site, build):
    response = client.get(build(site, 2).url)
    outline = Outline(response.content.decode())
    ids = [attributes["id"] for _, attributes in outline.tags if "id" in attributes]
    targets = {link["href"][1:] for link in outline.all("a") if link.get("href", "").startswith("#")}
    assert [attributes["lang"] for attributes in outline.all("html")] == ["de"]
    assert len(outline.all("h1")) == 1
    assert sorted(ids) == sorted(set(ids))
    assert targets <= set(ids)
    assert [image for image in outline.all("img") if not {"alt", "width", "height"} <= set(image)] == []


@every_page_type
def test_page_has_nothing_inline_and_nothing_from_elsewhere(client, site, build):
    response = client.get(build(site, 1).url)
    outline = Outline(response.content.decode())
    handlers = [
        name for _, attributes in outline.tags for name in attributes if name.startswith("on") or name == "style"
    ]
    loaded = [
        found.get("src") or found.get("href")
        for tag in ("script", "img", "source", "link")
        for found in outline.all(tag)
    ]
    foreign = [url for url in loaded if url and url.startswith("http") and not url.startswith(settings.BASE_URL)]
    assert (handlers, outline.all("style"), foreign) == ([], [], [])
    assert {script.get("type") for script in outline.all("script") if "src" not in script} == {"application/ld+json"}


@every_page_type
def test_page_tells_machines_what_it_is(client, site, build):
    documents = re.findall(
        r'<script type="application/ld\+json">(.*?)</script>', client.get(build(site, 1).url).content.decode()
    )
    assert [json.loads(document)["@context"] for document in documents] == ["https://schema.org"]


@every_page_type
def test_page_sets_no_cookie_and_varies_by_language_only(client, site, build):
    response = client.get(build(site, 1).url)
    assert (dict(response.cookies), response.headers["Vary"]) == ({}, "Accept-Language, Accept-Encoding")


@every_page_type
def test_skip_links_come_first_and_lead_somewhere(client, site, build):
    outline = Outline(client.get(build(site, 1).url).content.decode())
    links = [link["href"] for link in outline.all("a")][:3]
    ids = {attributes.get("id") for _, attributes in outline.tags}
    assert links == ["#inhalt", "#menue", "#suche"]
    assert {"inhalt", "menue", "suche"} <= ids


def test_article_weighs_little(client, site):
    html = client.get(report(site, 3).url).content
    static = Path(settings.SITE) / "static"
    files = [path.read_bytes() for path in (*static.rglob("css/**/*.css"), *static.glob("js/*.js"))]
    assert len(compress(html)) + sum(len(compress(text)) for text in files) < 50 * 1024


def test_page_in_english_speaks_english(client, site, home):
    from_german = home.copy_for_translation(home.locale.__class__.objects.get(language_code="en"))
    from_german.save_revision().publish()
    html = client.get("/en/").content.decode()
    assert re.findall(r'<html lang="(.*?)"', html) == ["en"]
    assert re.findall(r'hreflang="(.*?)" href="(.*?)"', html) == [
        ("de", "http://localhost/"),
        ("en", "http://localhost/en/"),
    ]


def test_past_event_shows_its_report(client, site):
    past = EventPageFactory(parent=site.events, dates=[in_days(-9)])
    EventReportPageFactory(parent=past, title="Was dabei herauskam")
    html = client.get(past.url).content.decode()
    assert re.findall(r'class="state.*?">(.*?)<', html) == ["vorbei"]
    assert "So war es" in html
    assert html.index("Was dabei herauskam") < html.index('id="termine"')


def test_dates_say_their_state_in_words(client, site):
    next_week = in_days(7).start
    dates = [
        in_days(-9),
        event_date(next_week),
        event_date(next_week + dt.timedelta(days=1), cancelled=True),
        in_days(20),
    ]
    html = client.get(EventPageFactory(parent=site.events, dates=dates).url).content.decode()
    assert re.findall(r'class="state.*?">(.*?)<', html) == ["vorbei", "als Nächstes", "abgesagt", "findet statt"]


def test_works_name_every_publisher_in_order(client, site, dortmund):
    page = LibraryItemPageFactory(parent=site.library, co_publishers=[dortmund.network])
    html = client.get(page.url).content.decode()
    listed = re.search(r"Herausgegeben von</dt><dd>(.*?)</dd>", html)[1]
    assert re.findall(r"<li>(.*?)</li>", listed) == ["Lernnetz Leipzig", "Weiterbildungsforum Dortmund"]


def test_draft_can_be_previewed_before_it_has_a_place(site, rf):
    page = EventReportPageFactory._meta.model(title="Neu", slug="neu")
    site.events.add_child(instance=EventPageFactory._meta.model(title="E", slug="e", live=False))
    response = page.make_preview_request()
    assert response.status_code == 200


def test_unknown_address_offers_search_and_the_way_home(client, home):
    response = client.get("/gibt/es/nicht/")
    outline = Outline(response.content.decode())
    assert response.status_code == 404
    assert [form["action"] for form in outline.all("form")] == ["/suche/"]
    assert "/" in [link["href"] for link in outline.all("a")]
