"""Every public page, for search engines: one sitemap for each language (sitemaps.org)."""

import datetime as dt
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap, views
from django.db.models import Max, QuerySet
from django.http import HttpRequest, HttpResponse
from wagtail.models import Page

from core.visibility import readable


def public_pages() -> QuerySet[Page]:
    return Page.objects.filter(readable(), depth__gte=2)


class PublicPages(Sitemap):
    """Live pages of one language under no restriction, in one query; addresses as the portal itself knows them."""

    def __init__(self, language: str):
        self.language = language

    def items(self) -> QuerySet[Page]:
        pages = public_pages().filter(locale__language_code=self.language)
        return pages.select_related("locale").order_by("path")

    def location(self, page: Page) -> str:
        return page.get_url_parts()[2]

    def lastmod(self, page: Page) -> dt.datetime:
        return page.last_published_at

    def get_latest_lastmod(self) -> dt.datetime | None:
        return self.items().aggregate(latest=Max("last_published_at"))["latest"]

    def get_domain(self, site=None) -> str:
        return urlsplit(settings.BASE_URL).netloc

    def get_protocol(self, protocol=None) -> str:
        return urlsplit(settings.BASE_URL).scheme


def by_language() -> dict[str, PublicPages]:
    """A sitemap for each language that has pages."""
    languages = public_pages().order_by("locale__pk").values_list("locale__language_code", flat=True).distinct()
    return {language: PublicPages(language) for language in languages}


def sitemaps(request: HttpRequest) -> HttpResponse:
    """``/sitemap.xml``: which sitemaps there are."""
    return views.index(request, by_language(), sitemap_url_name="sitemap_of_language")


def sitemap(request: HttpRequest, section: str) -> HttpResponse:
    """``/sitemap-de.xml``: the pages of one language."""
    return views.sitemap(request, by_language(), section)
