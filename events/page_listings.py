"""The editor's lists of events and of reports."""

from django import forms
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter
from wagtail.admin.ui.tables import Column, DateColumn

from core.page_listings import (
    STATE_COLUMNS,
    TITLE_COLUMNS,
    PortalPageFilterSet,
    PortalPageIndexView,
    PortalPageListing,
    YearFilter,
)
from events.models import EventPage, EventReportPage

WHEN = [
    ("upcoming", _("to come")),
    ("past", _("past")),
    ("unreported", _("past, without a report")),
]


class EventFilterSet(PortalPageFilterSet):
    when = ChoiceFilter(label=_("When"), choices=WHEN, method="at_time", widget=forms.RadioSelect)
    year = YearFilter("dates__start", distinct=True)

    class Meta(PortalPageFilterSet.Meta):
        model = EventPage

    def at_time(self, events, name, value):
        match value:
            case "upcoming":
                return events.upcoming()
            case "past":
                return events.past()
            case _:
                return events.past().without_report()


def first_day(event) -> str:
    """Day of the first date, in local time."""
    return date_format(timezone.localtime(event.first_start), "SHORT_DATE_FORMAT") if event.first_start else ""


class EventIndexView(PortalPageIndexView):
    def annotate_queryset(self, pages):
        return super().annotate_queryset(pages.with_times())


class EventListing(PortalPageListing):
    menu_name = "events"
    model = EventPage
    icon = "calendar-alt"
    menu_label = _("Events")
    menu_order = 120
    index_view_class = EventIndexView
    filterset_class = EventFilterSet
    columns = [
        *TITLE_COLUMNS,
        Column("first_start", label=_("Starts"), accessor=first_day, sort_key="first_start"),
        *STATE_COLUMNS,
    ]


class ReportFilterSet(PortalPageFilterSet):
    year = YearFilter("held_from")

    class Meta(PortalPageFilterSet.Meta):
        model = EventReportPage


class ReportIndexView(PortalPageIndexView):
    def get_add_url(self):
        """A report begins with its event: the list of past events that have none."""
        return f"{reverse(event_listing.get_url_name('index'))}?when=unreported"


class ReportListing(PortalPageListing):
    menu_name = "event-reports"
    model = EventReportPage
    icon = "clipboard-list"
    menu_label = _("Reports")
    menu_order = 130
    index_view_class = ReportIndexView
    filterset_class = ReportFilterSet
    columns = [*TITLE_COLUMNS, DateColumn("held_from", label=_("Held on"), sort_key="held_from"), *STATE_COLUMNS]


event_listing = EventListing("event_listing", url_prefix="veranstaltungen")
report_listing = ReportListing("report_listing", url_prefix="berichte")
