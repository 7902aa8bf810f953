"""Finding the page at an address with few queries, however deep it lies."""

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language
from wagtail.models import Page
from wagtail.url_routing import RouteResult
from wagtail.views import serve as wagtail_serve

from core.hosts import absolute, origin, own_root, root_at
from core.models import PortalPage
from core.visibility import showing

KNOWN_FOR = 60 * 60  # seconds that a page is looked for where it was last


def serve(request: HttpRequest, path: str) -> HttpResponse:
    """Wagtail's view. Wagtail itself looks for a page level by level, with two queries for each."""
    url_path = address_in_tree(request, path)
    if route := route_to(url_path, request):
        if elsewhere := other_host(request, url_path, route.page):
            return elsewhere
        request._wagtail_route_for_request = route
    return kept_by_asking(request, wagtail_serve(request, path))


def kept_by_asking(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """An answer that whoever keeps it asks for anew; what an editor or a guest with a password sees is theirs alone.

    A page or a document may change, or be closed to the public, under its address. With an ETag, asking costs little.
    """
    theirs = {"private": True} if settings.SESSION_COOKIE_NAME in request.COOKIES else {}
    patch_cache_control(response, no_cache=True, **theirs)
    return response


def route_to(url_path: str, request: HttpRequest) -> RouteResult | None:
    """The page at an address, or what the page above says of it: HTTP 404, or something else that it keeps there."""
    if page := live_page(url_path):
        return RouteResult(page)
    above, _slash, slug = url_path.rstrip("/").rpartition("/")
    parent = live_page(f"{above}/") if above else None
    return parent.route(request, [slug]) if parent else None


def address_in_tree(request: HttpRequest, path: str) -> str:
    """The page's ``url_path`` below the front page of the host in the active language; empty where it has none."""
    root = root_at(origin(request), get_language())
    return f"{root.root_path}{path}" if root else ""


def other_host(request: HttpRequest, url_path: str, page: Page) -> HttpResponse | None:
    """The way to the host that serves a page, if it is not the one at hand.

    A network's own host has what everyone may read. What is closed stays at the portal, where people sign in.
    """
    own, here = own_root(url_path), origin(request)
    if own is None or page.is_open == bool(here):
        return None
    root = own if page.is_open else root_at("", get_language())
    path = reverse("wagtail_serve", args=[url_path.removeprefix(root.root_path)])
    query = request.META.get("QUERY_STRING", "")
    address = f"{own.root_url}{path}" if page.is_open else absolute(path)
    return redirect(f"{address}?{query}" if query else address, permanent=page.is_open)


def live_page(url_path: str) -> Page | None:
    """The live page at an address, with what its template needs.

    Remembers which row an address led to; the row is asked again whether it still stands there.
    """
    key = f"page-at:{url_path}"
    found = cache.get(key)
    if found and (page := page_of(*found, url_path=url_path)):
        return page
    place = Page.objects.filter(showing(), url_path=url_path, slug=url_path.rstrip("/").rpartition("/")[2]).first()
    if place is None:
        return None
    cache.set(key, (place.specific_class, place.pk), KNOWN_FOR)
    return page_of(place.specific_class, place.pk, url_path=url_path)


def page_of(model: type[Page], pk: int, *, url_path: str) -> Page | None:
    return model.objects.shown().filter(pk=pk, url_path=url_path).first() if issubclass(model, PortalPage) else None
