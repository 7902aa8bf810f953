"""Atom feeds: what is new, for readers of any feed reader."""

import datetime as dt
from xml.etree import ElementTree as ET

import pytest
from django.utils import timezone
from wagtail.models import Locale, PageViewRestriction

from search.models import SearchRecord
from tests.factories.events import EventPageFactory, EventReportPageFactory, event_date, in_days
from tests.factories.home import NewsIndexPageFactory, NewsPageFactory, subsite
from tests.factories.library import LibraryItemPageFactory

pytestmark = pytest.mark.django_db
ATOM = {"": "http://www.w3.org/2005/Atom"}
MORNING = dt.datetime(2026, 11, 2, 8, 30, tzinfo=dt.UTC)


def entries(client, address: str) -> list[ET.Element]:
    response = client.get(address)
    assert response.status_code == 200, address
    return ET.fromstring(response.content).findall("entry", ATOM)


def titles(client, address: str) -> list[str]:
    return [entry.findtext("title", namespaces=ATOM) for entry in entries(client, address)]


def texts(element: ET.Element) -> dict[str, str]:
    """Every child by its name: its text, or its address."""
    return {child.tag.rpartition("}")[2]: child.text or child.get("href") or child[0].text for child in element}


def links(root: ET.Element) -> dict[str, str]:
    return {link.get("rel"): link.get("href") for link in root.findall("link", ATOM)}


def test_entry_says_what_the_record_says(client, leipzig):
    page = NewsPageFactory(parent=leipzig.news, title="Kurse & <mehr>", lead="Für 5 < 10 Betriebe & andere")
    type(page).objects.update(first_published_at=MORNING, last_published_at=MORNING + dt.timedelta(hours=2))
    [entry] = entries(client, "/feeds/aktuelles.xml")
    assert texts(entry) == {
        "title": "Kurse & <mehr>",
        "link": f"http://localhost{page.url}",
        "published": "2026-11-02T08:30:00+00:00",
        "updated": "2026-11-02T10:30:00+00:00",
        "author": "Lernnetz Leipzig",
        "id": f"urn:uuid:{page.record_id}",
        "summary": "Für 5 &lt; 10 Betriebe &amp; andere",
    }


def test_feed_introduces_itself(client, leipzig, dortmund):
    page = NewsPageFactory(parent=leipzig.news)
    type(page).objects.update(first_published_at=MORNING, last_published_at=MORNING)
    response = client.get("/feeds/aktuelles.xml?netzwerk=leipzig&unbekannt=1")
    root = ET.fromstring(response.content)
    assert response.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert texts(root) | {"link": None, "entry": None} == {
        "title": "Lernnetz Leipzig: Aktuelles",
        "id": "http://localhost/feeds/aktuelles.xml?netzwerk=leipzig",
        "updated": "2026-11-02T08:30:00+00:00",
        "author": "Lernnetz Leipzig",
        "link": None,
        "entry": None,
    }
    assert links(root) == {
        "self": "http://localhost/feeds/aktuelles.xml?netzwerk=leipzig",
        "alternate": f"http://localhost{leipzig.news.url}",
    }


def test_feed_of_several_networks_leads_to_the_list_of_the_portal(client, home, leipzig, dortmund):
    NewsIndexPageFactory(parent=home)
    root = ET.fromstring(client.get("/feeds/aktuelles.xml?netzwerk=leipzig&netzwerk=dortmund").content)
    assert root.findtext("title", namespaces=ATOM) == "Lernnetz Leipzig, Weiterbildungsforum Dortmund: Aktuelles"
    assert links(root)["alternate"] == "http://localhost/aktuelles/?netzwerk=leipzig&netzwerk=dortmund"


def test_feed_without_a_list_leads_to_the_search(client, home):
    root = ET.fromstring(client.get("/feeds/mediathek.xml").content)
    assert (root.findtext("title", namespaces=ATOM), links(root)["alternate"]) == (
        "Verbund: Mediathek",
        "http://localhost/suche/",
    )


def test_each_feed_has_its_kind(client, leipzig):
    NewsPageFactory(parent=leipzig.news, title="Meldung")
    LibraryItemPageFactory(parent=leipzig.library, title="Papier")
    EventPageFactory(parent=leipzig.events, title="Werkstatt")
    past = EventPageFactory(parent=leipzig.events, title="Vorbei", dates=[in_days(-9)])
    EventReportPageFactory(parent=past, title="Bericht")
    names = ("aktuelles", "veranstaltungen", "berichte", "mediathek")
    found = {name: titles(client, f"/feeds/{name}.xml") for name in names}
    assert found == {
        "aktuelles": ["Meldung"],
        "veranstaltungen": ["Werkstatt"],
        "berichte": ["Bericht"],
        "mediathek": ["Papier"],
    }


