"""Events and reports as schema.org knows them."""

from core.hosts import absolute
from core.metadata import About, Thing, audience, described, filled, keywords, moment, organisation, place
from core.models import Venue
from events.models import EventDate, EventPage, EventReportPage

SCHEMA = "https://schema.org/"


@described.register
def described_event(page: EventPage, about: About) -> list[Thing]:
    """One event for each date; several dates belong to a series."""
    dates = page.ordered_dates
    series = {"@type": "EventSeries", "@id": f"{about.url}#reihe", "name": page.title, "url": about.url}
    shared = {
        "organizer": [organisation(organiser.name) for organiser in page.organisers] or about.publishers,
        "audience": audience(page.audience_labels),
        "keywords": keywords(page),
        "superEvent": series if len(dates) > 1 else None,
    }
    return [event(page, about, number, date, shared) for number, date in enumerate(dates, start=1)]


def event(page: EventPage, about: About, number: int, date: EventDate, shared: Thing) -> Thing:
    facts = {
        "@id": f"{about.url}#termin-{number}",
        "name": f"{page.title}: {date.note}" if date.note else page.title,
        "startDate": date.local_start.isoformat(),
        "endDate": date.local_end.isoformat(),
        "eventStatus": f"{SCHEMA}{'EventCancelled' if date.cancelled else 'EventScheduled'}",
        "eventAttendanceMode": attendance(date.venue, page.online_url),
        "location": locations(page, date, about.url),
        "offers": None if date.cancelled or date.is_past else offer(page),
    }
    return about.thing("Event") | filled(**facts, **shared)


def attendance(venue: Venue | None, online_url: str) -> str:
    """How one takes part; empty where nobody has said it."""
    match bool(venue), bool(online_url):
        case True, True:
            return f"{SCHEMA}MixedEventAttendanceMode"
        case True, False:
            return f"{SCHEMA}OfflineEventAttendanceMode"
        case False, True:
            return f"{SCHEMA}OnlineEventAttendanceMode"
    return ""


def locations(page: EventPage, date: EventDate, url: str) -> list[Thing]:
    """The venue and the room online; as on the page the link to that is gone once the event is over."""
    room = {"@type": "VirtualLocation", "url": url if page.is_past else page.online_url} if page.online_url else None
    return [where for where in (place(date.venue), room) if where]


def offer(page: EventPage) -> Thing | None:
    """Where to register, as long as one can."""
    if not page.registration_is_open:
        return None
    until = moment(page.registration_until)
    return filled(**{"@type": "Offer"}, url=page.registration_url, validThrough=until)


@described.register
def described_report(page: EventReportPage, about: About) -> list[Thing]:
    return [about.article("Article", about=reported(page, about))]


def reported(page: EventReportPage, about: About) -> Thing | None:
    """The event that a report is about, as far as the report itself and the way to it tell."""
    if not about.frame.ancestors:
        return None
    parent = about.frame.ancestors[-1]
    return filled(
        **{"@type": "Event"},
        name=parent.title,
        url=absolute(parent.url or ""),
        startDate=moment(page.held_from),
        endDate=moment(page.held_until or page.held_from),
        location=place(page.venue),
        organizer=[organisation(organiser.name) for organiser in page.organisers],
    )
