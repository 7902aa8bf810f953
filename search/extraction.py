"""Text of uploaded files, read by the worker in a process of its own: a file from outside may be broken or hostile."""

import json
import logging
import subprocess
import sys

from core.models import PortalDocument, TextState

logger = logging.getLogger(__name__)

LONGEST = 60  # seconds for one file
BATCH = 10
MOST_CHARACTERS = 5_000_000
READABLE = {"docx", "pdf", "txt", "vtt"}


def read_waiting_files() -> int:
    """Read files that wait for it; number of files read. The pages that use them follow by signal."""
    waiting = PortalDocument.objects.filter(text_state=TextState.PENDING).order_by("pk")[:BATCH]
    for document in waiting:
        read(document)
    return len(waiting)


def read(document: PortalDocument) -> None:
    """Store the text of a file by page, or that it could not be read."""
    try:
        document.text = extracted(document) if document.file_extension in READABLE else []
        document.text_state = TextState.DONE if any(document.text) else TextState.EMPTY
    except (OSError, ValueError, subprocess.SubprocessError):
        logger.warning("The text of document %s could not be read.", document.pk, exc_info=True)
        document.text, document.text_state = [], TextState.FAILED
    fields = ["text", "text_state"]
    if document.file_extension == "pdf" and document.text:
        document.pages = len(document.text)
        fields.append("pages")
    document.save(update_fields=fields)


def extracted(document: PortalDocument) -> list[str]:
    """Text of each page, from a process with little memory and little time."""
    with document.file.open("rb") as file:
        content = file.read()
    finished = subprocess.run(  # noqa: S603 - our own module, the file goes in by pipe
        [sys.executable, "-m", "search.reading", document.file_extension],
        input=content,
        capture_output=True,
        timeout=LONGEST,
        check=True,
    )
    return limited(json.loads(finished.stdout))


def limited(pages: list[str]) -> list[str]:
    """The pages as far as they are worth keeping."""
    kept, length = [], 0
    for page in pages:
        length += len(page)
        if length > MOST_CHARACTERS:
            break
        kept.append(page.replace("\x00", " "))
    return kept
