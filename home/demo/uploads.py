"""Pictures and documents of the demo in Wagtail's collections."""

import hashlib
import json
from pathlib import Path

from django.core.files import File
from wagtail.models import Collection

from core.models import Network, PortalDocument, PortalImage
from core.models.media import TextState
from core.vocabularies import Licence, ShareLevel
from home.demo.content import FILES, library_texts, picture_facts
from home.demo.recordings import is_recording
from home.portal import shared_collection

PICTURES, DOCUMENTS = FILES / "pictures", FILES / "documents"


def load_pictures() -> list[PortalImage]:
    """All pictures, in the collection that every network may use."""
    collection = shared_collection()
    return [_picture(key, about, collection) for key, about in picture_facts().items()]


def pictures() -> dict[str, int]:
    """Primary keys of the loaded pictures by their key in ``pictures.toml``."""
    named = dict(PortalImage.objects.filter(collection=shared_collection()).values_list("title", "pk"))
    return {key: named[about["title"]] for key, about in picture_facts().items() if about["title"] in named}


def load_documents() -> list[PortalDocument]:
    """What can be read of all library items, each in its network's collection."""
    collections = dict(Network.objects.values_list("slug", "collection"))
    read = json.loads((FILES / "documents.json").read_text(encoding="utf-8"))
    return [
        _document(file["name"], file.get("label") or item.get("title"), collections[item.network], read)
        for item in library_texts()
        for file in item.files
        if not is_recording(file["name"])
    ]


def document(name: str) -> PortalDocument:
    """A loaded document by its file name."""
    return PortalDocument.objects.filter(sha256=_sha256(DOCUMENTS / name)).first()


def _picture(key: str, about: dict, collection: Collection) -> PortalImage:
    present = PortalImage.objects.filter(title=about["title"], collection=collection).first()
    if present:
        return present
    with (PICTURES / f"{key}.webp").open("rb") as content:
        image = PortalImage(
            title=about["title"],
            description=about["alt"],
            credit=about["credit"],
            licence=Licence.CC_BY,
            collection=collection,
            share_level=ShareLevel.ALL,
            file=File(content, name=f"{key}.webp"),
        )
        image._set_image_file_metadata()
        image.save()
    return image


def _document(name: str, title: str, collection: int, read: dict) -> PortalDocument:
    path = DOCUMENTS / name
    present = PortalDocument.objects.filter(sha256=_sha256(path)).first()
    if present:
        return present
    with path.open("rb") as content:
        made = PortalDocument(
            title=title,
            collection_id=collection,
            sha256=_sha256(path),
            file=File(content, name=name),
            pages=read[name]["pages"],
            text=read[name]["text"],
            text_state=TextState.DONE,
        )
        made._set_document_file_metadata()
        made.save()
    return made


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
