"""Pictures cut to the sizes in which pages show them, by the worker, so that no visitor waits for a large photograph."""

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.contrib.contenttypes.models import ContentType
from wagtail.images.models import Filter
from wagtail.models import Page, ReferenceIndex
from willow.plugins.pillow import PillowImage

from core.models import Funding, Network, Organisation, PortalImage, PortalPage
from core.pictures import FORMATS, specs

logger = logging.getLogger(__name__)

BATCH = 10
SMALL = 4_000_000  # pixels up to which sizes are cut side by side; each takes the memory of the whole picture
WITH_LOGO = (Network, Funding, Organisation)  # whose logos stand on pages


class CutFrom(Filter):
    """A size that is cut from pixels at hand; Wagtail itself decodes the file anew for every size."""

    def __init__(self, spec: str, pixels: PillowImage):
        super().__init__(spec)
        self.pixels = pixels

    @contextmanager
    def get_willow_image(self, image, source=None) -> Iterator[PillowImage]:
        yield self.pixels


def pictures_on(page: Page) -> list[int]:
    """Primary keys of the pictures that a page names."""
    named = ReferenceIndex.get_references_for_object(page).filter(to_content_type=type_of(PortalImage))
    return [int(pk) for pk in named.values_list("to_object_id", flat=True)]


def wait_for_cut(pictures: list[int]) -> None:
    """Have the worker look at these pictures."""
    if pictures:
        PortalImage.objects.filter(pk__in=pictures).update(is_cut=False)


def cut_waiting_pictures() -> int:
    """Cut what visitors see; number of pictures that were looked at.

    What cannot be cut is left to the page that shows it. Each is ticked off first: while it is cut, a page may ask anew.
    """
    waiting = list(PortalImage.objects.filter(is_cut=False).order_by("pk")[:BATCH])
    for image in waiting:
        PortalImage.objects.filter(pk=image.pk).update(is_cut=True)
        try:
            cut(image, shapes_of(image))
        except Exception:
            logger.exception("Picture %s could not be cut.", image.pk)
    return len(waiting)


def cut(image: PortalImage, shapes: Iterable[str]) -> None:
    """Make the sizes of these shapes that are missing. However many they are, the file is decoded once."""
    wanted = [Filter(spec) for shape in shapes for form in FORMATS for spec in specs(shape, form)]
    present = image.find_existing_renditions(*wanted)
    if missing := [size.spec for size in wanted if size not in present]:
        pixels = decoded(image)
        sizes = [CutFrom(spec, pixels) for spec in missing]
        is_small = image.width * image.height <= SMALL
        for together in [sizes] if is_small else zip(sizes):
            image.create_renditions(*together)


def decoded(image: PortalImage) -> PillowImage:
    with image.get_willow_image() as file:
        pixels = PillowImage.open(file)
        pixels.format_name = file.format_name
    return pixels


def shapes_of(image: PortalImage) -> set[str]:
    """The shapes in which visitors see a picture."""
    shapes = set(shapes_on_pages(image))
    if "wide" in shapes and not image.is_wide:
        shapes = shapes - {"wide"} | {"text"}
    if any(model.objects.filter(logo=image.pk).exists() for model in WITH_LOGO):
        shapes.add("logo")
    return shapes


def shapes_on_pages(image: PortalImage) -> Iterator[str]:
    """The shapes that live pages have for a picture, as the reference index knows them."""
    places = ReferenceIndex.get_references_to(image).filter(base_content_type=type_of(Page))
    pages = Page.objects.live().filter(pk__in=[int(place.object_id) for place in places])
    live = {str(pk) for pk in pages.values_list("pk", flat=True)}
    for place in places.select_related("content_type"):
        if place.object_id in live:
            yield from shapes_at(place.content_type.model_class(), place.model_path)


def shapes_at(page_type: type[PortalPage], place: str) -> tuple[str, ...]:
    """Shapes of a picture in a field of a page or, as in ``body.figure.image``, in a block."""
    field, *blocks = place.split(".")
    if blocks:
        block = page_type._meta.get_field(field).stream_block.child_blocks[blocks[0]]
        return getattr(block.meta, "picture_shapes", ())
    return page_type.picture_shapes if field == "image" else ()


def type_of(model: type) -> ContentType:
    return ContentType.objects.get_for_model(model)
