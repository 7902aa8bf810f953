"""Pages that stay: about us, take part, and what the law demands."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from core.models import PortalPage
from home.blocks import ArticleStoryBlock


class StandardPage(PortalPage):
    kind = "page"
    picture_shapes = ("wide", "thumb")
    lists_children = True

    body = StreamField(ArticleStoryBlock(), verbose_name=_("text"), blank=True)

    content_panels = [*PortalPage.content_panels, FieldPanel("body"), PortalPage.topic_panel]

    parent_page_types = ["home.HomePage", "home.NetworkPage", "home.StandardPage"]
    subpage_types = ["home.StandardPage"]

    class Meta:
        verbose_name = _("page")
        verbose_name_plural = _("pages")


class Duty(models.TextChoices):
    """Pages that a site must have; every one is linked from every footer."""

    IMPRINT = "impressum", _("Legal notice")
    PRIVACY = "datenschutz", _("Data protection")
    ACCESSIBILITY = "barrierefreiheit", _("Accessibility statement")
    PLAIN_LANGUAGE = "leichte-sprache", _("Plain German")
    SIGN_LANGUAGE = "gebaerdensprache", _("Sign language")


class LegalPage(PortalPage):
    """One of the duties of a site, of the portal or of a network."""

    kind = "page"
    picture_shapes = ("wide", "thumb")

    duty = models.CharField(_("duty"), max_length=20, choices=Duty)
    updated_on = models.DateField(_("state of"), null=True, blank=True)
    body = StreamField(ArticleStoryBlock(), verbose_name=_("text"), blank=True)

    content_panels = [
        *PortalPage.content_panels,
        FieldPanel("duty"),
        FieldPanel("updated_on"),
        FieldPanel("body"),
    ]

    parent_page_types = ["home.HomePage", "home.NetworkPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("legal page")
        verbose_name_plural = _("legal pages")

    def searchable_text(self) -> str:
        """Only whose it is: the text is nearly the same on every site, and would hide what visitors look for."""
        return self.network.name if self.network else ""
