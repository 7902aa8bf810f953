"""What the sections of a front page have in common."""

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.vocabularies import Module

AUTOMATIC = _("Filled by themselves")


class Section(blocks.StructValue):
    """A part of a front page. It belongs to a module where only networks that have that module show it."""

    module: Module | None = None

    @property
    def is_shown(self) -> bool:
        """Whether there is anything but a heading."""
        return True


def heading(usual: str) -> blocks.CharBlock:
    """The field for a section's heading; left empty, the usual one stands there in the reader's language."""
    help_text = format_lazy(_("Empty: “{usual}”."), usual=usual)
    return blocks.CharBlock(label=_("Heading"), max_length=80, required=False, help_text=help_text)
