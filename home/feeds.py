"""What is new, as Atom feeds of the portal and of its networks."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language

from core.hosts import absolute
from core.visibility import showing
from events.models import EventIndexPage
from home.models import NewsIndexPage
from library.models import LibraryIndexPage
from search.atom import as_file, as_told, portal_feed
from search.listing import ListingPage
from search.models import SearchRecordQuerySet
from search.subscriptions import FEEDS, address, asked_networks, feed_address, portal_name, records_of, subscribable

MOST = 30
LISTS: dict[str, type[ListingPage]] = {
    "aktuelles": NewsIndexPage,
    "veranstaltungen": EventIndexPage,
    "berichte": EventIndexPage,
    "mediathek": LibraryIndexPage,
}


@subscribable
def feed(request: HttpRequest, name: str) -> HttpResponse:
    """``/feeds/aktuelles.xml?netzwerk=``: what was published last, or of the events those that are still to come."""
    if name not in FEEDS:
        raise Http404
    networks, portal = asked_networks(request), portal_name()
    publisher = ", ".join(networks.values()) or portal
    found = portal_feed(
        title=f"{publisher}: {FEEDS[name].title}",
        link=absolute(readers_address(name, networks)),
        own=absolute(feed_address(name, networks)),
        author=publisher,
    )
    return as_file(found, newest(name, networks), portal)


def readers_address(name: str, networks: dict[str, str]) -> str:
    """Where the same is to be read: the list of the one network, else the portal's; without a list the search."""
    owner = {"network__slug": next(iter(networks))} if len(networks) == 1 else {"network": None}
    lists = LISTS[name].objects.filter(showing(), locale__language_code=get_language(), **owner)
    if page := lists.select_related("locale").first():
        return address(page.address(), networks if len(networks) > 1 else ())
    return address(reverse("search"), networks)


def newest(name: str, networks: dict[str, str]) -> SearchRecordQuerySet:
    records = as_told(records_of(FEEDS[name].kind, networks).newly_published_first())
    return (records.upcoming() if name == "veranstaltungen" else records)[:MOST]
