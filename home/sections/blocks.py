"""Which sections a front page is made of."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks import TextBlock
from home.sections.directory import ContactSection, PartnersSection
from home.sections.lists import EventsSection, MembersSection, NewsSection, ReportsSection, WorksSection
from home.sections.places import PlacesSection
from home.sections.welcome import WelcomeBlock

MOST = 16
USUAL = ("welcome", "news", "members", "events", "reports", "works")


class SectionsBlock(blocks.StreamBlock):
    """The parts of a front page in order; some make sense once only, and the welcome only at the head."""

    welcome = WelcomeBlock()
    news = NewsSection()
    events = EventsSection()
    reports = ReportsSection()
    works = WorksSection()
    members = MembersSection()
    partners = PartnersSection()
    contact = ContactSection()
    places = PlacesSection()
    text = TextBlock(group=_("Your own"))

    class Meta:
        required = False
        max_num = MOST
        block_counts = {name: {"max_num": 1} for name in ("welcome", "members", "contact", "places")}

    def clean(self, value):
        sections = super().clean(value)
        names = [child.block_type for child in sections]
        if "welcome" in names[1:]:
            error = ValidationError(_("The welcome is the head of the page. Please move it to the top."))
            raise blocks.StreamBlockValidationError(non_block_errors=[error])
        return sections


def usual_sections() -> list[tuple[str, dict]]:
    """What a front page begins with, before anybody arranges it."""
    return [(name, {}) for name in USUAL]
