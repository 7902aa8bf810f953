"""The portal's front page."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page

from core.drawings import drawing_of_germany
from core.models import PortalPage
from home.blocks import ArticleStoryBlock
from home.front import listed_networks
from home.places import heads_of
from home.showcase import start_context

MOST_PICKS, MOST_NEWS = 6, 12
PICKABLE = ["home.NewsPage", "events.EventPage", "events.EventReportPage", "library.LibraryItemPage"]


class HomePick(Orderable):
    """Something that the portal's editors recommend, for as long as it is public."""

    page = ParentalKey("home.HomePage", on_delete=models.CASCADE, related_name="picks")
    item = models.ForeignKey(
        Page, on_delete=models.CASCADE, related_name="+", verbose_name=pgettext_lazy("published", "item")
    )
    until = models.DateField(
        _("until"),
        null=True,
        blank=True,
        help_text=_("The last day on which it stands here. Empty: as long as it is published."),
    )

    panels = [PageChooserPanel("item", PICKABLE), FieldPanel("until")]

    def __str__(self):
        return str(self.item)


class HomePage(PortalPage):
    claim = models.CharField(
        _("claim"),
        max_length=120,
        blank=True,
        help_text=_("What the portal is for, in one line; the largest words there."),
    )
    newest_count = models.PositiveSmallIntegerField(
        _("number of items"), default=5, validators=[MaxValueValidator(MOST_NEWS)], help_text=_("0 hides the section.")
    )
    newest_per_network = models.PositiveSmallIntegerField(
        _("of each network at most"),
        default=2,
        validators=[MinValueValidator(1), MaxValueValidator(MOST_NEWS)],
        help_text=_("So that no network fills the page on its own."),
    )
    body = StreamField(ArticleStoryBlock(), verbose_name=_("text"), blank=True)

    content_panels = [
        FieldPanel("title"),
        FieldPanel("claim"),
        *PortalPage.content_panels[1:],
        InlinePanel("picks", heading=_("Hand-picked"), label=_("Item"), max_num=MOST_PICKS),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("newest_count"), FieldPanel("newest_per_network")])],
            heading=_("News from the networks"),
        ),
        FieldPanel("body"),
    ]

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "home.NetworkIndexPage",
        "home.NewsIndexPage",
        "events.EventIndexPage",
        "library.LibraryIndexPage",
        "home.StandardPage",
        "home.LegalPage",
    ]

    class Meta:
        verbose_name = _("front page of the portal")
        verbose_name_plural = _("front pages of the portal")

    def get_context(self, request, *args, **kwargs):
        networks = listed_networks(self.locale.language_code)
        shown = {"networks": networks, "drawing": drawing_of_germany(heads_of(networks))}
        return super().get_context(request, *args, **kwargs) | start_context(self) | shown
