"""Hosts: the portal's own, and those that networks have to themselves."""

from collections.abc import Iterator
from contextlib import contextmanager

from asgiref.local import Local
from django.conf import settings
from django.http import HttpRequest
from wagtail.models import Site
from wagtail.models.sites import SiteRootPath

HOME_DEPTH, NETWORK_DEPTH = 2, 4  # of pages: root, home, list of networks, network

_at_hand = Local()


@contextmanager
def visited(origin: str) -> Iterator[None]:
    """While this lasts, links are written for a visitor of this host."""
    _at_hand.origin = origin
    try:
        yield
    finally:
        _at_hand.origin = ""


def roots() -> list[SiteRootPath]:
    """The pages that a host begins with, in each language; the most specific first."""
    return Site.get_site_root_paths()


def is_own(root: SiteRootPath) -> bool:
    """Whether a host begins with the front page of a network."""
    return root.root_path.count("/") == NETWORK_DEPTH


def origin_of(host: str) -> str:
    """Scheme and host of the network that has this host to itself; empty for the portal's."""
    name = host.partition(":")[0].lower()
    found = (root.root_url for root in roots() if is_own(root))
    return next((url for url in found if url.partition("//")[2].partition(":")[0] == name), "")


def origin(request: HttpRequest) -> str:
    """As the middleware found it; the portal's where none was asked."""
    return getattr(request, "origin", "")


def root_at(origin: str, language: str) -> SiteRootPath | None:
    """What a host begins with in a language."""
    found = (root for root in roots() if (root.root_url if is_own(root) else "") == origin)
    return next((root for root in found if root.language_code == language), None)


def own_root(url_path: str) -> SiteRootPath | None:
    """The front page above a place in the tree, if its network has a host to itself."""
    return next((root for root in roots() if is_own(root) and url_path.startswith(root.root_path)), None)


def absolute(address: str) -> str:
    """An address with scheme and host; a path is one at the portal."""
    return settings.BASE_URL.rstrip("/") + address if address.startswith("/") else address


def from_here(address: str) -> str:
    """An address as a link on the host at hand needs it; at the portal a path is enough."""
    return absolute(address) if getattr(_at_hand, "origin", "") else address


def address_of(request: HttpRequest) -> str:
    """The address that was asked for: a path at the portal, with scheme and host at a network's own host."""
    return f"{origin(request)}{request.path}"
