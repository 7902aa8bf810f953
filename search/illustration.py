"""What a found record shows of itself: its title and the passage that answers, and where in a file that stands."""

from collections.abc import Iterable

from core.models import PortalDocument
from search.highlighting import marked
from search.models import SearchRecord
from search.passages import best_passage
from search.query import Query


def illustrate(records: Iterable[SearchRecord], query: Query) -> None:
    """Mark titles and passages. What is found in a file knows its page, and the address that opens it there."""
    records = list(records)
    full = SearchRecord.objects.only("text", "files").in_bulk([record.pk for record in records])
    for record in records:
        found_in(record, full[record.pk], query)
    in_files = {record.found_in["document"] for record in records if record.found_in}
    documents = PortalDocument.objects.in_bulk(in_files) if in_files else {}
    for record in records:
        record.found_url = address_in_file(record.found_in, documents) if record.found_in else ""


def found_in(record: SearchRecord, full: SearchRecord, query: Query) -> None:
    texts = (record.shown_lead, full.text, *(file["text"] for file in full.files))
    passage = best_passage(texts, query, record.language)
    record.marked_title = marked(record.title, query, record.language)
    record.snippet = passage.html
    record.found_in = full.files[passage.place - 2] if passage.place >= 2 else None  # after lead and text


def address_in_file(found: dict, documents: dict[int, PortalDocument]) -> str:
    """Of the page in a PDF file, of another file as a whole; empty where there is none, as for a transcript."""
    document = documents.get(found["document"])
    if not document:
        return ""
    return f"{document.url}#page={found['number']}" if document.file_extension == "pdf" else document.url
