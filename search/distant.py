"""What the distant engine learns: noted beside the record in the same transaction, taught by the worker afterwards.

Several notes about a page are one, as only its present state counts. A note is kept until the engine has confirmed
it; so neither a server that is gone nor a worker that is killed makes it miss anything.
"""

import logging
from collections.abc import Callable, Iterable, Mapping

from django.conf import settings
from django.db.models import Max, Min
from wagtail.models import Page

from search.engines import distant_engine
from search.engines.elasticsearch import ElasticsearchEngine, EngineGoneError
from search.engines.standby import PATIENCE, count_failure, pauses
from search.models import IndexChange, IndexChangeQuerySet, SearchRecord
from search.outbox import failed, postpone, put_off
from search.records import Trees, entry_of

logger = logging.getLogger(__name__)

ENGINE = ElasticsearchEngine.name
BATCH = 100  # pages


def note(pages: Iterable[int]) -> None:
    """Have the distant engine, where there is one, look at these pages."""
    if settings.SEARCH_URL:
        postpone(pages=pages, engine=ENGINE)


def noted() -> IndexChangeQuerySet:
    return IndexChange.objects.filter(engine=ENGINE)


def teach() -> int:
    """Have it learn what is due; number of pages that it learned. Nothing while it is gone."""
    if not settings.SEARCH_URL or pauses():
        return 0
    try:
        return catch_up()
    except EngineGoneError as error:
        logger.warning("The distant search engine learns nothing: %s", error)
        count_failure(error)
        put_off(noted().due(), str(error))
        return 0


def catch_up(progress: Callable[[int], None] | None = None) -> int:
    """As ``teach``, but where it is gone the caller learns of it. An engine without an index gets one."""
    if not settings.SEARCH_URL:
        return 0
    engine = distant_engine()
    return teach_due(engine) if engine.within(PATIENCE).is_ready() else build(engine, progress)


def teach_due(engine: ElasticsearchEngine) -> int:
    """Batch by batch, those that wait longest first; what is refused waits for another try."""
    done = 0
    while pages := list(noted().due().order_by().values_list("page").annotate(Min("pk")).order_by("pk__min")[:BATCH]):
        changes = list(noted().filter(page__in=[page for page, _ in pages]))
        refused = teach_pages(engine, [page for page, _ in pages])
        IndexChange.objects.filter(pk__in=[change.pk for change in changes if change.page not in refused]).delete()
        for page, error in refused.items():
            failed([change for change in changes if change.page == page], error)
        done += len(pages) - len(refused)
    return done


def teach_pages(engine: ElasticsearchEngine, pages: list[int], *, draft: bool = False) -> dict[int, str]:
    """Bring the engine's documents of these pages in line; the pages with which that failed, each with its error."""
    found = {page.pk: page for page in Page.objects.filter(pk__in=pages).specific()}
    actions, broken, trees = [], {}, Trees()
    for pk in pages:
        try:
            entry = entry_of(found[pk], trees) if pk in found else None
            actions.append(engine.writing(entry.document) if entry else engine.removal(pk))
        except Exception as error:
            logger.exception("Page %s could not be read for the distant search engine.", pk)
            broken[pk] = repr(error)
    return broken | engine.learn(actions, draft=draft)


def build(engine: ElasticsearchEngine, progress: Callable[[int], None] | None) -> int:
    """Build the index for the lexicon of today, which answers when it is complete; number of pages.

    What changes meanwhile is noted, and so is what failed.
    """
    before = noted().aggregate(last=Max("pk"))["last"] or 0
    pages = list(SearchRecord.every.order_by("pk").values_list("pk", flat=True))
    engine.begin()
    for start in range(0, len(pages), BATCH):
        teach_pages(engine, pages[start : start + BATCH], draft=True)
        if progress:
            progress(min(start + BATCH, len(pages)))
    engine.switch()
    noted().filter(pk__lte=before).delete()
    note(differing(dict(SearchRecord.every.values_list("pk", "digest"))))
    return len(pages)


def differing(expected: Mapping[int, str]) -> list[int]:
    """Pages of which the distant engine knows something else than expected; none where there is no such engine."""
    if not settings.SEARCH_URL:
        return []
    engine = distant_engine()
    known = engine.digests() if engine.is_ready() else {}
    return sorted(page for page in expected.keys() | known.keys() if expected.get(page) != known.get(page))
