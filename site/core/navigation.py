"""What stands around a page: where it is, where one can go, which duties the site fulfils."""

from dataclasses import dataclass, field, replace

from django.conf import settings
from django.db.models import F, Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page, Site

from core.hosts import HOME_DEPTH, NETWORK_DEPTH, origin, root_at
from core.models import Funding, Network, PortalImage
from core.pictures import prefetch_renditions
from core.visibility import with_visibility

PLAIN_GERMAN = "de-x-leicht"
PLAIN_LANGUAGE, SIGN_LANGUAGE = "leichte-sprache", "gebaerdensprache"  # values of a legal page's duty


@dataclass(kw_only=True)
class Surroundings:
    """Pages around a page, each list in the order of the tree."""

    page: Page | None = None
    home: Page | None = None
    network: Network | None = None
    network_page: Page | None = None
    ancestors: list[Page] = field(default_factory=list)
    menu: list[Page] = field(default_factory=list)
    duties: list[Page] = field(default_factory=list)
    access: list[Page] = field(default_factory=list)  # plain language, sign language
    translations: list[Page] = field(default_factory=list)  # this page in every language it is published in
    regions: list[Network] = field(default_factory=list)  # the network's region first, then what that is part of
    region_pages: dict[str, Page] = field(default_factory=dict)
    portal_menu: list[Page] = field(default_factory=list)
    children: list[Page] = field(default_factory=list)  # of a page that lists them
    lists: list[Page] = field(default_factory=list)  # every child of the front page, in the menu or not
    fundings: list[Funding] = field(default_factory=list)  # who pays for the network

    @property
    def lineage(self) -> list[tuple[Network, Page | None]]:
        """The regions above the network, the widest first, each with its page where there is one."""
        return [(region, self.region_pages.get(region.slug)) for region in reversed(self.regions)]

    @property
    def networks_page(self) -> Page | None:
        """The portal's list of networks."""
        return next((page for page in self.portal_menu if page.content_type.model == "networkindexpage"), None)

    @property
    def other_languages(self) -> list[Page]:
        """This page in the languages it is not shown in."""
        return [page for page in self.translations if page.locale_id != self.page.locale_id]

    @property
    def entrances(self) -> list[Page]:
        """Ways in for everyone; where this very page exists in plain language, that stands for the general page."""
        languages = {page.locale.language_code for page in self.other_languages}
        return [page for page in self.access if not (page.duty == PLAIN_LANGUAGE and PLAIN_GERMAN in languages)]

    @property
    def trail(self) -> list[Page]:
        """The way from the front page to this page; inside a network without the list of networks."""
        if self.network_page and self.page.pk == self.network_page.pk:
            return []
        return [page for page in self.ancestors if not (self.network_page and page.depth == NETWORK_DEPTH - 1)]

    @property
    def logo(self) -> PortalImage | None:
        """The network's own; where it has none, its signet stands for it."""
        return self.network and self.network.logo


def ancestor_paths(page: Page) -> list[str]:
    """Tree paths from the home page down to the page."""
    return [page.path[: depth * Page.steplen] for depth in range(HOME_DEPTH, page.depth + 1)]


