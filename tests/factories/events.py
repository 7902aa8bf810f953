"""Events and their reports."""

from datetime import datetime, timedelta

import factory
from django.utils import timezone

from core.models import Organisation, Venue
from events.models import EventDate, EventOrganiser, EventPage, EventReportPage, ReportOrganiser
from tests.factories.core import PortalPageFactory


def event_date(start: datetime, *, hours: float = 3, venue: Venue | None = None, **fields) -> EventDate:
    """A date of some hours."""
    return EventDate(start=start, end=start + timedelta(hours=hours), venue=venue, **fields)


def in_days(days: int) -> EventDate:
    """A date that many days from now; negative is past."""
    return event_date(timezone.now().replace(microsecond=0) + timedelta(days=days))


class EventPageFactory(PortalPageFactory):
    """An event in a week, unless ``dates`` says otherwise."""

    class Meta:
        model = EventPage

    @classmethod
    def _create(cls, model, *args, dates=None, organisers=(), **fields):
        children = {
            "dates": dates or [in_days(7)],
            "event_organisers": [EventOrganiser(organisation=organiser) for organiser in organisers],
        }
        return super()._create(model, *args, children=children, **fields)


class EventReportPageFactory(PortalPageFactory):
    """A report below the event given as ``parent``."""

    class Meta:
        model = EventReportPage

    held_from = factory.LazyFunction(timezone.localdate)

    @classmethod
    def _create(cls, model, *args, organisers: tuple[Organisation, ...] = (), **fields):
        children = {"report_organisers": [ReportOrganiser(organisation=organiser) for organiser in organisers]}
        return super()._create(model, *args, children=children, **fields)
