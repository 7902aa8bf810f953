"""What is new, as Atom feeds (RFC 4287)."""

import datetime as dt

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.timezone import localtime
from django.utils.translation import get_language

from core.dates import hours, weekday
from core.hosts import absolute
from core.visibility import showing
from events.models import EventIndexPage
from home.models import NewsIndexPage
from library.models import LibraryIndexPage
from search.listing import ListingPage
from search.models import SearchRecord, SearchRecordQuerySet
from search.subscriptions import (
    FEEDS,
    address,
    asked_networks,
    feed_address,
    portal_name,
    printable,
    records_of,
    subscribable,
)

MOST = 30
LISTS: dict[str, type[ListingPage]] = {
    "aktuelles": NewsIndexPage,
    "veranstaltungen": EventIndexPage,
    "berichte": EventIndexPage,
    "mediathek": LibraryIndexPage,
}


class PortalFeed(Atom1Feed):
    def latest_post_date(self) -> dt.datetime:
        """An empty feed too says the same at every request, so that its ETag holds."""
        return max((item["updateddate"] for item in self.items), default=dt.datetime(2000, 1, 1, tzinfo=dt.UTC))


@subscribable
def feed(request: HttpRequest, name: str) -> HttpResponse:
    """``/feeds/aktuelles.xml?netzwerk=``: what was published last, or of the events those that are still to come."""
    if name not in FEEDS:
        raise Http404
    networks, portal = asked_networks(request), portal_name()
    found = feed_of(name, networks, portal)
    for record in newest(name, networks):
        found.add_item(**entry(record, portal))
    return HttpResponse(found.writeString("utf-8"), content_type=found.content_type)


def feed_of(name: str, networks: dict[str, str], portal: str) -> PortalFeed:
    """A feed without entries yet."""
    publisher = printable(", ".join(networks.values()) or portal)
    own_address = absolute(feed_address(name, networks))
    return PortalFeed(
        title=f"{publisher}: {FEEDS[name].title}",
        link=absolute(readers_address(name, networks)),
        description=None,
        language=get_language(),
        author_name=publisher,
        feed_url=own_address,
        feed_guid=own_address,
    )


def readers_address(name: str, networks: dict[str, str]) -> str:
    """Where the same is to be read: the list of the one network, else the portal's; without a list the search."""
    owner = {"network__slug": next(iter(networks))} if len(networks) == 1 else {"network": None}
    lists = LISTS[name].objects.filter(showing(), locale__language_code=get_language(), **owner)
    if page := lists.select_related("locale").first():
        return address(page.address(), networks if len(networks) > 1 else ())
    return address(reverse("search"), networks)


def newest(name: str, networks: dict[str, str]) -> SearchRecordQuerySet:
    records = records_of(FEEDS[name].kind, networks).newly_published_first().select_related("network", "page")
    fields = [field.name for field in SearchRecord._meta.concrete_fields if field.name not in ("text", "files")]
    times = ("page__first_published_at", "page__last_published_at")
    return (records.upcoming() if name == "veranstaltungen" else records).only(*fields, "network__name", *times)[:MOST]


def entry(record: SearchRecord, portal: str) -> dict:
    """What the feed says about a record."""
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
