"""What has to be done beside the requests: scheduled publishing and expiry, index changes, new files and pictures."""

import logging
import time
from collections.abc import Callable

from django.db import close_old_connections, transaction
from django.utils import timezone
from wagtail.models import Page, Revision

from core.cutting import cut_waiting_pictures
from core.deputies import remind, tell_deputy, waiting_to_be_reminded_of, waiting_to_be_told
from search.distant import teach
from search.engines.builds import is_outdated
from search.extraction import read_waiting_files
from search.indexing import bring_in_line
from search.locks import only_one
from search.misses import forget_misses
from search.models import IndexChange
from search.outbox import failed
from search.rebuilding import rebuild
from search.records import Trees

logger = logging.getLogger(__name__)

BATCH = 100
PAUSE = 5  # seconds between rounds


def work_once() -> int:
    """One round of everything; number of things done. Nothing where another worker is at it."""
    with only_one() as mine:
        return sum(job() for job in JOBS) if mine else 0


def never() -> bool:
    return False


def work_for_ever(
    pause: float = PAUSE, *, until: Callable[[], bool] = never, renew: Callable[[], None] = close_old_connections
) -> None:
    """Round after round; a fault ends its round, never the worker. ``renew`` replaces connections that broke."""
    while not until():
        renew()
        try:
            done = work_once()
        except Exception:
            logger.exception("A round of the worker failed.")
            done = 0
        if not done:
            time.sleep(pause)


def apply_changes() -> int:
    """Teach the read model what is due, in batches until nothing is."""
    done = 0
    while changes := list(IndexChange.objects.due().filter(engine=IndexChange.RECORDS)[:BATCH]):
        by_page: dict[int, list[IndexChange]] = {}
        for change in changes:
            by_page.setdefault(change.page, []).append(change)
        trees = Trees()
        done += sum(apply_change(page, same, trees) for page, same in by_page.items())
    return done


def apply_change(pk: int, changes: list[IndexChange], trees: Trees) -> int:
    """Bring one page in line; its changes are done together, as only the present state counts."""
    try:
        with transaction.atomic():
            bring_in_line(pk, trees)
            IndexChange.objects.filter(pk__in=[change.pk for change in changes]).delete()
    except Exception as error:
        logger.exception("Page %s could not be indexed.", pk)
        failed(changes, repr(error))
        return 0
    return 1


def renew_index() -> int:
    """Write the index anew where it follows the rules of an earlier version."""
    return rebuild() if is_outdated() else 0


def expire_pages() -> int:
    """Unpublish what has passed its date, each page in its own transaction."""
    expired = Page.objects.filter(live=True, expire_at__lt=timezone.now()).order_by("expire_at")
    return sum(attempt(expire, pk) for pk in list(expired.values_list("pk", flat=True)))


def expire(pk: int) -> None:
    page = Page.objects.select_for_update().get(pk=pk)
    page.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")


def publish_scheduled() -> int:
    """Publish revisions whose time has come, each in its own transaction."""
    due = Revision.objects.filter(approved_go_live_at__lt=timezone.now()).order_by("approved_go_live_at")
    return sum(attempt(publish, pk) for pk in list(due.values_list("pk", flat=True)))


def publish(pk: int) -> None:
    revision = Revision.objects.select_for_update().filter(pk=pk, approved_go_live_at__lt=timezone.now()).first()
    if revision:
        revision.publish(log_action="wagtail.publish.scheduled")


def tell_deputies() -> int:
    """Pass on reviews that nobody has taken in time, each in its own transaction."""
    return sum(attempt(tell_deputy, pk) for pk in waiting_to_be_told())


def remind_of_reviews() -> int:
    """Remind of reviews that someone has taken and left undone, each in its own transaction."""
    return sum(attempt(remind, pk) for pk in waiting_to_be_reminded_of())


def attempt(verb: Callable[[int], None], pk: int) -> int:
    """Do it in a transaction of its own; a fault is logged and does not stop the others."""
    try:
        with transaction.atomic():
            verb(pk)
    except Exception:
        logger.exception("%s %s failed.", verb.__name__, pk)
        return 0
    return 1


JOBS = (
    expire_pages,
    publish_scheduled,
    read_waiting_files,
    apply_changes,
    renew_index,
    teach,
    cut_waiting_pictures,
    tell_deputies,
    remind_of_reviews,
    forget_misses,
)
