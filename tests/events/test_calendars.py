"""Events for other calendars."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar, Event
from wagtail.models import PageViewRestriction

from events.models import EventDate, EventPage
from search.models import SearchRecord
from tests.factories.core import VenueFactory
from tests.factories.events import EventPageFactory, event_date, in_days
from tests.factories.home import subsite

pytestmark = pytest.mark.django_db
BERLIN = ZoneInfo("Europe/Berlin")
SUMMER, WINTER = dt.datetime(2031, 10, 25, 17, 30, tzinfo=BERLIN), dt.datetime(2031, 10, 26, 17, 30, tzinfo=BERLIN)
REVISED = dt.datetime(2026, 11, 2, 8, 30, tzinfo=dt.UTC)


def address_of(page: EventPage) -> str:
    return reverse("event_calendar", args=[page.record_id])


def opened(client, address: str) -> Calendar:
    response = client.get(address)
    assert response.status_code == 200, address
    return Calendar.from_ical(response.content)


def events(client, address: str) -> list[Event]:
    return opened(client, address).events


def summaries(client, address: str) -> list[str]:
    return [str(event["summary"]) for event in events(client, address)]


def published(page: EventPage, minutes: int = 0) -> EventPage:
    """The page, first published at a known time and revised some minutes later."""
    latest = REVISED + dt.timedelta(minutes=minutes)
    EventPage.objects.filter(pk=page.pk).update(first_published_at=REVISED, last_published_at=latest)
    return page


def test_date_says_all_that_one_needs_to_go_there(client, leipzig):
    venue = VenueFactory(
        name="Lernhaus", street="Am Markt 1", postcode="04109", place="Leipzig", latitude=51.34, longitude=12.37
    )
    page = EventPageFactory(
        parent=leipzig.events,
        title="Werkstatt, offen; für alle",
        slug="werkstatt",
        lead="Wir reden.",
        dates=[event_date(SUMMER, venue=venue, note="Teil 1")],
        registration_url="https://anmeldung.example/1",
    )
    response = client.get(address_of(published(page, minutes=90)))
    lines = response.content.decode().replace("\r\n ", "").splitlines()
    event = lines[lines.index("BEGIN:VEVENT") + 1 : lines.index("END:VEVENT")]
    assert (response.headers["Content-Type"], response.headers["Content-Disposition"]) == (
        "text/calendar; charset=utf-8",
        'inline; filename="werkstatt.ics"',
    )
    assert dict(line.split(":", 1) for line in event if not line.startswith("UID")) == {
        "SUMMARY": "Werkstatt\\, offen\\; für alle – Teil 1",
        "DTSTART;TZID=Europe/Berlin": "20311025T173000",
        "DTEND;TZID=Europe/Berlin": "20311025T203000",
        "DTSTAMP": "20261102T100000Z",
        "LAST-MODIFIED": "20261102T100000Z",
        "SEQUENCE": "90",
        "STATUS": "CONFIRMED",
        "LOCATION": "Lernhaus\\, Am Markt 1\\, 04109 Leipzig",
        "GEO": "51.34;12.37",
        "URL": f"http://localhost{page.url}",
        "DESCRIPTION": "Wir reden.\\n\\nAnmeldung: https://anmeldung.example/1",
        "CATEGORIES": "Lernnetz Leipzig",
    }


def test_hours_are_those_of_the_place_on_both_sides_of_a_change_of_clocks(client, leipzig):
    dates = [event_date(SUMMER), event_date(WINTER), event_date(WINTER, time_zone="Europe/Lisbon")]
    calendar = opened(client, address_of(EventPageFactory(parent=leipzig.events, dates=dates)))
    zones = [event["dtstart"].params["TZID"] for event in calendar.events]
    offsets = [event.start.utcoffset() // dt.timedelta(hours=1) for event in calendar.events]
    assert (zones, offsets) == (["Europe/Berlin", "Europe/Berlin", "Europe/Lisbon"], [2, 1, 0])
    assert [event.start for event in calendar.events] == [SUMMER, WINTER, WINTER]
    assert [zone.tz_name for zone in calendar.timezones] == ["Europe/Berlin", "Europe/Lisbon"]


def test_zone_says_when_its_clocks_change(client, leipzig):
    page = EventPageFactory(parent=leipzig.events, dates=[event_date(WINTER)])
    [zone] = opened(client, address_of(page)).timezones
    changes = [(part.name, part.TZOFFSETFROM, part.TZOFFSETTO) for part in zone.subcomponents]
    one, two = dt.timedelta(hours=1), dt.timedelta(hours=2)
    assert changes[-2:] == [("DAYLIGHT", one, two), ("STANDARD", two, one)]


def test_universal_time_needs_no_zone(client, leipzig):
    page = EventPageFactory(parent=leipzig.events, dates=[event_date(WINTER, time_zone="UTC")])
    calendar = opened(client, address_of(page))
    assert (calendar.timezones, calendar.events[0]["dtstart"].to_ical()) == ([], b"20311026T163000Z")


def test_cancelled_date_says_so_in_state_and_words(client, leipzig):
    dates = [event_date(SUMMER), event_date(WINTER, cancelled=True)]
    found = events(client, address_of(EventPageFactory(parent=leipzig.events, title="Werkstatt", dates=dates)))
    assert [(str(event["summary"]), event["status"]) for event in found] == [
        ("Werkstatt", "CONFIRMED"),
        ("Abgesagt: Werkstatt", "CANCELLED"),
    ]


def test_dates_are_known_by_the_same_name_after_every_change(client, leipzig):
    page = EventPageFactory(parent=leipzig.events, dates=[event_date(SUMMER), event_date(WINTER)])
    before = [event["uid"] for event in events(client, address_of(page))]
    draft = page.get_latest_revision_as_object()
    draft.title, draft.slug = "Anders", "anders"
    draft.dates.get(start=SUMMER).cancelled = True
    draft.save_revision().publish()
    assert [event["uid"] for event in events(client, address_of(page))] == before
    assert len(set(before)) == 2


def test_event_online_has_its_link(client, leipzig):
    page = EventPageFactory(parent=leipzig.events, online_url="https://raum.example/7")
    [event] = events(client, address_of(page))
    assert (event["location"], event["description"]) == ("online", "Online teilnehmen: https://raum.example/7")


def test_closed_registration_is_not_offered(client, leipzig):
    page = EventPageFactory(
        parent=leipzig.events,
        registration_url="https://anmeldung.example/1",
        registration_until=timezone.now() - dt.timedelta(hours=1),
    )
    [event] = events(client, address_of(page))
    assert event["description"] == ""


def test_moment_without_duration_has_no_end(client, leipzig):
    page = EventPageFactory(parent=leipzig.events, dates=[event_date(SUMMER, hours=0)])
    [event] = events(client, address_of(page))
    assert "DTEND" not in event


def test_event_that_is_not_public_has_no_calendar(client, leipzig):
    draft = EventPageFactory(parent=leipzig.events, live=False)
    over = EventPageFactory(parent=leipzig.events, expire_at=timezone.now() - dt.timedelta(minutes=1))
    closed = EventPageFactory(parent=leipzig.events)
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    others = [f"/kalender/{leipzig.page.record_id}.ics", "/kalender/1.ics"]
    addresses = [*map(address_of, (draft, over, closed)), *others]
    assert [client.get(address).status_code for address in addresses] == [404] * 5
    assert summaries(client, "/kalender.ics") == []


def test_calendar_has_what_is_to_come_soonest_first(client, leipzig):
    EventPageFactory(parent=leipzig.events, title="Reihe", dates=[in_days(-9), in_days(9), in_days(3)])
    EventPageFactory(parent=leipzig.events, title="Vorbei", dates=[in_days(-2)])
    EventPageFactory(parent=leipzig.events, title="Werkstatt", dates=[in_days(5)])
    assert summaries(client, "/kalender.ics") == ["Reihe", "Werkstatt", "Reihe"]


def test_calendar_is_bounded(client, leipzig):
    page = EventPageFactory(parent=leipzig.events)
    EventDate.objects.bulk_create(
        EventDate(page=page, start=WINTER + dt.timedelta(days=day), end=WINTER + dt.timedelta(days=day, hours=1))
        for day in range(205)
    )
    assert len(events(client, "/kalender.ics")) == 200


def test_calendar_of_a_region_has_what_its_members_have(client, leipzig):
    ruhr = subsite("ruhr", "Region Ruhr")
    member = subsite("unna", "Lernnetz Unna", parent=ruhr.network)
    EventPageFactory(parent=member.events, title="Aus Unna", dates=[in_days(1)])
    EventPageFactory(parent=leipzig.events, title="Aus Leipzig", dates=[in_days(2)])
    calendar = opened(client, "/kalender.ics?netzwerk=ruhr")
    assert [event["summary"] for event in calendar.events] == ["Aus Unna"]
    assert (calendar["name"], calendar["x-wr-calname"]) == ("Region Ruhr: Veranstaltungen",) * 2
    assert summaries(client, "/kalender.ics?netzwerk=ruhr&netzwerk=leipzig") == ["Aus Unna", "Aus Leipzig"]


def test_calendar_speaks_the_language_of_its_address(client, leipzig):
    EventPageFactory(parent=leipzig.events)
    assert (opened(client, "/en/kalender.ics")["name"], summaries(client, "/en/kalender.ics")) == (
        "Verbund: Events",
        [],
    )


@pytest.mark.parametrize(
    ("query", "status"), [("netzwerk=unbekannt", 404), ("netzwerk=%00", 404), ("netzwerk=", 200), ("x=%ff", 200)]
)
def test_wrong_address_is_no_failure(client, leipzig, query, status):
    assert client.get(f"/kalender.ics?{query}").status_code == status


def test_words_cannot_add_lines_of_their_own(client, leipzig):
    page = EventPageFactory(parent=leipzig.events)
    SearchRecord.objects.filter(pk=page.pk).update(title="Kurs\r\nSTATUS:CANCELLED\x07", lead="a\nEND:VEVENT")
    [event] = events(client, address_of(page))
    assert (event["summary"], event["status"]) == ("Kurs\nSTATUS:CANCELLED", "CONFIRMED")


def test_client_that_has_it_gets_nothing_again(client, leipzig):
    page = EventPageFactory(parent=leipzig.events)
    for address in ("/kalender.ics", address_of(page)):
        first = client.get(address)
        again = client.get(address, headers={"If-None-Match": first.headers["ETag"]})
        kept = sorted(first.headers["Cache-Control"].split(", "))
        assert (again.status_code, kept) == (304, ["max-age=300", "public"])


@pytest.mark.parametrize("count", [1, 3])
def test_calendar_needs_the_same_queries_however_much_it_holds(client, leipzig, django_assert_num_queries, count):
    for _ in range(count):
        dates = [event_date(SUMMER, venue=VenueFactory()), event_date(WINTER, venue=VenueFactory())]
        page = EventPageFactory(parent=leipzig.events, dates=dates)
    with django_assert_num_queries(2):
        assert len(events(client, "/kalender.ics?netzwerk=leipzig")) == 2 * count
    with django_assert_num_queries(2):
        assert len(events(client, address_of(page))) == 2
