"""Everything written anew, while the portal goes on: visitors ask the old index until the new one is complete."""

from collections.abc import Callable, Iterator

from django.db import transaction
from wagtail.models import Page

from search.consistency import searchable_pages
from search.engines import builds
from search.engines.database import DatabaseEngine
from search.indexing import bring_in_line
from search.lexicons import lexicon_for
from search.models import SearchRecord
from search.records import Trees, entry_of

BATCH = 25  # pages in one transaction, for which whoever publishes has to wait


def rebuild(progress: Callable[[int], None] | None = None) -> int:
    """Write all records and a new index; number of records. What changes meanwhile is learned by both indexes."""
    build = builds.begin(lexicon_for(texts()))
    engine, pages, done = builds.engine_at(build.pk), page_keys(), 0
    for first in range(0, len(pages), BATCH):
        done += learn(pages[first : first + BATCH], engine)
        if progress:
            progress(done)
    check_others(set(pages))
    builds.switch(build)
    return done


def texts() -> Iterator[str]:
    """What the site's vocabulary is taken from."""
    rows = SearchRecord.every.filter(language__startswith="de").values_list("title", "lead", "text")
    return ("\n".join(row) for row in rows.iterator(chunk_size=500))


def page_keys() -> list[int]:
    return [page.pk for page in searchable_pages()]


def learn(pages: list[int], engine: DatabaseEngine) -> int:
    """Write the records of these pages as they are at this moment; nobody changes them meanwhile."""
    trees = Trees()
    with transaction.atomic():
        locked = Page.objects.select_for_update().filter(pk__in=pages).specific()
        entries = [entry for page in locked if (entry := entry_of(page, trees))]
        for entry in entries:
            entry.write()
        engine.write(entry.document for entry in entries)
    return len(entries)


def check_others(seen: set[int]) -> None:
    """Records of other pages belong to what was published meanwhile, or to what is not public."""
    trees = Trees()
    for page in SearchRecord.every.values_list("pk", flat=True):
        if page not in seen:
            bring_in_line(page, trees)
