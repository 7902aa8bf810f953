"""Publishing a page as an editor does, beside the same with both of its indexes off."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count

from django.db import connection
from django.db.models.signals import post_save

from bench.clock import compared
from bench.result import Result
from library.models import LibraryItemPage
from search.backend import learning
from search.signals import page_saved

EDITS = count(1)


def measured(size: int) -> Result:
    """Milliseconds for one page."""
    ours, anchor = compared(publish, publish_alone, connection)
    return Result("publish", size, ours * 1000, anchor * 1000)


def publish() -> None:
    """Change a page and publish it; committed, as some of what follows waits for that."""
    page = LibraryItemPage.objects.get(slug="werk-1")
    page.abstract = f"Fassung {next(EDITS)}"
    page.save_revision().publish()


def publish_alone() -> None:
    with unheard():
        publish()


@contextmanager
def unheard() -> Iterator[None]:
    """Neither the portal's search nor the editor's learns of a page that is saved."""
    post_save.disconnect(page_saved)
    learning.disconnect()
    try:
        yield
    finally:
        post_save.connect(page_saved)
        learning.connect()
