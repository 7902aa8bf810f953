"""The portal's front page."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from core.drawings import drawing_of_germany
from core.models import PortalPage
from home.blocks import ArticleStoryBlock
from home.front import front_context, listed_networks
from home.places import heads_of


class HomePage(PortalPage):
    claim = models.CharField(
        _("claim"),
        max_length=120,
        blank=True,
        help_text=_("What the portal is for, in one line; the largest words there."),
    )
    body = StreamField(ArticleStoryBlock(), verbose_name=_("text"), blank=True)

    content_panels = [FieldPanel("title"), FieldPanel("claim"), *PortalPage.content_panels[1:], FieldPanel("body")]

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
        language = self.locale.language_code
        networks = listed_networks(language)
        shown = {"networks": networks, "drawing": drawing_of_germany(heads_of(networks))}
        return super().get_context(request, *args, **kwargs) | front_context(language) | shown
