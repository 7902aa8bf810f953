"""Events: announced, held, and then the archive of themselves."""

from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultipleChooserPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, PageManager

from core.beside import Beside
from core.blocks import StoryBlock
from core.fields import ChoiceListField, labels
from core.models import Organisation, PortalPage, PortalPageQuerySet, Venue
from core.vocabularies import Audience
from search.listing import ListingPage

TIME_ZONES = [
    (name, name.replace("_", " "))
    for name in ("Europe/Berlin", "Europe/London", "Europe/Lisbon", "Europe/Athens", "UTC")
]
MOST_DATES = 8  # that an event shows at once


def whereabouts(venue: Venue | None) -> dict:
    """What a venue tells the read model; without one, an event is where its network is."""
    if venue is None:
        return {}
    spot = {"place": venue.place, "latitude": venue.latitude, "longitude": venue.longitude}
    return spot | ({"land": venue.land} if venue.land else {})


class EventIndexPage(ListingPage):
    kinds = ("event", "report")
    further_facets = ("land", "audience")

    parent_page_types = ["home.HomePage", "home.NetworkPage"]
    subpage_types = ["events.EventPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("list of events")
        verbose_name_plural = _("lists of events")


class EventQuerySet(PortalPageQuerySet):
    def upcoming(self):
        """Events with a date that has not ended."""
        return self.filter(models.Exists(EventDate.objects.filter(page=models.OuterRef("pk"), end__gte=timezone.now())))

    def past(self):
        """Events all of whose dates have ended."""
        dates = EventDate.objects.filter(page=models.OuterRef("pk"))
        return self.filter(models.Exists(dates)).exclude(pk__in=EventPage.objects.upcoming().values("pk"))

    def without_report(self):
        """Events below which nothing lies, not even the draft of a report."""
        return self.filter(numchild=0)

    def with_times(self):
        """With the start of the first date as ``first_start`` and the end of the last one as ``last_end``."""
        dates = EventDate.objects.filter(page=models.OuterRef("pk"))
        first = dates.order_by("start").values("start")[:1]
        last = dates.exclude(end=None).order_by("-end").values("end")[:1]
        return self.annotate(first_start=models.Subquery(first), last_end=models.Subquery(last))


class EventPage(PortalPage):
    kind = "event"
    picture_shapes = ("card", "thumb")

    online_url = models.URLField(_("link to take part online"), blank=True)
    registration_url = models.URLField(_("link to register"), blank=True)
    registration_until = models.DateTimeField(_("registration until"), null=True, blank=True)
    audience = ChoiceListField(_("audience"), choices=Audience)
    body = StreamField(StoryBlock(), verbose_name=_("text"), blank=True)

    objects = PageManager.from_queryset(EventQuerySet)()

    content_panels = [
        *PortalPage.content_panels,
        InlinePanel("dates", heading=_("Dates"), label=_("Event date"), min_num=1),
        FieldPanel("body"),
        MultipleChooserPanel(
            "event_organisers", chooser_field_name="organisation", heading=_("Organisers"), label=_("Organiser")
        ),
        FieldPanel("audience"),
        FieldPanel("online_url"),
        FieldRowPanel([FieldPanel("registration_url"), FieldPanel("registration_until")], heading=_("Registration")),
        PortalPage.topic_panel,
        PortalPage.sharing_panel,
    ]

    parent_page_types = ["events.EventIndexPage"]
    subpage_types = ["events.EventReportPage"]

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")

    @cached_property
    def ordered_dates(self) -> list["EventDate"]:
        """Its dates, earliest first."""
        return sorted(
            (row for row in self.dates.select_related("venue") if row.start and row.end), key=lambda row: row.start
        )

    @cached_property
    def near_dates(self) -> list["EventDate"]:
        """The dates around now that the page shows at once, the last one before it among them."""
        next_at = self.ordered_dates.index(self.next_date) if self.next_date else len(self.ordered_dates)
        first = max(0, min(next_at - 1, len(self.ordered_dates) - MOST_DATES))
        return self.ordered_dates[first : first + MOST_DATES]

    @property
    def further_dates(self) -> list["EventDate"]:
        """The dates that are folded."""
        return [row for row in self.ordered_dates if row not in self.near_dates]

    @property
    def start(self):
        """Start of the first date."""
        return self.ordered_dates[0].start if self.ordered_dates else None

    @property
    def end(self):
        """End of the last date."""
        return max((row.end or row.start for row in self.ordered_dates), default=None)

    @property
    def is_past(self) -> bool:
        return self.end is not None and self.end < timezone.now()

    @cached_property
    def next_date(self) -> "EventDate | None":
        """The first date that has not ended."""
        return next((row for row in self.ordered_dates if not row.is_past), None)

    @cached_property
    def venue(self) -> Venue | None:
        """Where the next date takes place; for a past event, where the last one did."""
        row = self.next_date or (self.ordered_dates[-1] if self.ordered_dates else None)
        return row.venue if row else None

    organisers: list[Organisation] = Beside("event_organisers", "organisation", "name")

    @property
    def audience_labels(self) -> list[str]:
        return labels(Audience, self.audience)

    @property
    def registration_is_open(self) -> bool:
        """Whether one can still register: there is a link, the event is not over and the time limit has not passed."""
        in_time = self.registration_until is None or self.registration_until > timezone.now()
        return bool(self.registration_url) and not self.is_past and in_time

    def record_date(self):
        return self.start and timezone.localdate(self.start)

    def record_fields(self):
        own = {
            "audience": tuple(self.audience),
            "start": self.start,
            "end": self.end,
            "people": tuple(organisation.name for organisation in self.organisers),
        }
        return super().record_fields() | own | whereabouts(self.venue)


class EventDate(Orderable):
    """One date of an event, with a place of its own."""

    page = ParentalKey(EventPage, on_delete=models.CASCADE, related_name="dates")
    start = models.DateTimeField(_("starts"), null=True)
    end = models.DateTimeField(_("ends"), null=True)
    time_zone = models.CharField(_("time zone"), max_length=40, choices=TIME_ZONES, default="Europe/Berlin")
    venue = models.ForeignKey(
        Venue, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("venue")
    )
    note = models.CharField(_("note"), max_length=160, blank=True, help_text=_("For example “Teil 2: Praxis”."))
    cancelled = models.BooleanField(_("cancelled"), default=False)

    panels = [
        FieldRowPanel([FieldPanel("start"), FieldPanel("end"), FieldPanel("time_zone")]),
        FieldPanel("venue"),
        FieldPanel("note"),
        FieldPanel("cancelled"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("date")
        verbose_name_plural = _("dates")

    def clean(self):
        super().clean()
        if self.start and self.end and self.end < self.start:
            raise ValidationError({"end": _("The end lies before the start.")})

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    @property
    def is_past(self) -> bool:
        return (self.end or self.start) < timezone.now()

    @property
    def has_begun(self) -> bool:
        return self.start <= timezone.now()

    @property
    def local_start(self):
        """Start on the clocks of the place."""
        return self.start.astimezone(self.zone)

    @property
    def local_end(self):
        """End on the clocks of the place."""
        return (self.end or self.start).astimezone(self.zone)


class EventOrganiser(Orderable):
    page = ParentalKey(EventPage, on_delete=models.CASCADE, related_name="event_organisers")
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="+", verbose_name=_("organisation")
    )
