"""Every public page, for search engines: one sitemap for each language (sitemaps.org)."""

import datetime as dt
from functools import reduce
from operator import or_
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap, views
from django.db.models import Max, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from wagtail.models import Page

from core.hosts import HOME_DEPTH, is_own, origin, roots
from core.visibility import readable


def public_pages(origin: str) -> QuerySet[Page]:
    """What a host shows to everyone: a network's own host its pages, the portal's all others."""
    own = [root for root in roots() if is_own(root) and origin in ("", root.root_url)]
    there = reduce(or_, (Q(url_path__startswith=root.root_path) for root in own), Q(pk__in=[]))
    return Page.objects.filter(readable(), there if origin else ~there, depth__gte=HOME_DEPTH)


class PublicPages(Sitemap):
    """Live pages of one language under no restriction, in one query; addresses as the host itself knows them."""

    def __init__(self, language: str, origin: str):
        self.language, self.origin = language, origin

    def items(self) -> QuerySet[Page]:
        pages = public_pages(self.origin).filter(locale__language_code=self.language)
        return pages.select_related("locale").order_by("path")

    def location(self, page: Page) -> str:
        return page.get_url_parts()[2]

    def lastmod(self, page: Page) -> dt.datetime:
        return page.last_published_at

    def get_latest_lastmod(self) -> dt.datetime | None:
        return self.items().aggregate(latest=Max("last_published_at"))["latest"]

    def get_domain(self, site=None) -> str:
        return urlsplit(self.origin or settings.BASE_URL).netloc

    def get_protocol(self, protocol=None) -> str:
        return urlsplit(settings.BASE_URL).scheme


def by_language(request: HttpRequest) -> dict[str, PublicPages]:
    """A sitemap for each language that the host has pages in."""
    pages = public_pages(origin(request)).order_by("locale__pk")
    languages = pages.values_list("locale__language_code", flat=True).distinct()
    return {language: PublicPages(language, origin(request)) for language in languages}


def sitemaps(request: HttpRequest) -> HttpResponse:
    """``/sitemap.xml``: which sitemaps there are."""
    return views.index(request, by_language(request), sitemap_url_name="sitemap_of_language")


def sitemap(request: HttpRequest, section: str) -> HttpResponse:
    """``/sitemap-de.xml``: the pages of one language."""
    return views.sitemap(request, by_language(request), section)
