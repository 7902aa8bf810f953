"""What the editor learns about events and reports."""

from django.urls import path
from django.utils import timezone
from wagtail import hooks

from core.isolation import open_views
from events.models import EventPage
from events.page_listings import event_listing, report_listing
from events.report_views import CreateReportView, UnreportedEventsPanel, report_buttons

open_views("event_listing", "report_listing", "create_report")


@hooks.register("register_admin_viewset")
def events():
    return [event_listing, report_listing]


@hooks.register("register_admin_urls")
def report_addresses():
    return [path("berichte/anlegen/<int:event>/", CreateReportView.as_view(), name="create_report")]


@hooks.register("register_page_header_buttons")
def report_from_event(page, user, view_name, next_url=None):
    return report_buttons(page, user, past=page.is_past, priority=5) if isinstance(page, EventPage) else []


@hooks.register("register_page_listing_more_buttons")
def report_from_list(page, user, next_url=None):
    """Only in the list of events, which knows the times of all its rows from one query."""
    end = getattr(page, "last_end", None)
    return report_buttons(page, user, past=end < timezone.now(), priority=2) if end else []


@hooks.register("construct_homepage_panels")
def remind_of_reports(request, panels):
    panels.append(UnreportedEventsPanel())
