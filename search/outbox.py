"""What is still to be learned: written beside the change itself, applied by the worker, never dropped."""

import datetime as dt
import logging
from collections.abc import Iterable
from contextlib import contextmanager

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from search.models import IndexChange, IndexChangeQuerySet

logger = logging.getLogger(__name__)

FIRST_DELAY = dt.timedelta(seconds=30)
LONGEST_DELAY = dt.timedelta(hours=1)


def postpone(
    *,
    pages: Iterable[int],
    operation: str = IndexChange.Operation.INDEX,
    error: str = "",
    engine: str = IndexChange.RECORDS,
) -> None:
    """Have the worker bring these pages in line, in the records or in a distant engine."""
    IndexChange.objects.bulk_create(
        [IndexChange(engine=engine, page=page, operation=operation, last_error=error) for page in dict.fromkeys(pages)],
        batch_size=500,
    )


@contextmanager
def never_harmful(*, pages: list[int], operation: str):
    """Whatever goes wrong inside is undone, logged and left to the worker; the publish around it goes on."""
    try:
        with transaction.atomic():
            yield
    except Exception as error:
        logger.exception("Index of pages %s could not be written; the worker will try again.", pages)
        postpone(pages=pages, operation=operation, error=repr(error))


def delay_after(attempts: int) -> dt.timedelta:
    """How long to wait after so many failures: half a minute, doubling up to an hour."""
    return min(FIRST_DELAY * 2 ** min(attempts - 1, 10), LONGEST_DELAY)


def failed(changes: Iterable[IndexChange], error: str) -> None:
    """Keep changes for another try, each later than the one before."""
    for change in changes:
        change.attempts += 1
        change.next_try = timezone.now() + delay_after(change.attempts)
        change.last_error = error[:2000]
        change.save(update_fields=["attempts", "next_try", "last_error"])


def put_off(changes: IndexChangeQuerySet, error: str) -> None:
    """Keep changes that have nothing wrong with them: they are tried soon, however long their engine has been gone."""
    changes.update(attempts=F("attempts") + 1, next_try=timezone.now() + FIRST_DELAY, last_error=error[:2000])
