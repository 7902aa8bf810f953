"""Finding the page at an address with few queries, however deep it lies."""

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language
from wagtail.models import Page, Site
from wagtail.url_routing import RouteResult
from wagtail.views import serve as wagtail_serve

from core.models import PortalPage
from core.visibility import showing

KNOWN_FOR = 60 * 60  # seconds that a page is looked for where it was last


def serve(request: HttpRequest, path: str) -> HttpResponse:
    """Wagtail's view. Wagtail itself looks for a page level by level, with two queries for each."""
    if route := route_to(address_in_tree(request, path), request):
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
    """The page's ``url_path`` below the front page of the active language; empty where that has none."""
    roots = [root for root in Site.get_site_root_paths() if root.language_code == get_language()]
    if len({root.site_id for root in roots}) > 1:
        site = Site.find_for_request(request)
        roots = [root for root in roots if site and root.site_id == site.pk]
    return f"{roots[0].root_path}{path}" if roots else ""


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
