"""Event reports: what came out, and what to read on."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultipleChooserPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable

from core.beside import Beside
from core.models import Organisation, PortalPage, Venue
from core.record import RecordLink, Relation
from events.blocks import ReportStoryBlock
from events.models.event import EventPage, whereabouts
from search.blocks import cited


class EventReportPage(PortalPage):
    """Lives below its event: the place in the tree is the link between the two, stored once."""

    shown_with = (*PortalPage.shown_with, "venue")
    kind = "report"
    picture_shapes = ("wide", "card", "thumb")

    held_from = models.DateField(_("held on"), null=True)
    held_until = models.DateField(_("until"), null=True, blank=True)
    venue = models.ForeignKey(
        Venue, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("venue")
    )
    participants = models.PositiveIntegerField(_("people who took part"), null=True, blank=True)
    body = StreamField(ReportStoryBlock(), verbose_name=_("text"), blank=True)

    content_panels = [
        *PortalPage.content_panels,
        FieldRowPanel([FieldPanel("held_from"), FieldPanel("held_until")], heading=_("When")),
        FieldPanel("venue"),
        MultipleChooserPanel(
            "report_organisers", chooser_field_name="organisation", heading=_("Organisers"), label=_("Organiser")
        ),
        FieldPanel("participants"),
        FieldPanel("body"),
        PortalPage.author_panel,
        PortalPage.topic_panel,
        PortalPage.sharing_panel,
    ]

    parent_page_types = ["events.EventPage"]
    subpage_types = []
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("event report")
        verbose_name_plural = _("event reports")

    def clean(self):
        super().clean()
        if self.held_from and self.held_until and self.held_until < self.held_from:
            raise ValidationError({"held_until": _("The end lies before the start.")})

    @cached_property
    def event(self) -> EventPage:
        return self.get_parent().specific

    organisers: list[Organisation] = Beside("report_organisers", "organisation", "name")

    def record_fields(self):
        return super().record_fields() | whereabouts(self.venue)

    def record_links(self):
        event = RecordLink(relation=Relation.REPORTS, target=self.get_parent().pk)
        return (event, *(RecordLink(relation=Relation.CITES, target=page) for page in cited(self.body)))


class ReportOrganiser(Orderable):
    page = ParentalKey(EventReportPage, on_delete=models.CASCADE, related_name="report_organisers")
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="+", verbose_name=_("organisation")
    )
