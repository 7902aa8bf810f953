"""The page that a visitor writes about: where it is and whose it is."""

from dataclasses import dataclass
from urllib.parse import urlsplit, urlunsplit

from django.conf import settings
from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language_from_path, override
from wagtail.models import Page

from core.models import Network
from core.serving import address_in_tree
from core.visibility import readable

DEEPEST = 20  # steps of an address that are looked at


@dataclass(frozen=True)
class Reported:
    """An address of the portal, and the page there or the nearest one above it."""

    path: str
    page: Page | None
    exact: bool

    @property
    def title(self) -> str:
        return self.page.title if self.page and self.exact else ""

    @property
    def network(self) -> Network | None:
        return getattr(self.page, "network", None)


def own_path(address: str) -> str:
    """Path and query of an address of this portal; empty for anything else."""
    if not url_has_allowed_host_and_scheme(address, {urlsplit(settings.BASE_URL).netloc}):
        return ""
    parts = urlsplit(address)
    path = urlunsplit(("", "", parts.path or (parts.netloc and "/"), parts.query, ""))
    return path if path.startswith("/") and not path.startswith(("//", "/\\")) and path.isprintable() else ""


def reported(request: HttpRequest, path: str) -> Reported:
    """What stands at a path of the portal; a page that is missing or closed belongs to whom the one above it does."""
    places = places_along(request, urlsplit(path).path) if path else []
    found = Page.objects.filter(readable(), url_path__in=places).order_by("-depth").first()
    return Reported(path, found and found.specific, exact=bool(found) and found.url_path == places[-1])


def places_along(request: HttpRequest, path: str) -> list[str]:
    """Where the pages from the front page down to a path lie in the tree of their language."""
    language = get_language_from_path(path)
    with override(language or settings.LANGUAGE_CODE):
        front = address_in_tree(request, "")
    steps = [step for step in path.split("/") if step][1 if language else 0 :][:DEEPEST]
    return ["".join([front, *(f"{step}/" for step in steps[:depth])]) for depth in range(len(steps) + 1)]
