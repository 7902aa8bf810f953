"""What an uploaded file really is: its first bytes must fit its name."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

ZIP = (b"PK\x03\x04", b"PK\x05\x06")
SIGNATURES = {
    "pdf": (b"%PDF-",),
    **dict.fromkeys(["docx", "epub", "odp", "ods", "odt", "pptx", "xlsx", "zip"], ZIP),
    "vtt": (b"WEBVTT", b"\xef\xbb\xbfWEBVTT"),
    "mp3": (b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2"),
    "ogg": (b"OggS",),
    "wav": (b"RIFF",),
    "webm": (b"\x1a\x45\xdf\xa3",),
}
BOXED = {"m4a", "m4v", "mov", "mp4"}  # ISO base media: the type of the first box, four bytes in
TEXT = {"csv", "txt", "vtt"}
MARKUP = (b"<!doctype", b"<html", b"<script", b"<?php")
HEAD = 1024


def check_content(file, extension: str) -> None:
    """Refuse a file whose content is not what its name says, such as a web page or a program named ``.pdf``."""
    file.seek(0)
    head = file.read(HEAD)
    file.seek(0)
    if not fits(head, extension.lower()):
        message = _("The content of this file is not what its ending “.%(extension)s” says. Please check the file.")
        raise ValidationError(message, code="content", params={"extension": extension.lower()})


def fits(head: bytes, extension: str) -> bool:
    """Whether a file with this ending may begin with these bytes; unknown endings are left to other rules."""
    if extension in TEXT and (b"\x00" in head or head.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(MARKUP)):
        return False
    if extension in BOXED:
        return head[4:8] in {b"ftyp", b"moov", b"mdat", b"wide", b"free"}
    return head.startswith(SIGNATURES.get(extension, b""))
