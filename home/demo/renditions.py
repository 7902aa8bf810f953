"""The demo's pictures in every size that its pages show, cut before the first visitor has to wait for one."""

from collections import defaultdict
from io import BytesIO

from django.contrib.contenttypes.models import ContentType
from django.core.files import File
from PIL import Image
from wagtail.models import Page, ReferenceIndex

from core.models import PortalImage, PortalPage
from core.pictures import sources
from events.models import EventPage, EventReportPage
from home.models import NetworkPage, NewsPage, StandardPage

HEADS = {  # the picture of a page: above its text, on a card of a front page, beside a result
    NewsPage: ("wide", "card", "thumb"),
    EventReportPage: ("wide", "card", "thumb"),
    EventPage: ("card", "thumb"),
    NetworkPage: ("thumb",),
    StandardPage: ("wide", "thumb"),
}
BLOCKS = {"figure": ("text",), "gallery": ("card",)}


def cut_pictures() -> int:
    """Make what is missing; returns the number of pictures that pages show."""
    shown = _shapes_by_image()
    for pk, shapes in shown.items():
        cut(PortalImage.objects.get(pk=pk), shapes)
    return len(shown)


def cut(image: PortalImage, shapes: set[str]) -> None:
    """Make the sizes of these shapes that are missing."""
    decoded = _decoded(image)
    for shape in shapes:
        sources(decoded, shape)


def _decoded(image: PortalImage) -> PortalImage:
    """The picture, not to be saved, with its pixels in memory; otherwise every single size would decode the file."""
    pixels = BytesIO()
    with image.open_file() as stored, Image.open(stored) as original:
        original.save(pixels, "BMP")
    image.file = File(pixels, name=image.file.name)
    return image


def _shapes_by_image() -> dict[int, set[str]]:
    """What the reference index knows of pictures on pages."""
    found = defaultdict(set)
    on_pages = ReferenceIndex.objects.filter(
        to_content_type=ContentType.objects.get_for_model(PortalImage),
        base_content_type=ContentType.objects.get_for_model(Page),
    )
    for reference in on_pages.select_related("content_type"):
        for shape in _shapes(reference.content_type.model_class(), reference.model_path):
            found[int(reference.to_object_id)].add(shape)
    return found


def _shapes(page_type: type[PortalPage], place: str) -> tuple[str, ...]:
    """Shapes of a picture in a field or, as in ``body.figure.image``, in a block."""
    field, *blocks = place.split(".")
    if blocks:
        return BLOCKS.get(blocks[0], ())
    return HEADS.get(page_type, ()) if field == "image" else ()
