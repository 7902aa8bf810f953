"""A first visit to every public page: pictures are cut to size before a visitor waits for them."""

from urllib.parse import urlsplit

from django.conf import settings
from django.core.management.base import CommandError
from django.test import Client
from wagtail.models import Page


def public_paths() -> list[str]:
    """Addresses of all public pages, lists and front pages included."""
    pages = Page.objects.live().public().filter(depth__gt=1).specific(defer=True)
    return sorted({path for page in pages if (path := page.relative_path())})


def visit() -> int:
    """Request every public page once; returns their number."""
    host = urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname
    client = Client(HTTP_HOST=host)
    paths = public_paths()
    for path in paths:
        if (status := client.get(path).status_code) != 200:
            raise CommandError(f"{path} answers {status}.")
    return len(paths)
