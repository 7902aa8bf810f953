"""Films and audio of the demo in Wagtail's collections, with captions, transcript and poster."""

import json
from pathlib import Path

from django.core.files import File

from core.models import Network, PortalMedia
from home.demo.content import FILES, SOURCES, Text, library_texts

MEDIA, SCRIPTS = FILES / "media", SOURCES / "media"
KINDS = {".mp3": "audio", ".mp4": "video"}


def is_recording(name: str) -> bool:
    """Whether a file of the demo is listened to or watched, and not read."""
    return Path(name).suffix in KINDS


def load_recordings() -> list[PortalMedia]:
    """The recordings of all library items, each in its network's collection."""
    return [_loaded(item, file) for item in library_texts() for file in item.files if is_recording(file["name"])]


def recording(item: Text, file: dict) -> PortalMedia | None:
    """A loaded recording of a library item."""
    return PortalMedia.objects.filter(title=_title(item, file), collection=_collection(item)).first()


def _loaded(item: Text, file: dict) -> PortalMedia:
    return recording(item, file) or _made(item, file)


def _made(item: Text, file: dict) -> PortalMedia:
    path = MEDIA / file["name"]
    measured = json.loads((FILES / "media.json").read_text(encoding="utf-8"))
    made = PortalMedia(
        title=_title(item, file),
        type=KINDS[path.suffix],
        collection_id=_collection(item),
        credit=file["credit"],
        licence=item.get("licence"),
        transcript=(SCRIPTS / f"{path.stem}.txt").read_text(encoding="utf-8").strip(),
        **measured[path.name],
    )
    _attach(made.file, path)
    _attach(made.thumbnail, path.with_suffix(".webp"))
    _attach(made.captions, SCRIPTS / f"{path.stem}.vtt")
    made.save()
    return made


def _attach(field, path: Path) -> None:
    """Store a file with the recording, where there is one."""
    if path.exists():
        with path.open("rb") as content:
            field.save(path.name, File(content), save=False)


def _title(item: Text, file: dict) -> str:
    return file.get("label") or item.get("title")


def _collection(item: Text) -> int:
    return Network.objects.values_list("collection", flat=True).get(slug=item.network)
