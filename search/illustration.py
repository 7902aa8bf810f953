"""What a found record shows of itself: its title and the passage that answers, where in a file that stands, or else the
topic that it was found by.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from django.utils.html import format_html
from django.utils.safestring import SafeString

from core.models import PageTopic, PortalDocument, Topic
from search.highlighting import groups_in, marked
from search.models import SearchRecord
from search.passages import best_passage
from search.query import Query

TEXT = 1  # its place behind the lead


def illustrate(records: Iterable[SearchRecord], query: Query) -> None:
    """Mark titles and passages. What is found in a file knows its page, and the address that opens it there."""
    records = list(records)
    full = SearchRecord.objects.only("text", "files").in_bulk([record.pk for record in records])
    open_questions = {record.pk: found_in(record, full[record.pk], query) for record in records}
    topics = answering_topics(open_questions, query)
    in_files = {record.found_in["document"] for record in records if record.found_in}
    documents = PortalDocument.objects.in_bulk(in_files) if in_files else {}
    for record in records:
        record.found_url = address_in_file(record.found_in, documents) if record.found_in else ""
        record.found_topics = topics[record.pk]


def found_in(record: SearchRecord, full: SearchRecord, query: Query) -> frozenset[int]:
    """Mark title and passage; the groups of the query that neither of them shows."""
    own, pages = (record.shown_lead, full.text), [file["text"] for file in full.files]
    passage = best_passage((*own, *pages), query, record.language)
    record.marked_title = marked(record.title, query, record.language)
    record.snippet = passage.html
    page = passage.place - len(own)
    if passage.place == TEXT:  # which may be that of a file
        same = best_passage(pages, query, record.language)
        page = same.place if same.groups >= passage.groups else -1
    record.found_in = full.files[page] if page >= 0 else None
    return frozenset(range(len(query.groups))) - passage.groups - groups_in(record.title, query, record.language)


def answering_topics(open_questions: Mapping[int, frozenset[int]], query: Query) -> Mapping[int, list[SafeString]]:
    """By record the names of those of its topics that answer what nothing else on show does."""
    found: dict[int, list[SafeString]] = defaultdict(list)
    unanswered = [pk for pk, groups in open_questions.items() if groups]
    if unanswered:
        for row in PageTopic.objects.filter(page__in=unanswered).select_related("topic"):
            if name := answering_name(row.topic, query, open_questions[row.page_id]):
                found[row.page_id].append(name)
    return found


def answering_name(topic: Topic, query: Query, groups: frozenset[int]) -> SafeString:
    """Its label, with the other one that answers behind it; empty where none does."""
    answering = (label for label in (topic.name, *topic.alternative_labels) if groups & groups_in(label, query))
    match next(answering, None):
        case None:
            return SafeString("")
        case topic.name:
            return marked(topic.name, query)
        case other:
            return format_html("{} ({})", topic.name, marked(other, query))


def address_in_file(found: dict, documents: dict[int, PortalDocument]) -> str:
    """Of the page in a PDF file, of another file as a whole; empty where there is none, as for a transcript."""
    document = documents.get(found["document"])
    if not document:
        return ""
    return f"{document.url}#page={found['number']}" if document.file_extension == "pdf" else document.url
