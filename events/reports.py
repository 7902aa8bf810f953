"""From an event to its report."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from core.models import CoPublisher, PageTopic
from events.models import EventPage, EventReportPage, ReportOrganiser

TITLES = {"en": "Report: {title}"}
GERMAN_TITLE = "Bericht: {title}"
TITLE_LENGTH = EventReportPage._meta.get_field("title").max_length


def report_of(event: EventPage) -> EventReportPage | None:
    """The report below an event, published or not."""
    return EventReportPage.objects.child_of(event).first()


def may_report(event: EventPage, user) -> bool:
    """Whether someone may write below this event."""
    return event.permissions_for_user(user).can_add_subpage()


@transaction.atomic
def create_report(*, event: EventPage, by) -> EventReportPage:
    """Begin the report of a past event as a draft that already says what the event said; once per event."""
    event = EventPage.objects.select_for_update().get(pk=event.pk)
    if existing := report_of(event):
        return existing
    if not may_report(event, by):
        raise PermissionDenied
    if not event.is_past:
        raise ValidationError(_("This event is not over yet. Its report can be begun after the last date."))
    report = event.add_child(instance=draft(event, by))
    revision = report.save_revision(user=by, log_action=False)
    log(instance=report, action="wagtail.create", user=by, revision=revision, content_changed=True)
    return report


def draft(event: EventPage, by) -> EventReportPage:
    """An unsaved report with the event's title, dates, place, people and picture."""
    report = EventReportPage(
        title=TITLES.get(event.locale.language_code, GERMAN_TITLE).format(title=event.title)[:TITLE_LENGTH],
        slug="bericht",
        locale=event.locale,
        owner=by,
        live=False,
        has_unpublished_changes=True,
        image=event.image,
        venue=event.venue,
        **held(event),
    )
    report.report_organisers = [
        ReportOrganiser(organisation=row.organisation, sort_order=row.sort_order)
        for row in event.event_organisers.all()
    ]
    report.page_topics = [PageTopic(topic=row.topic, sort_order=row.sort_order) for row in event.page_topics.all()]
    report.co_publishers = [
        CoPublisher(network=row.network, sort_order=row.sort_order) for row in event.co_publishers.all()
    ]
    return report


def held(event: EventPage) -> dict:
    """First and last day on the clocks of the place; the last one only where it is another day."""
    dates = [row for row in event.ordered_dates if not row.cancelled] or event.ordered_dates
    first, last = dates[0].local_start.date(), max(row.local_end.date() for row in dates)
    return {"held_from": first, "held_until": last if last != first else None}
