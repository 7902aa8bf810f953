"""Addresses that are no pages."""

from posixpath import normpath

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.static import serve
from wagtail.documents.views.serve import serve as serve_document

from core.hosts import absolute, origin
from core.ranges import in_part
from core.serving import kept_by_asking

PRIVATE = ("documents/",)  # served at /dokumente/ only, where view restrictions are checked


@cache_control(public=True, max_age=24 * 60 * 60)
def media(request: HttpRequest, path: str) -> HttpResponse:
    """An uploaded picture or recording; documents have an address of their own."""
    path = normpath(path).lstrip("/")
    if path.startswith(PRIVATE):
        raise Http404
    return in_part(request, serve(request, path, document_root=settings.MEDIA_ROOT))


def document(request: HttpRequest, document_id: str, filename: str) -> HttpResponseBase:
    """An uploaded document, for everyone to whom its collection is open at this moment."""
    return kept_by_asking(request, serve_document(request, document_id, filename))


@cache_control(public=True, max_age=24 * 60 * 60)
def robots(request: HttpRequest) -> HttpResponse:
    """What crawlers may fetch: everything but the editor."""
    sitemap = absolute(f"{origin(request)}{reverse('sitemap')}")
    lines = ["User-agent: *", "Disallow: /admin/", f"Sitemap: {sitemap}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
