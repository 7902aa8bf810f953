"""Pictures as they are sent: few sizes, two formats, cropped around the point that matters."""

from dataclasses import dataclass

from django.db.models import prefetch_related_objects
from wagtail.images.models import AbstractRendition, SourceImageIOError

from core.models.media import PortalImage

SHAPES = {
    "text": ("width-640", "width-1280"),  # uncropped, as wide as the text
    "wide": ("fill-800x400", "fill-1680x720"),  # at the head of an article
    "card": ("fill-480x320", "fill-960x640"),
    "thumb": ("fill-210x158", "fill-420x315"),  # beside a result
    "logo": ("max-440x152",),
}
FORMATS = ("webp", "jpeg")
SIZES = {
    "text": "(min-width: 48rem) 41rem, 100vw",
    "wide": "(min-width: 82rem) 82rem, 100vw",
    "card": "(min-width: 48rem) 24rem, 100vw",
    "thumb": "6rem",
    "logo": "14rem",
}


@dataclass(frozen=True)
class Sources:
    """What a ``picture`` element needs; widths are never listed twice, small originals have fewer."""

    webp: list[AbstractRendition]
    jpeg: list[AbstractRendition]
    sizes: str

    @property
    def largest(self) -> AbstractRendition:
        return self.jpeg[-1]


def specs(shape: str, form: str) -> list[str]:
    """Wagtail's names of the renditions of a shape in one format."""
    return [f"{size}|format-{form}" for size in SHAPES[shape]]


def narrowest_first(renditions: list[AbstractRendition]) -> list[AbstractRendition]:
    """One rendition per width."""
    return sorted({rendition.width: rendition for rendition in renditions}.values(), key=lambda found: found.width)


def sources(image: PortalImage, shape: str) -> Sources:
    """Renditions of an image in one of the named shapes; none where its file is lost: the page goes on without it."""
    try:
        found = image.get_renditions(*(spec for form in FORMATS for spec in specs(shape, form)))
    except SourceImageIOError:
        return Sources([], [], SIZES[shape])
    webp, jpeg = (narrowest_first([found[spec] for spec in specs(shape, form)]) for form in FORMATS)
    return Sources(webp, jpeg, SIZES[shape])


def prefetch_renditions(images) -> None:
    """Load the renditions of all these images with one query; missing images are skipped."""
    if images := [image for image in images if image]:
        prefetch_related_objects(images, "renditions")
