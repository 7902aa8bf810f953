"""Records as Atom feeds (RFC 4287): what a list or a question finds, and the feeds of the portal."""

import datetime as dt
from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.timezone import localtime
from django.utils.translation import get_language

from core.dates import hours, weekday
from core.hosts import absolute, origin
from search.engines import Order, find
from search.models import SearchRecord, SearchRecordQuerySet
from search.outputs import OUTPUTS
from search.results import Search
from search.subscriptions import portal_name, printable, subscribable

MOST = 20  # entries of the feed of a question
FIELDS = [field.name for field in SearchRecord._meta.concrete_fields if field.name not in ("text", "files")]
TIMES = ("page__first_published_at", "page__last_published_at")


class PortalFeed(Atom1Feed):
    def latest_post_date(self) -> dt.datetime:
        """An empty feed too says the same at every request, so that its ETag holds."""
        return max((item["updateddate"] for item in self.items), default=dt.datetime(2000, 1, 1, tzinfo=dt.UTC))


@subscribable
def feed_of_question(request: HttpRequest, asked: Search) -> HttpResponse:
    """What was published last of all that a question finds."""
    portal = portal_name()
    newest = replace(asked.request, order=Order.PUBLISHED, counted=(), page=1, size=MOST)
    records = as_told(asked.shown).in_bulk(find(newest).pages)
    host, address = origin(request), asked.address.without("sort")
    found = portal_feed(
        title=f"{portal}: {asked.title}",
        link=absolute(f"{host}{address.url}"),
        own=absolute(f"{host}{address.having('ausgabe', 'atom')}"),
        author=portal,
    )
    return as_file(found, sorted(records.values(), key=published, reverse=True), portal)


OUTPUTS["atom"] = feed_of_question


def portal_feed(*, title: str, link: str, own: str, author: str) -> PortalFeed:
    """A feed without entries yet; ``own`` is its own address, ``link`` where people read the same."""
    return PortalFeed(
        title=printable(title),
        link=link,
        description=None,
        language=get_language(),
        author_name=printable(author),
        feed_url=own,
        feed_guid=own,
    )


def as_file(found: PortalFeed, records: list[SearchRecord], portal: str) -> HttpResponse:
    for record in records:
        found.add_item(**entry(record, portal))
    return HttpResponse(found.writeString("utf-8"), content_type=found.content_type)


def as_told(records: SearchRecordQuerySet) -> SearchRecordQuerySet:
    """Records with what a feed says about them."""
    return records.select_related("network", "page").only(*FIELDS, "network__name", *TIMES)


def published(record: SearchRecord) -> dt.datetime:
    """When it came to the portal, or to the network that shows it."""
    return record.own_since or record.page.first_published_at or record.indexed_at


def entry(record: SearchRecord, portal: str) -> dict:
    """What a feed says about a record."""
    return {
        "title": printable(record.title),
        "link": absolute(record.url),
        "unique_id": record.record_id.urn,
        "pubdate": record.own_since or record.page.first_published_at,
        "updateddate": record.page.last_published_at or record.indexed_at,
        "description": escape(printable(summary(record))) or None,
        "author_name": printable(record.network.name if record.network else portal),
    }


def summary(record: SearchRecord) -> str:
    """The lead; of an event, first when it begins and where."""
    if record.start is None:
        return record.shown_lead
    start = localtime(record.start)
    parts = (weekday(start.date()), hours(start, None), record.place)
    return " – ".join(part for part in (", ".join(filter(None, parts)), record.shown_lead) if part)
