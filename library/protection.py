"""A work stays as long as a report or an article lists it."""

from django.utils.translation import gettext as _
from wagtail.models import Page

from core.protection import keeps
from core.usage import pages_using
from core.visibility import showing
from library.models import LibraryItemPage


@keeps
def listed_works(page: Page) -> str:
    """Why works stay that public pages list: readers follow these links, and the permanent address."""
    works = LibraryItemPage.objects.descendant_of(page, inclusive=True)
    using = pages_using(works).filter(showing()).public().not_descendant_of(page, inclusive=True).order_by("title")
    titles = using.values_list("title", flat=True)[:3]
    if not titles:
        return ""
    return _(
        "“%(title)s” cannot be deleted: other pages refer to it (%(pages)s). "
        "Remove it there first, or take it off the site by unpublishing it."
    ) % {"title": page.title, "pages": ", ".join(titles)}
