"""The networks: their list, and the front page of each."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from core.models import Network, PortalPage
from home.around import Around
from home.blocks import ArticleStoryBlock
from home.front import networks_by_region
from home.sections import SectionsBlock, front_of, usual_sections


class NetworkIndexPage(PortalPage):
    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.NetworkPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("list of networks")
        verbose_name_plural = _("lists of networks")

    def get_context(self, request, *args, **kwargs):
        around = Around(request.GET, networks_by_region(self.locale.language_code))
        return super().get_context(request, *args, **kwargs) | around.context()


class NetworkPage(PortalPage):
    """Front page of a network. All networks are siblings; a region is the ``parent`` of other networks."""

    kind = "network"
    picture_shapes = ("thumb",)
    brings_network = True
    is_creatable = False  # only as a whole, by home.subsites.open_network

    sections = StreamField(
        SectionsBlock(),
        verbose_name=_("sections"),
        blank=True,
        default=usual_sections,
        help_text=_("What stands on the page, in this order. A section that has nothing to show is left out."),
    )
    body = StreamField(ArticleStoryBlock(), verbose_name=_("text"), blank=True)

    content_panels = [*PortalPage.content_panels, FieldPanel("sections"), FieldPanel("body")]

    parent_page_types = ["home.NetworkIndexPage"]
    subpage_types = [
        "home.NewsIndexPage",
        "events.EventIndexPage",
        "library.LibraryIndexPage",
        "home.StandardPage",
        "home.LegalPage",
    ]

    class Meta:
        verbose_name = _("front page of a network")
        verbose_name_plural = _("front pages of networks")

    def owning_network(self) -> Network | None:
        """This page brings the network; everything below takes it from here."""
        return self.network

    def record_fields(self):
        return super().record_fields() | {"place": self.network.place}

    def get_context(self, request, *args, **kwargs):
        front = front_of(self.sections, self.network, self.locale.language_code)
        return super().get_context(request, *args, **kwargs) | {"front": front}
