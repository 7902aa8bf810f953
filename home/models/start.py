"""The portal's front page."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from core.models import PortalPage
from home.blocks import ArticleStoryBlock
from home.front import front_context, listed_networks


class HomePage(PortalPage):
    body = StreamField(ArticleStoryBlock(), verbose_name=_("text"), blank=True)

    content_panels = [*PortalPage.content_panels, FieldPanel("body")]

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
        networks = {"networks": listed_networks(language)}
        return super().get_context(request, *args, **kwargs) | front_context(language) | networks
