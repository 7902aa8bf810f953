"""What a page says of itself to machines, for its head."""

from django import template

from core.metadata import Metadata, metadata_of, metadata_of_view
from core.models import PortalPage
from core.navigation import Surroundings
from core.share_picture import SIZE

register = template.Library()


@register.simple_tag(takes_context=True)
def metadata(context, title: str = "", description: str = "") -> Metadata:
    """Tags of the page, or of a view with this title and description."""
    page, frame = context.get("page"), context.get("frame") or Surroundings()
    return metadata_of(page, frame) if isinstance(page, PortalPage) else metadata_of_view(title, description, frame)


@register.simple_tag
def picture_size() -> tuple[int, int]:
    """Width and height of every shared picture in pixels."""
    return SIZE
