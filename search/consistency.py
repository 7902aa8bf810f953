"""Whether pages, records and index say the same, and making them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db import transaction
from wagtail.models import Page, get_page_models

from core.models import PortalPage
from search.distant import catch_up, differing
from search.engines.builds import database_engine
from search.indexing import bring_in_line
from search.models import SearchRecord
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
    untaught: list[int] = field(default_factory=list)  # the distant engine knows something else

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
        untaught=differing(expected),
    )


def repair(difference: Difference) -> None:
    """Mend the pages on which they disagree, all or none; then the distant engine's, which may be gone."""
    trees = Trees()
    with transaction.atomic():
        for page in difference.pages:
            bring_in_line(page, trees)
    catch_up()
