"""The start pages stay, and a network is removed as a whole or not at all."""

from django.utils.translation import gettext as _
from wagtail.models import Page

from core.protection import keeps
from home.models import HomePage, NetworkPage


@keeps
def start_pages(page: Page) -> str:
    """Why a start page stays: the whole site hangs on it."""
    if not HomePage.objects.filter(pk=page.pk).exists():
        return ""
    return _("“%(title)s” cannot be deleted: it is the start page of the site.") % {"title": page.title}


@keeps
def networks(page: Page) -> str:
    """Why a page with networks below it stays: they would lose their pages, but keep people and files."""
    names = NetworkPage.objects.descendant_of(page, inclusive=True).values_list("title", flat=True)[:3]
    if not names:
        return ""
    return _("“%(title)s” cannot be deleted: networks hang on it (%(names)s). Freeze or close a network instead.") % {
        "title": page.title,
        "names": ", ".join(names),
    }
