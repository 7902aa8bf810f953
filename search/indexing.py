"""Keeping records and the database engine's rows in line with the pages, in the transaction that changes them."""

from collections.abc import Iterable

from django.db.models import F, Value
from django.db.models.functions import Concat, Substr
from wagtail.models import Page, PageViewRestriction

from search.distant import note
from search.engines.builds import learning_engines
from search.models import IndexChange, SearchRecord
from search.outbox import never_harmful
from search.records import Entry, Trees, entry_of


def refresh(page: Page, trees: Trees | None = None) -> None:
    """Bring the read model in line with a page as it is now; a fault is left to the worker."""
    with never_harmful(pages=[page.pk], operation=IndexChange.Operation.INDEX):
        apply(page, trees)


def apply(page: Page, trees: Trees | None = None) -> None:
    """As ``refresh``, but a fault reaches the caller."""
    if entry := entry_of(page, trees):
        store(entry)
    else:
        SearchRecord.every.filter(pk=page.pk).delete()


def store(entry: Entry) -> None:
    entry.write()
    for engine in learning_engines():
        engine.write([entry.document])
    note([entry.data.page])


def erase(page: int) -> None:
    """Forget a page, in whichever of record and index it still is."""
    SearchRecord.every.filter(pk=page).delete()
    unlearn(page)


def bring_in_line(pk: int, trees: Trees) -> None:
    """Make record and index say what the page says now."""
    page = Page.objects.filter(pk=pk).specific().first()
    if page and (entry := entry_of(page, trees)):
        store(entry)
    else:
        erase(pk)


def withdraw(pages: Iterable[int]) -> None:
    """Take pages out of everything public at once; their index rows follow the records."""
    pages = list(pages)
    with never_harmful(pages=pages, operation=IndexChange.Operation.INDEX):
        SearchRecord.every.filter(pk__in=pages).delete()


def forget(page: int) -> None:
    """Remove a page from the database engine, because its record is gone."""
    with never_harmful(pages=[page], operation=IndexChange.Operation.REMOVE):
        unlearn(page)


def unlearn(page: int) -> None:
    for engine in learning_engines():
        engine.remove([page])
    note([page])


def subtree(page: Page) -> list[int]:
    """A page and all below it."""
    pages = Page.objects.filter(path__startswith=page.path, depth__gte=page.depth)
    return list(pages.order_by("path").values_list("pk", flat=True))


def retarget(page: Page, *, old_url: str, new_url: str) -> None:
    """Correct the addresses of records below a page whose own address has changed."""
    below = SearchRecord.every.filter(page__path__startswith=page.path, url__startswith=old_url)
    below.update(url=readdressed(old_url, new_url))


def readdressed(old_url: str, new_url: str) -> Concat:
    """For an update: the ``url`` of a row with another beginning."""
    return Concat(Value(new_url), Substr(F("url"), len(old_url) + 1))


def is_restricted(page: Page) -> bool:
    """Whether the page or one above it asks visitors for more than their visit."""
    ancestors = Page.objects.ancestor_of(page, inclusive=True)
    return PageViewRestriction.objects.filter(page__in=ancestors).exists()
