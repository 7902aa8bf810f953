"""The tree: the portal's start page, networks and their pages."""

from dataclasses import dataclass

import factory
from wagtail.models import Locale, Page, Site

from core.models import Network
from events.models import EventIndexPage
from home.models import (
    HomePage,
    LegalPage,
    NetworkIndexPage,
    NetworkPage,
    NewsIndexPage,
    NewsPage,
    StandardPage,
)
from library.models import LibraryIndexPage
from tests.factories.core import NetworkFactory, PortalPageFactory


class HomePageFactory(PortalPageFactory):
    class Meta:
        model = HomePage


class NetworkIndexPageFactory(PortalPageFactory):
    class Meta:
        model = NetworkIndexPage

    title = "Netzwerke"
    slug = "netzwerke"


class NetworkPageFactory(PortalPageFactory):
    class Meta:
        model = NetworkPage


class NewsIndexPageFactory(PortalPageFactory):
    class Meta:
        model = NewsIndexPage

    title = "Aktuelles"
    slug = "aktuelles"


class NewsPageFactory(PortalPageFactory):
    class Meta:
        model = NewsPage


class EventIndexPageFactory(PortalPageFactory):
    class Meta:
        model = EventIndexPage

    title = "Veranstaltungen"
    slug = "veranstaltungen"


class LibraryIndexPageFactory(PortalPageFactory):
    class Meta:
        model = LibraryIndexPage

    title = "Mediathek"
    slug = "mediathek"


class StandardPageFactory(PortalPageFactory):
    class Meta:
        model = StandardPage


class LegalPageFactory(PortalPageFactory):
    class Meta:
        model = LegalPage

    duty = factory.Iterator(["impressum", "datenschutz", "barrierefreiheit"])


def home_page() -> HomePage:
    """The German start page, as the site's root."""
    german = Locale.objects.get(language_code="de")
    home = HomePage.objects.filter(locale=german).first()
    if not home:
        root = Page.objects.get(depth=1)
        home = HomePageFactory(parent=root, title="Verbund", slug="verbund", locale=german)
        Site.objects.update_or_create(is_default_site=True, defaults={"hostname": "localhost", "root_page": home})
    return home


def index_below(parent, index_factory):
    """The one index page of its type below a page."""
    found = index_factory._meta.model.objects.child_of(parent).first()
    return found or index_factory(parent=parent)


@dataclass(frozen=True)
class Subsite:
    """A network with its front page and the three lists; rights come only from ``open_network``."""

    network: Network
    page: NetworkPage
    news: NewsIndexPage
    events: EventIndexPage
    library: LibraryIndexPage

    def as_stored(self) -> "Subsite":
        """The same, read from the database."""
        return Subsite(**{name: type(row).objects.get(pk=row.pk) for name, row in vars(self).items()})


def subsite(slug: str = "leipzig", name: str = "Lernnetz Leipzig", **fields) -> Subsite:
    """A network that has pages."""
    network = NetworkFactory(slug=slug, name=name, **fields)
    networks = index_below(home_page(), NetworkIndexPageFactory)
    page = NetworkPageFactory(parent=networks, network=network, title=name, slug=slug)
    lists = [index_below(page, made) for made in (NewsIndexPageFactory, EventIndexPageFactory, LibraryIndexPageFactory)]
    return Subsite(network, page, *lists)
