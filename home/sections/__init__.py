"""The sections of a network's front page: what its people put together, and what each part shows."""

from home.sections.blocks import SectionsBlock, usual_sections
from home.sections.front import Front, front_of

__all__ = ["Front", "SectionsBlock", "front_of", "usual_sections"]
