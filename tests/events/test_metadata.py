import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from core.metadata import About
from core.navigation import Surroundings
from events.metadata import attendance, described_report
from tests.factories.core import OrganisationFactory, VenueFactory
from tests.factories.events import EventPageFactory, EventReportPageFactory, event_date, in_days
from tests.structured import thing, things

pytestmark = pytest.mark.django_db
BERLIN = ZoneInfo("Europe/Berlin")
ONLINE, REGISTER = "https://raum.example/kurs", "https://anmeldung.example/"


def events(client, page) -> list[dict]:
    return [found for found in things(client.get(page.url).content.decode()) if found["@type"] == "Event"]


def test_event_says_when_where_by_whom_and_for_whom(client, leipzig):
    date = event_date(dt.datetime(2099, 7, 1, 9, 30, tzinfo=BERLIN), venue=VenueFactory(name="Lernhaus", land="SN"))
    page = EventPageFactory(
        parent=leipzig.events,
        title="Kurs",
        dates=[date],
        organisers=[OrganisationFactory(name="Werkstatt e. V.")],
        audience=["betriebe"],
    )
    (found,) = events(client, page)
    url = f"http://localhost{page.url}"
    assert found == {
        "@type": "Event",
        "@id": f"{url}#termin-1",
        "url": url,
        "name": "Kurs",
        "description": "Kurs – Lernnetz Leipzig",
        "inLanguage": "de",
        "image": f"http://localhost/teilen/{page.record_id}.png",
        "startDate": "2099-07-01T09:30:00+02:00",
        "endDate": "2099-07-01T12:30:00+02:00",
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": [
            {
                "@type": "Place",
                "name": "Lernhaus",
                "address": {
                    "@type": "PostalAddress",
                    "addressLocality": "Leipzig",
                    "addressRegion": "Sachsen",
                    "addressCountry": "DE",
                },
            }
        ],
        "organizer": [{"@type": "Organization", "name": "Werkstatt e. V."}],
        "audience": [{"@type": "Audience", "audienceType": "Betriebe"}],
    }


def test_series_has_an_event_for_each_date(client, leipzig):
    dates = [in_days(7), in_days(14), in_days(21)]
    dates[1].cancelled, dates[2].note = True, "Teil 3: Praxis"
    page = EventPageFactory(parent=leipzig.events, title="Kurs", dates=dates)
    found = events(client, page)
    assert [event["name"] for event in found] == ["Kurs", "Kurs", "Kurs: Teil 3: Praxis"]
    assert [event["eventStatus"].removeprefix("https://schema.org/") for event in found] == [
        "EventScheduled",
        "EventCancelled",
        "EventScheduled",
    ]
    assert {event["superEvent"]["name"] for event in found} == {"Kurs"}
    assert len({event["@id"] for event in found}) == 3


def test_event_that_nobody_else_organises_is_the_networks_own(client, leipzig):
    (found,) = events(client, EventPageFactory(parent=leipzig.events))
    assert [organiser["name"] for organiser in found["organizer"]] == ["Lernnetz Leipzig"]


@pytest.mark.parametrize(
    ("venue", "url", "mode"),
    [(True, "", "Offline"), (False, ONLINE, "Online"), (True, ONLINE, "Mixed")],
)
def test_way_to_take_part_follows_from_venue_and_room(venue, url, mode):
    assert attendance(VenueFactory.build() if venue else None, url) == f"https://schema.org/{mode}EventAttendanceMode"


def test_event_without_venue_and_room_leaves_both_open(client, leipzig):
    (found,) = events(client, EventPageFactory(parent=leipzig.events))
    assert {"location", "eventAttendanceMode"} & found.keys() == set()


def test_room_online_is_named_until_the_event_is_over(client, leipzig):
    pages = [EventPageFactory(parent=leipzig.events, dates=[in_days(days)], online_url=ONLINE) for days in (7, -7)]
    rooms = [events(client, page)[0]["location"] for page in pages]
    assert rooms == [
        [{"@type": "VirtualLocation", "url": ONLINE}],
        [{"@type": "VirtualLocation", "url": f"http://localhost{pages[1].url}"}],
    ]


def test_registration_is_offered_while_it_is_open(client, leipzig):
    until = dt.datetime(2099, 6, 1, 12, tzinfo=BERLIN)
    dates = [in_days(7), in_days(14)]
    dates[1].cancelled = True
    fields = {"parent": leipzig.events, "registration_url": REGISTER}
    page = EventPageFactory(dates=dates, registration_until=until, **fields)
    closed = EventPageFactory(registration_until=dt.datetime(2020, 1, 1, tzinfo=BERLIN), **fields)
    offer = {"@type": "Offer", "url": REGISTER, "validThrough": "2099-06-01T12:00:00+02:00"}
    assert [event.get("offers") for event in (*events(client, page), *events(client, closed))] == [offer, None, None]


def test_report_is_an_article_about_its_event(client, leipzig):
    event = EventPageFactory(parent=leipzig.events, title="Werkstatt", slug="werkstatt", dates=[in_days(-9)])
    page = EventReportPageFactory(
        parent=event,
        title="So war es",
        held_from=dt.date(2026, 11, 3),
        held_until=dt.date(2026, 11, 4),
        venue=VenueFactory(name="Lernhaus"),
    )
    found = thing(client.get(page.url).content.decode(), "Article")
    about = found["about"]
    assert found["headline"] == "So war es"
    assert (about["name"], about["startDate"], about["endDate"], about["location"]["name"]) == (
        "Werkstatt",
        "2026-11-03",
        "2026-11-04",
        "Lernhaus",
    )
    assert about["url"] == f"http://localhost{event.url}"


def test_draft_of_a_report_is_about_nothing_yet():
    page = EventReportPageFactory._meta.model(title="Neu")
    (found,) = described_report(page, About(page, Surroundings()))
    assert "about" not in found