def below(path: str) -> Q:
    """Live direct children of the page at a tree path."""
    return Q(path__startswith=path, depth=len(path) // Page.steplen + 1, live=True)


def pages_around(page: Page, network_path: str, regions: list[Network]) -> QuerySet:
    """Every page that the frame of this page shows, in one query."""
    wanted = Q(path__in=ancestor_paths(page)) | below(page.path[: HOME_DEPTH * Page.steplen])
    wanted |= Q(translation_key=page.translation_key, live=True)
    if network_path:
        wanted |= below(network_path)
    if page.lists_children:
        wanted |= below(page.path)
    if regions:
        siblings = below(network_path[: -Page.steplen])
        wanted |= siblings & Q(slug__in=[region.slug for region in regions])
    return for_frame(wanted)


def for_frame(wanted: Q) -> QuerySet:
    """Pages in the order of the tree; legal pages, which ``home`` defines, with their duty."""
    pages = with_visibility(Page.objects.all()).filter(wanted).select_related("content_type", "locale")
    return pages.annotate(duty=F("legalpage__duty")).order_by("path")


def is_duty(page: Page) -> bool:
    """Legal pages are the site's duties; they belong in the footer, not in the menu."""
    return page.duty is not None


def duties_among(*levels: list[Page]) -> list[Page]:
    """Legal pages for the footer: what one level lacks, the next has; plain and sign language stand elsewhere."""
    found: list[Page] = []
    for pages in levels:
        elsewhere = {PLAIN_LANGUAGE, SIGN_LANGUAGE, *(page.duty for page in found)}
        found += [page for page in pages if is_duty(page) and page.duty not in elsewhere]
    return found


def surroundings_of(page: Page) -> Surroundings:
    """What stands around a page of the tree; one query, and inside a network three for those who pay."""
    network = getattr(page, "network", None)
    inside = network is not None and page.depth >= NETWORK_DEPTH
    network_path = page.path[: NETWORK_DEPTH * Page.steplen] if inside else ""
    home_path = page.path[: HOME_DEPTH * Page.steplen]
    regions = network.lineage()[1:] if inside else []
    found = list(pages_around(page, network_path, regions))
    by_path = {other.path: other for other in found}

    def children(path: str) -> list[Page]:
        return [other for other in found if other.visible and other.path[: -Page.steplen] == path]

    own, portal = children(network_path) if inside else [], children(home_path)
    duties = duties_among(own, portal) if inside else duties_among(portal)
    return Surroundings(
        page=page,
        home=by_path.get(home_path),
        network=network if inside else None,
        network_page=by_path.get(network_path),
        ancestors=[by_path[path] for path in ancestor_paths(page)[:-1] if path in by_path and by_path[path].live],
        menu=menu(own if inside else portal),
        lists=own if inside else portal,
        children=children(page.path) if page.lists_children else [],
        portal_menu=menu(portal),
        duties=duties,
        access=access(own) or access(portal),
        translations=[other for other in found if other.visible and other.translation_key == page.translation_key],
        regions=regions,
        fundings=fundings_of(network) if inside else [],
        region_pages={other.slug: other for other in found if other.visible and other.depth == NETWORK_DEPTH},
    )


def fundings_of(network: Network) -> list[Funding]:
    """Who pays for a network; the pictures of their logos, and of its own, are at hand."""
    fundings = list(network.fundings.select_related("logo"))
    prefetch_renditions([network.logo, *(funding.logo for funding in fundings)])
    return fundings


def menu(pages: list[Page]) -> list[Page]:
    return [page for page in pages if page.show_in_menus and not is_duty(page)]


def access(pages: list[Page]) -> list[Page]:
    return [page for page in pages if page.duty in (PLAIN_LANGUAGE, SIGN_LANGUAGE)]


def surroundings_of_host(request: HttpRequest) -> Surroundings:
    """What stands around a view that is no page, such as the search: the frame of the network whose host it is."""
    host = origin(request)
    root = host and (root_at(host, get_language()) or root_at(host, settings.LANGUAGE_CODE))
    if not root:
        return surroundings_of_portal(request)
    return frame_of(Page.objects.get(url_path=root.root_path).specific)


def surroundings_of_portal(request: HttpRequest) -> Surroundings:
    """The portal's own frame."""
    site = Site.find_for_request(request)
    if site is None:
        return Surroundings()
    home = site.root_page.localized
    pages = [page for page in for_frame(below(home.path)) if page.visible]
    return Surroundings(
        home=home,
        menu=menu(pages),
        portal_menu=menu(pages),
        duties=duties_among(pages),
        access=access(pages),
    )


def frame_of(page: Page) -> Surroundings:
    """The frame of a page for a view that is none; the translations are the page's alone."""
    return replace(surroundings_of(page), translations=[])


def surround_with(request: HttpRequest, page: Page) -> None:
    """Give a view that is no page, such as the search of a network, the frame of this page."""
    request._surroundings = frame_of(page)


def surroundings(request: HttpRequest, page: Page | None) -> Surroundings:
    """The frame of what this request shows, worked out once per request."""
    if not hasattr(request, "_surroundings"):
        inside = page is not None and page.path and page.depth >= HOME_DEPTH
        request._surroundings = surroundings_of(page) if inside else surroundings_of_host(request)
    return request._surroundings
