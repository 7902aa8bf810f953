"""Events for other calendars (iCalendar, RFC 5545)."""

import datetime as dt
from dataclasses import replace
from uuid import UUID, uuid5

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import override
from icalendar import Calendar, Event, Timezone, vText

from core.hosts import absolute
from core.models import Venue
from events.models import EventDate, EventPage
from search.engines import Order, find
from search.models import SearchRecord, SearchRecordQuerySet
from search.outputs import OUTPUTS
from search.results import Search
from search.subscriptions import FEEDS, asked_networks, portal_name, printable, records_of, subscribable

MOST = 200
ASK_AGAIN_AFTER = dt.timedelta(hours=6)


@subscribable
def event_calendar(request: HttpRequest, record_id: UUID) -> HttpResponse:
    """``/kalender/<record_id>.ics``: every date of a public event, past and cancelled ones too."""
    records = SearchRecord.objects.of_kinds(["event"]).filter(record_id=record_id)
    record = get_object_or_404(records.only("title", "language", "url"))
    with override(record.language):
        response = as_file(calendar_of(dates_of(records), record.title))
    name = record.url.rstrip("/").rpartition("/")[2]
    response.headers["Content-Disposition"] = content_disposition_header(as_attachment=False, filename=f"{name}.ics")
    return response


@subscribable
def calendar(request: HttpRequest) -> HttpResponse:
    """``/kalender.ics?netzwerk=``: the dates of all events that have not ended, the next two hundred."""
    networks = asked_networks(request)
    publisher = ", ".join(networks.values()) or portal_name()
    return as_file(calendar_of(coming_dates(networks), f"{publisher}: {FEEDS['veranstaltungen'].title}"))


@subscribable
def calendar_of_question(request: HttpRequest, asked: Search) -> HttpResponse:
    """The coming dates of the events that a question finds."""
    if not asked.calendar_url:
        raise Http404
    scope = replace(asked.scope, kinds=("event",), time="upcoming")
    coming = replace(asked.request, scope=scope, order=Order.SOONEST, counted=(), page=1, size=MOST)
    records = SearchRecord.objects.filter(pk__in=find(coming).pages)
    return as_file(calendar_of(still_to_come(dates_of(records)), f"{portal_name()}: {asked.title}"))


OUTPUTS["ics"] = calendar_of_question


def dates_of(records: SearchRecordQuerySet) -> QuerySet[EventDate]:
    """Dates of public events, soonest first, with all that a calendar says about them."""
    dates = EventDate.objects.filter(page__in=records.values("pk"), start__isnull=False, end__isnull=False)
    known = dates.select_related("venue", "page__search_record__network")
    return known.defer("page__body", "page__search_record__text", "page__search_record__files").order_by("start", "pk")


def coming_dates(networks: dict[str, str]) -> QuerySet[EventDate]:
    return still_to_come(dates_of(records_of("event", networks)))


def still_to_come(dates: QuerySet[EventDate]) -> QuerySet[EventDate]:
    return dates.filter(end__gte=timezone.now())[:MOST]


def calendar_of(dates: QuerySet[EventDate], name: str) -> Calendar:
    found = Calendar()
    found.add("prodid", "-//Verbund//Veranstaltungen//DE")
    found.add("version", "2.0")
    for known_as in ("name", "x-wr-calname"):
        found.add(known_as, vText(printable(name)))
    found.add("refresh-interval", ASK_AGAIN_AFTER, parameters={"VALUE": "DURATION"})
    for date in dates:
        found.add_component(entry(date))
    found.subcomponents[:0] = zones(found)
    return found


def zones(found: Calendar) -> list[Timezone]:
    """The rules of the clocks that its dates go by, for the whole years in which they lie."""
    days = [event["dtstart"].dt for event in found.events]
    return [
        Timezone.from_tzid(
            zone, first_date=dt.date(min(days).year, 1, 1), last_date=dt.date(max(days).year + 1, 12, 31)
        )
        for zone in sorted(found.get_missing_tzids())
    ]


def entry(date: EventDate) -> Event:
    """One date of an event; what it is known by stays when it is moved, renamed or cancelled."""
    page, record = date.page, date.page.search_record
    revised = page.last_published_at or record.indexed_at
    first = page.first_published_at or revised
    found = Event()
    found.add("uid", str(uuid5(record.record_id, str(date.pk))))
    found.add("dtstamp", revised)
    found.add("last-modified", revised)
    # Who imports a file again gets the change: the number grows with every publication
    found.add("sequence", int((revised - first).total_seconds() // 60))
    found.add("dtstart", date.local_start)
    if date.local_end > date.local_start:
        found.add("dtend", date.local_end)
    found.add("summary", printable(title(date)))
    found.add("status", "CANCELLED" if date.cancelled else "CONFIRMED")
    found.add("url", absolute(record.url))
    found.add("description", printable(description(page)))
    add_place(found, date.venue, page)
    if record.network:
        found.add("categories", [printable(record.network.name)])
    return found


def title(date: EventDate) -> str:
    """Title and note; what is cancelled says so, because not every calendar shows its state."""
    words = " – ".join(part for part in (date.page.search_record.title, date.note) if part)
    return _("Cancelled: %(title)s") % {"title": words} if date.cancelled else words


def description(page: EventPage) -> str:
    """Lead, and where to take part and to register."""
    in_time = page.registration_until is None or page.registration_until > timezone.now()
    lines = [
        page.search_record.lead,
        page.online_url and f"{_('Take part online')}: {page.online_url}",
        page.registration_url and in_time and f"{_('Registration')}: {page.registration_url}",
    ]
    return "\n\n".join(line for line in lines if line)


def add_place(found: Event, venue: Venue | None, page: EventPage) -> None:
    if venue is None:
        if page.online_url:
            found.add("location", _("online"))
        return
    town = f"{venue.postcode} {venue.place}".strip()
    found.add("location", printable(", ".join(part for part in (venue.name, venue.street, town) if part)))
    if venue.latitude is not None and venue.longitude is not None:
        found.add("geo", (venue.latitude, venue.longitude))


def as_file(found: Calendar) -> HttpResponse:
    return HttpResponse(found.to_ical(), content_type="text/calendar; charset=utf-8")
