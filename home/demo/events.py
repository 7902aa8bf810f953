"""Events of the demo, and the reports on them."""

from core.models import Organisation, Venue
from events.models import EventDate, EventIndexPage, EventOrganiser, EventPage, EventReportPage, ReportOrganiser
from home.demo.content import NETWORKS, Text, texts
from home.demo.days import moment
from home.demo.pages import index, put

ANNOUNCED_BEFORE = 45  # days


def load_events() -> list[EventPage]:
    """Coming and past events of all networks."""
    return [_event(text) for network in NETWORKS for text in texts(f"{network}/events")]


def load_reports() -> list[EventReportPage]:
    """Reports, each below the event whose name its file carries."""
    return [_report(text) for network in NETWORKS for text in texts(f"{network}/reports")]


def _event(text: Text) -> EventPage:
    first = text.get("dates")[0]["day"]
    return put(
        EventPage,
        text,
        parent=index(EventIndexPage, text.network),
        published=moment(min(first - ANNOUNCED_BEFORE, -1)),
        audience=text.get("audience", []),
        online_url=text.get("online"),
        registration_url=text.get("register"),
        registration_until=moment(text.get("register_until"), "23:59") if text.get("register_until") else None,
        dates=[_date(row, order) for order, row in enumerate(text.get("dates"))],
        event_organisers=[
            EventOrganiser(organisation=organisation, sort_order=order)
            for order, organisation in enumerate(_organisers(text))
        ],
    )


def _date(row: dict, order: int) -> EventDate:
    return EventDate(
        start=moment(row["day"], row["from"]),
        end=moment(row["day"], row["until"]),
        venue=Venue.objects.filter(name=row.get("venue")).first(),
        note=row.get("note", ""),
        sort_order=order,
    )


def _organisers(text: Text) -> list[Organisation]:
    return [Organisation.objects.get(name=name) for name in text.get("organisers", [])]


def _report(text: Text) -> EventReportPage:
    event = EventPage.objects.child_of(index(EventIndexPage, text.network)).get(slug=text.slug)
    return put(
        EventReportPage,
        text,
        parent=event,
        published=moment(text.get("published")),
        held_from=event.record_date(),
        venue=event.venue,
        participants=text.get("participants"),
        report_organisers=[
            ReportOrganiser(organisation=organisation, sort_order=order)
            for order, organisation in enumerate(event.organisers)
        ],
    )


def event_of(text: Text) -> EventPage | None:
    """The event that a text names, in the same network."""
    return EventPage.objects.filter(slug=text.get("event"), network__slug=text.network).first()
