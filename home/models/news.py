"""News of a network or of the portal."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel
from wagtail.fields import StreamField

from core.models import PortalPage
from core.record import RecordLink, Relation
from events.models import EventPage
from home.blocks import ArticleStoryBlock
from search.blocks import cited
from search.listing import ListingPage


class NewsCategory(models.TextChoices):
    """What a news item tells."""

    ANNOUNCEMENT = "ankuendigung", _("Announcement")
    PROJECT = "projekt", _("From the projects")
    FUNDING = "foerderung", _("Funding")
    PEOPLE = "menschen", _("People")
    PRACTICE = "praxis", _("Good practice")


class NewsIndexPage(ListingPage):
    kinds = ("news",)
    further_facets = ("land",)

    parent_page_types = ["home.HomePage", "home.NetworkPage"]
    subpage_types = ["home.NewsPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("list of news")
        verbose_name_plural = _("lists of news")


class NewsPage(PortalPage):
    kind = "news"
    picture_shapes = ("wide", "card", "thumb")

    kicker = models.CharField(_("kicker"), max_length=80, blank=True, help_text=_("One or two words above the title."))
    subline = models.CharField(_("subline"), max_length=255, blank=True)
    date = models.DateField(_("date"), default=timezone.localdate)
    category = models.CharField(_("category"), max_length=20, choices=NewsCategory, blank=True)
    event = models.ForeignKey(
        EventPage,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("event"),
        help_text=_("The event that this news announces."),
    )
    body = StreamField(ArticleStoryBlock(), verbose_name=_("text"), blank=True)

    content_panels = [
        FieldPanel("kicker"),
        PortalPage.content_panels[0],
        FieldPanel("subline"),
        *PortalPage.content_panels[1:],
        FieldRowPanel([FieldPanel("date"), FieldPanel("category")]),
        PageChooserPanel("event", "events.EventPage"),
        FieldPanel("body"),
        PortalPage.author_panel,
        PortalPage.topic_panel,
        PortalPage.sharing_panel,
    ]

    parent_page_types = ["home.NewsIndexPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("news item")
        verbose_name_plural = _("news items")

    def record_date(self):
        return self.date

    def searchable_text(self):
        return "\n".join(part for part in (self.subline, super().searchable_text()) if part)

    def record_fields(self):
        return super().record_fields() | {"kicker": self.kicker, "subkind": self.category}

    def record_links(self):
        event = [RecordLink(relation=Relation.ANNOUNCES, target=self.event_id)] if self.event_id else []
        return (*event, *(RecordLink(relation=Relation.CITES, target=page) for page in cited(self.body)))
