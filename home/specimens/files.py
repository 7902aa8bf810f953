"""Pictures, papers and recordings for specimens: rows that are never saved, with files among the static ones."""

from django.contrib.staticfiles.storage import staticfiles_storage
from django.db.models import Model
from django.db.models.fields.files import FieldFile
from wagtail.images.models import Filter

from core.models import PortalDocument, PortalImage, PortalMedia
from core.models.media import Rendition
from core.pictures import SHAPES

FOLDER = "design"
UNSAVED = {"pk": 0, "collection": None}  # the default collection would be asked for
SUFFIXES = {"webp": "webp", "jpeg": "jpg"}
SIZES = {"runde": (840, 560), "werft": (840, 560), "hochformat": (480, 720), "logo": (440, 152)}


def static_file(model: type[Model], field: str, name: str) -> FieldFile:
    """What a file field holds, but among the static files."""
    target = model._meta.get_field(field)
    file = target.attr_class(None, target, f"{FOLDER}/{name}")
    file.storage = staticfiles_storage
    return file


def picture(name: str = "runde", description: str = "", **fields) -> PortalImage:
    """A picture whose sizes are all there, so that none is made or asked for."""
    image = PortalImage(**UNSAVED, title=name, description=description, **fields)
    image.contextual_alt_text, image.decorative = description, not description
    forms = ((size, form) for sizes in SHAPES.values() for size in sizes for form in SUFFIXES)
    image.prefetched_renditions = [rendition(image, name, size, form) for size, form in forms]
    return image


def rendition(image: PortalImage, name: str, size: str, form: str) -> Rendition:
    spec, (width, height) = f"{size}|format-{form}", SIZES[name]
    return Rendition(
        filter_spec=spec,
        focal_point_key=Filter(spec).get_cache_key(image),
        width=width,
        height=height,
        file=static_file(Rendition, "file", f"{name}.{SUFFIXES[form]}"),
    )


def round_table() -> PortalImage:
    return picture(
        description="Fünf Menschen sitzen um einen Holztisch, zwischen ihnen liegt ein großer Plan",
        credit="Verbund",
        licence="CC-BY-4.0",
    )


def shipyard(name: str = "werft") -> PortalImage:
    return picture(name, "Ein Schiffsrumpf im Dock, davor Menschen mit Helm", credit="Foto: Ute Brandt")


def logo() -> PortalImage:
    return picture("logo")


def document(title: str, name: str, **fields) -> PortalDocument:
    return PortalDocument(**UNSAVED, title=title, file=f"documents/{name}", **{"file_size": 1_870_000} | fields)


def film() -> PortalMedia:
    files = {"file": "film.mp4", "thumbnail": "film.webp", "captions": "film.vtt"}
    return PortalMedia(
        **UNSAVED,
        type="video",
        title="Übergabe in fünf Schritten",
        duration=4,
        width=640,
        height=360,
        file_size=34_410,
        credit="Lernwerkstatt Saaletal",
        licence="CC-BY-4.0",
        transcript="Erster Schritt: aufschreiben.\n\nEine leere Wochentafel steht auf dem Tisch und füllt sich.",
        **{field: static_file(PortalMedia, field, name) for field, name in files.items()},
    )


def audio() -> PortalMedia:
    file = static_file(PortalMedia, "file", "aufnahme.mp3")
    return PortalMedia(
        **UNSAVED, type="audio", title="Vorgelesen: Führen ohne Weisung", duration=6, file_size=24_364, file=file
    )
