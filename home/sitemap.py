"""Every public page of every language, for search engines."""

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import sitemap as sitemap_view
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from wagtail.models import Page

from core.visibility import showing


class PublicPages(Sitemap):
    """Live pages under no restriction, in one query; addresses as the portal itself knows them."""

    def items(self) -> QuerySet[Page]:
        return Page.objects.filter(showing(), depth__gte=2).public().select_related("locale").order_by("path")

    def location(self, page: Page) -> str:
        return page.get_url_parts()[2]

    def lastmod(self, page: Page):
        return page.last_published_at

    def get_domain(self, site=None) -> str:
        return urlsplit(settings.BASE_URL).netloc

    def get_protocol(self, protocol=None) -> str:
        return urlsplit(settings.BASE_URL).scheme


def sitemap(request: HttpRequest) -> HttpResponse:
    """``/sitemap.xml`` after sitemaps.org."""
    return sitemap_view(request, {"pages": PublicPages})
