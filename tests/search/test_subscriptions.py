"""Where visitors and their feed readers find what they can subscribe to."""

import re

import pytest

from tests.factories.events import EventPageFactory, in_days
from tests.factories.home import EventIndexPageFactory, NewsIndexPageFactory, subsite

pytestmark = pytest.mark.django_db


def announced(client, address: str) -> list[tuple[str, str]]:
    """Address and title of the feeds that a page names to feed readers."""
    html = client.get(address).content.decode()
    return re.findall(r'<link rel="alternate" type="application/atom\+xml" href="(.*?)" title="(.*?)">', html)


def offered(client, address: str) -> list[str]:
    """Addresses that the end of a list offers to visitors."""
    html = client.get(address).content.decode()
    return re.findall('<a href="(.*?)"', re.search(r'<p class="actions feeds">(.*?)</p>', html, re.DOTALL)[1])


@pytest.mark.parametrize(
    ("kind", "name", "title"), [("news", "aktuelles", "Aktuelles"), ("library", "mediathek", "Mediathek")]
)
def test_list_of_a_network_offers_its_feed(client, leipzig, kind, name, title):
    address, feed = getattr(leipzig, kind).url, f"/feeds/{name}.xml?netzwerk=leipzig"
    assert (announced(client, address), offered(client, address)) == ([(feed, f"Lernnetz Leipzig: {title}")], [feed])


def test_list_of_events_offers_calendar_events_and_reports(client, home):
    index = EventIndexPageFactory(parent=home)
    feeds = ["/feeds/veranstaltungen.xml", "/feeds/berichte.xml"]
    assert offered(client, index.url) == ["/kalender.ics", *feeds]
    assert [address for address, _ in announced(client, index.url)] == feeds


def test_list_that_is_filtered_by_networks_offers_what_it_shows(client, home, leipzig, dortmund):
    address = f"{NewsIndexPageFactory(parent=home).url}?netzwerk=leipzig&netzwerk=dortmund&thema=unfug"
    assert offered(client, address) == ["/feeds/aktuelles.xml?netzwerk=leipzig&amp;netzwerk=dortmund"]


@pytest.mark.parametrize("slug", ["leipzig", ""])
def test_front_page_announces_every_feed(client, home, leipzig, slug):
    address, query = (leipzig.page.url, "?netzwerk=leipzig") if slug else (home.url, "")
    names = ["aktuelles", "veranstaltungen", "berichte", "mediathek"]
    assert [found for found, _ in announced(client, address)] == [f"/feeds/{name}.xml{query}" for name in names]


def test_search_has_a_feed_of_its_question(client, home):
    assert [address for address, _ in announced(client, "/suche/")] == ["/suche/?ausgabe=atom"]


def test_footer_leads_to_the_news_of_where_one_is(client, home, leipzig):
    feeds = [
        re.findall(r'href="(/feeds/.*?)" type', client.get(a).content.decode())[-1]
        for a in (home.url, leipzig.page.url)
    ]
    assert feeds == ["/feeds/aktuelles.xml", "/feeds/aktuelles.xml?netzwerk=leipzig"]


@pytest.mark.parametrize(("days", "shown"), [(7, 1), (-7, 0)])
def test_event_that_is_to_come_offers_its_dates(client, leipzig, days, shown):
    page = EventPageFactory(parent=leipzig.events, dates=[in_days(days)])
    html = client.get(page.url).content.decode()
    assert html.count(f'href="/kalender/{page.record_id}.ics"') == shown


def test_addresses_offered_are_answered(client, leipzig):
    member = subsite("unna", "Lernnetz Unna", parent=leipzig.network)
    addresses = [*offered(client, member.events.url), *offered(client, f"{leipzig.events.url}?netzwerk=unna")]
    assert [client.get(address).status_code for address in addresses] == [200] * 6
