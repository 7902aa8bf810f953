"""Every question is a feed, and a calendar where it finds events."""

import datetime as dt
import re
from xml.etree import ElementTree as ET

import pytest
from django.utils import timezone
from icalendar import Calendar

from tests.factories.core import TopicFactory
from tests.factories.events import EventPageFactory, EventReportPageFactory, in_days
from tests.factories.home import NewsPageFactory, StandardPageFactory
from tests.factories.library import LibraryItemPageFactory

pytestmark = pytest.mark.django_db
ATOM = {"": "http://www.w3.org/2005/Atom"}


def feed(client, address: str) -> ET.Element:
    response = client.get(address)
    assert (response.status_code, response.headers["Content-Type"]) == (200, "application/atom+xml; charset=utf-8")
    return ET.fromstring(response.content)


def titles(client, address: str) -> list[str]:
    return [entry.findtext("title", namespaces=ATOM) for entry in feed(client, address).findall("entry", ATOM)]


def dates(client, address: str) -> list[str]:
    response = client.get(address)
    assert (response.status_code, response.headers["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    return [str(event["summary"]) for event in Calendar.from_ical(response.content).events]


def published(page, days_ago: int) -> None:
    moment = timezone.now() - dt.timedelta(days=days_ago)
    type(page).objects.filter(pk=page.pk).update(first_published_at=moment)


def subscriptions(client, address: str, **parameters) -> list[str]:
    """Addresses at the end of a list."""
    html = client.get(address, parameters).content.decode()
    found = re.findall('<a href="(.*?)"', re.search(r'<p class="actions feeds">(.*?)</p>', html, re.DOTALL)[1])
    return [address.replace("&amp;", "&") for address in found]


def test_question_is_a_feed_of_what_it_finds_newest_first(client, leipzig, dortmund):
    topic = TopicFactory(name="Führung", notation="fuehrung")
    for days, title in ((3, "Alter Kurs"), (1, "Neuer Kurs"), (2, "Kurs dazwischen")):
        published(NewsPageFactory(parent=leipzig.news, title=title, topics=[topic]), days)
    NewsPageFactory(parent=leipzig.news, title="Kurs ohne Thema")
    NewsPageFactory(parent=dortmund.news, title="Vortrag", topics=[topic])

    address = "/suche/?q=Kurse&thema=fuehrung&sort=titel&ausgabe=atom"

    assert titles(client, address) == ["Neuer Kurs", "Kurs dazwischen", "Alter Kurs"]


def test_feed_holds_twenty_entries_of_the_whole_result(client, leipzig):
    for number in range(22):
        published(NewsPageFactory(parent=leipzig.news, title=f"Kurs {number}"), number)

    assert titles(client, "/suche/?q=Kurs&seite=2&ausgabe=atom") == [f"Kurs {number}" for number in range(20)]


def test_feed_says_what_it_follows_and_where_people_read_it(client, leipzig):
    TopicFactory(name="Führung", notation="fuehrung")
    root = feed(client, "/suche/?q=Kurs&thema=fuehrung&seite=3&ausgabe=atom")
    links = {link.get("rel"): link.get("href") for link in root.findall("link", ATOM)}

    assert re.fullmatch("Verbund: .Kurs., Führung", root.findtext("title", namespaces=ATOM))
    assert links == {
        "alternate": "http://localhost/suche/?q=Kurs&thema=fuehrung",
        "self": "http://localhost/suche/?q=Kurs&thema=fuehrung&ausgabe=atom",
    }


def test_list_is_a_feed_of_exactly_what_it_shows(client, leipzig, dortmund):
    LibraryItemPageFactory(parent=leipzig.library, title="Papier", work_language="en")
    LibraryItemPageFactory(parent=leipzig.library, title="Anderes")
    LibraryItemPageFactory(parent=dortmund.library, title="Fremdes", work_language="en")

    assert titles(client, f"{leipzig.library.url}?sprache=en&ausgabe=atom") == ["Papier"]


def test_reader_that_has_it_gets_nothing_again(client, leipzig):
    NewsPageFactory(parent=leipzig.news, title="Kurs")
    for address in ("/suche/?q=Kurs&ausgabe=atom", f"{leipzig.news.url}?q=Kurs&ausgabe=atom"):
        first = client.get(address)
        again = client.get(address, headers={"If-None-Match": first.headers["ETag"]})
        assert (first.status_code, again.status_code, again.content, dict(first.cookies)) == (200, 304, b"", {})


def test_withdrawn_item_is_in_no_feed(client, leipzig):
    page = NewsPageFactory(parent=leipzig.news, title="Kurs")
    assert titles(client, "/suche/?q=Kurs&ausgabe=atom") == ["Kurs"]
    page.unpublish()
    assert titles(client, "/suche/?q=Kurs&ausgabe=atom") == []


def test_question_is_a_calendar_of_the_coming_dates(client, leipzig, dortmund):
    EventPageFactory(parent=leipzig.events, title="Kurs A", dates=[in_days(9), in_days(2)])
    EventPageFactory(parent=dortmund.events, title="Kurs B", dates=[in_days(5)])
    EventPageFactory(parent=dortmund.events, title="Vortrag", dates=[in_days(5)])
    EventPageFactory(parent=leipzig.events, title="Kurs C", dates=[in_days(-5)])
    NewsPageFactory(parent=leipzig.news, title="Kurs D")

    assert dates(client, "/suche/?q=Kurs&ausgabe=ics") == ["Kurs A", "Kurs B", "Kurs A"]
    assert dates(client, f"{leipzig.events.url}?q=Kurs&ausgabe=ics") == ["Kurs A", "Kurs A"]


@pytest.mark.parametrize("query", ["art=news", "q=Kurs&art=library"])
def test_question_without_events_is_no_calendar(client, leipzig, query):
    assert client.get(f"/suche/?{query}&ausgabe=ics").status_code == 404
    assert subscriptions(client, f"/suche/?{query}") == [f"/suche/?{query}&ausgabe=atom"]


def test_list_without_events_is_no_calendar(client, leipzig):
    EventPageFactory(parent=leipzig.events)
    assert client.get(f"{leipzig.news.url}?ausgabe=ics").status_code == 404
    assert client.get(f"{leipzig.events.url}?zeit=vergangen&ausgabe=ics").status_code == 404


def test_search_offers_what_it_found_to_subscribe_to(client, leipzig):
    EventPageFactory(parent=leipzig.events, title="Kurs")
    offered = subscriptions(client, "/suche/", q="Kurs & mehr", art="event", sort="titel")
    html = client.get("/suche/?q=Kurs").content.decode()

    assert offered == [
        "/suche/?q=Kurs+%26+mehr&art=event&ausgabe=ics",
        "/suche/?q=Kurs+%26+mehr&art=event&ausgabe=atom",
    ]
    assert [client.get(address).status_code for address in offered] == [200, 200]
    announced = '<link rel="alternate" type="application/atom[+]xml" href="(.*?)" title="Verbund: .Kurs.">'
    assert re.findall(announced, html) == ["/suche/?q=Kurs&amp;ausgabe=atom"]


def test_narrowed_list_offers_what_it_shows_and_a_whole_list_its_own_feed(client, leipzig):
    assert subscriptions(client, leipzig.events.url, zielgruppe="betriebe") == [
        f"{leipzig.events.url}?zielgruppe=betriebe&ausgabe=ics",
        f"{leipzig.events.url}?zielgruppe=betriebe&ausgabe=atom",
    ]
    assert subscriptions(client, leipzig.news.url) == ["/feeds/aktuelles.xml?netzwerk=leipzig"]


@pytest.mark.parametrize("query", ["ausgabe=pdf", "ausgabe=%00", "ausgabe=", "ausgabe=ATOM"])
def test_unknown_output_is_the_page(client, leipzig, query):
    assert client.get(f"/suche/?{query}").headers["Content-Type"] == "text/html; charset=utf-8"
    assert client.get(f"{leipzig.news.url}?{query}").headers["Content-Type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize("output", ["atom", "ics"])
@pytest.mark.parametrize("count", [1, 3])
def test_output_needs_the_same_queries_however_much_it_tells(client, leipzig, django_assert_num_queries, output, count):
    for _ in range(count):
        EventPageFactory(parent=leipzig.events, title="Kurs")
    client.get(f"/suche/?q=Kurs&art=event&ausgabe={output}")
    with django_assert_num_queries(10):
        response = client.get(f"/suche/?q=Kurs&art=event&ausgabe={output}")
    assert response.content.count(b"Kurs") > count


def test_page_and_report_are_told_without_times(client, leipzig):
    event = EventPageFactory(parent=leipzig.events, title="Kurs", dates=[in_days(-3)])
    EventReportPageFactory(parent=event, title="Kurs im Rückblick")
    StandardPageFactory(parent=leipzig.page, title="Unsere Kurse")

    assert sorted(titles(client, "/suche/?q=Kurs&ausgabe=atom")) == ["Kurs", "Kurs im Rückblick", "Unsere Kurse"]