def test_event_says_when_and_where(client, leipzig):
    start = dt.datetime(2031, 11, 18, 16, 30, tzinfo=dt.UTC)
    EventPageFactory(parent=leipzig.events, dates=[event_date(start)], lead="Wir reden.")
    [entry] = entries(client, "/feeds/veranstaltungen.xml")
    summary = entry.findtext("summary", namespaces=ATOM).replace("\N{NO-BREAK SPACE}", " ")
    assert summary == "Dienstag, 18. November 2031, 17.30 Uhr – Wir reden."


def test_what_came_last_comes_first_and_thirty_are_enough(client, leipzig):
    for number in range(32):
        page = LibraryItemPageFactory(parent=leipzig.library, title=f"Papier {number}", issued=dt.date(2020, 1, 1))
        type(page).objects.filter(pk=page.pk).update(first_published_at=MORNING - dt.timedelta(days=number))
    assert titles(client, "/feeds/mediathek.xml") == [f"Papier {number}" for number in range(30)]


def test_region_has_what_its_members_have(client, leipzig, dortmund):
    ruhr = subsite("ruhr", "Region Ruhr")
    member = subsite("unna", "Lernnetz Unna", parent=ruhr.network)
    NewsPageFactory(parent=member.news, title="Aus Unna")
    NewsPageFactory(parent=dortmund.news, title="Aus Dortmund")
    NewsPageFactory(parent=leipzig.news, title="Aus Leipzig", co_publishers=[ruhr.network])
    assert sorted(titles(client, "/feeds/aktuelles.xml?netzwerk=ruhr")) == ["Aus Leipzig", "Aus Unna"]
    assert len(titles(client, "/feeds/aktuelles.xml?netzwerk=ruhr&netzwerk=dortmund")) == 3


def test_only_what_is_public_is_told(client, leipzig):
    NewsPageFactory(parent=leipzig.news, live=False)
    NewsPageFactory(parent=leipzig.news, expire_at=timezone.now() - dt.timedelta(minutes=1))
    closed = NewsPageFactory(parent=leipzig.news)
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    assert titles(client, "/feeds/aktuelles.xml") == []


def test_feed_speaks_the_language_of_its_address(client, home, leipzig):
    NewsPageFactory(parent=leipzig.news, title="Auf Deutsch")
    english = home.copy_for_translation(Locale.objects.get(language_code="en"))
    english.title = "Alliance"
    english.save_revision().publish()
    root = ET.fromstring(client.get("/en/feeds/aktuelles.xml").content)
    assert (root.findtext("title", namespaces=ATOM), len(root.findall("entry", ATOM))) == ("Alliance: News", 0)
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"
    assert links(root)["self"] == "http://localhost/en/feeds/aktuelles.xml"


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/feeds/unfug.xml", 404),
        ("/feeds/aktuelles.xml?netzwerk=unbekannt", 404),
        ("/feeds/aktuelles.xml?netzwerk=%00", 404),
        ("/feeds/aktuelles.xml?netzwerk=%ff%fe", 404),
        ("/feeds/aktuelles.xml?netzwerk=" + "x" * 5000, 404),
        ("/feeds/aktuelles.xml?netzwerk=", 200),
        ("/feeds/aktuelles.xml?netzwerk=leipzig&netzwerk=unbekannt", 200),
        ("/feeds/aktuelles.xml?seite=-1&q=%00", 200),
    ],
)
def test_wrong_address_is_no_failure(client, leipzig, address, status):
    assert client.get(address).status_code == status


def test_control_characters_do_not_break_the_feed(client, leipzig):
    NewsPageFactory(parent=leipzig.news)
    SearchRecord.objects.of_kinds(["news"]).update(title="Ein\x0b Kurs\x08 \uffff", lead="\x1bNeu")
    assert titles(client, "/feeds/aktuelles.xml") == ["Ein Kurs "]


def test_reader_that_has_it_gets_nothing_again(client, leipzig):
    NewsPageFactory(parent=leipzig.news)
    first = client.get("/feeds/aktuelles.xml")
    again = client.get("/feeds/aktuelles.xml", headers={"If-None-Match": first.headers["ETag"]})
    NewsPageFactory(parent=leipzig.news)
    changed = client.get("/feeds/aktuelles.xml", headers={"If-None-Match": first.headers["ETag"]})
    assert (first.status_code, again.status_code, again.content, changed.status_code) == (200, 304, b"", 200)
    assert (sorted(first.headers["Cache-Control"].split(", ")), dict(first.cookies)) == (["max-age=300", "public"], {})


def test_empty_feed_stays_the_same(client, home):
    assert client.get("/feeds/aktuelles.xml").headers["ETag"] == client.get("/feeds/aktuelles.xml").headers["ETag"]


@pytest.mark.parametrize("name", ["aktuelles", "veranstaltungen"])
@pytest.mark.parametrize("count", [1, 3])
def test_feed_needs_the_same_queries_however_much_it_tells(client, leipzig, django_assert_num_queries, name, count):
    for _ in range(count):
        NewsPageFactory(parent=leipzig.news)
        EventPageFactory(parent=leipzig.events)
    client.get(f"/feeds/{name}.xml")
    with django_assert_num_queries(4):
        assert len(entries(client, f"/feeds/{name}.xml?netzwerk=leipzig")) == count
