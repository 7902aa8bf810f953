"""Whether pages, records and index say the same, and making them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page, get_page_models

from core.models import PortalPage
from search.engines import database_engine
from search.indexing import erase, store
from search.models import IndexChange, SearchRecord
from search.records import Entry, Trees, entry_of

BATCH = 100


@dataclass
class Difference:
    """Pages on which the three disagree."""

    missing: list[int] = field(default_factory=list)  # public, without a record
    outdated: list[int] = field(default_factory=list)  # the record is older than the page
    superfluous: list[int] = field(default_factory=list)  # a record of what is not public
    unindexed: list[int] = field(default_factory=list)  # the engine does not know the page, or an old state of it
    orphaned: list[int] = field(default_factory=list)  # the engine knows a page that has no record

    def __bool__(self) -> bool:
        return any(vars(self).values())

    @property
    def pages(self) -> list[int]:
        return sorted({page for pages in vars(self).values() for page in pages})


def searchable_pages() -> Iterator[Page]:
    """Live pages of all searchable types, type by type."""
    for model in get_page_models():
        if issubclass(model, PortalPage) and model.kind:
            yield from model.objects.live().order_by("pk").iterator(chunk_size=BATCH)


def entries() -> Iterator[Entry]:
    """What the read model should hold."""
    trees = Trees()
    return (entry for page in searchable_pages() if (entry := entry_of(page, trees)))


def check() -> Difference:
    """Compare what should be known with what is."""
    expected = {entry.data.page: entry.digest for entry in entries()}
    recorded = dict(SearchRecord.every.values_list("pk", "digest"))
    indexed = database_engine().digests()
    return Difference(
        missing=sorted(expected.keys() - recorded.keys()),
        outdated=sorted(pk for pk in expected.keys() & recorded.keys() if expected[pk] != recorded[pk]),
        superfluous=sorted(recorded.keys() - expected.keys()),
        unindexed=sorted(pk for pk in expected if indexed.get(pk) != expected[pk]),
        orphaned=sorted(indexed.keys() - expected.keys()),
    )


def repair(difference: Difference) -> None:
    """Mend the pages on which they disagree, all or none."""
    trees = Trees()
    found = Page.objects.in_bulk(difference.pages)
    with transaction.atomic():
        for pk in difference.pages:
            entry = entry_of(found[pk].specific, trees) if pk in found else None
            if entry:
                store(entry)
            else:
                erase(pk)


def rebuild(progress: Callable[[int], None] | None = None) -> int:
    """Write everything anew in one transaction, so that visitors see the old state or the new one."""
    with transaction.atomic():
        IndexChange.objects.filter(engine=IndexChange.RECORDS).delete()
        engine = database_engine()
        engine.prepare()
        engine.clear()
        done, started = 0, timezone.now()
        for done, entry in enumerate(entries(), start=1):
            store(entry)
            if progress:
                progress(done)
        for page in SearchRecord.every.exclude(indexed_at__gte=started).values_list("pk", flat=True):
            erase(page)
    return done
