"""The way from an event to its report in the editor."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.ui.components import Component
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import Button
from wagtail.models import Page
from wagtail.permissions import policy_registry

from events.models import EventPage
from events.reports import create_report, may_report, report_of

SHOWN_ON_DASHBOARD = 5


def events_of(user):
    """Events that someone may work on."""
    explorable = policy_registry.get_by_type(Page).explorable_instances(user)
    return EventPage.objects.filter(pk__in=explorable.values("pk"))


def edit_address(page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


class CreateReportView(WagtailAdminTemplateMixin, TemplateView):
    """Asks, and begins the report when the answer is yes. Where there is one already, it is opened."""

    template_name = "events/admin/create_report.html"
    page_title = _("Write the report")
    header_icon = "clipboard-list"

    @cached_property
    def event(self) -> EventPage:
        return get_object_or_404(events_of(self.request.user), pk=self.kwargs["event"])

    def dispatch(self, request, *args, **kwargs):
        if report := report_of(self.event):
            return redirect(edit_address(report))
        if not may_report(self.event, request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        try:
            report = create_report(event=self.event, by=request.user)
        except ValidationError as error:
            messages.error(request, error.messages[0])
            return redirect(edit_address(self.event))
        messages.success(request, _("The report is a draft. Fill in what came out of the event."))
        return redirect(edit_address(report))

    def get_page_subtitle(self):
        return self.event.title

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {"event": self.event}


def report_buttons(event: EventPage, user, *, past: bool, priority: int) -> list[Button]:
    """Leads to the report of a past event, or to its beginning."""
    reported = event.numchild > 0
    if not (reported or (past and may_report(event, user))):
        return []
    label = _("Open the report") if reported else _("Write the report")
    return [Button(label, reverse("create_report", args=[event.pk]), icon_name="clipboard-list", priority=priority)]


class UnreportedEventsPanel(Component):
    """Reminds of past events that nobody has reported on."""

    name = "unreported_events"
    template_name = "events/admin/unreported_events.html"
    order = 205

    def get_context_data(self, parent_context):
        user = parent_context["request"].user
        events = events_of(user).past().without_report().with_times().order_by("-last_end")
        recent = [event for event in events[: 4 * SHOWN_ON_DASHBOARD] if may_report(event, user)]
        return {"events": recent[:SHOWN_ON_DASHBOARD], "now": timezone.now()}
