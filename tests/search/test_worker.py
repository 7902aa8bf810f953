"""The worker: scheduled publishing and expiry, index changes, and no two at a time."""

import datetime as dt
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from search.locks import only_one
from search.models import IndexChange, SearchRecord
from search.outbox import delay_after
from search.worker import work_for_ever, work_once
from tests.factories.home import NewsPageFactory

pytestmark = pytest.mark.django_db
HOUR = dt.timedelta(hours=1)


def test_scheduled_page_is_published_when_its_time_has_come(leipzig):
    page = NewsPageFactory(parent=leipzig.news, live=False)
    page.go_live_at = timezone.now() + HOUR
    revision = page.save_revision()
    revision.publish()
    work_once()
    page.refresh_from_db()
    assert not page.live

    revision.refresh_from_db()
    revision.content = {**revision.content, "go_live_at": (timezone.now() - HOUR).isoformat()}
    revision.approved_go_live_at = timezone.now() - HOUR
    revision.save()
    work_once()

    page.refresh_from_db()
    assert page.live
    assert SearchRecord.objects.filter(pk=page.pk).exists()


def test_page_past_its_date_expires(leipzig):
    page = NewsPageFactory(parent=leipzig.news, expire_at=timezone.now() + HOUR)
    type(page).objects.filter(pk=page.pk).update(expire_at=timezone.now() - HOUR)

    work_once()

    page.refresh_from_db()
    assert (page.live, page.expired) == (False, True)
    assert not SearchRecord.objects.filter(pk=page.pk).exists()


def test_page_that_cannot_be_published_does_not_stop_the_others(leipzig):
    pages = [NewsPageFactory(parent=leipzig.news, live=False) for _ in range(2)]
    for page in pages:
        page.save_revision(approved_go_live_at=timezone.now() - HOUR)
    broken = pages[0].latest_revision
    broken.content = {**broken.content, "title": None}
    broken.save()

    work_once()

    assert [type(page).objects.get(pk=page.pk).live for page in pages] == [False, True]


def test_only_one_may_work_at_a_time():
    with only_one() as first, ThreadPoolExecutor(1) as other_worker:
        second = other_worker.submit(may_work).result()
    third = may_work()

    assert (first, second, third) == (True, False, True)


def may_work() -> bool:
    try:
        with only_one() as mine:
            return mine
    finally:
        if threading.current_thread() is not threading.main_thread():
            connection.close()


def test_worker_leaves_everything_to_the_one_that_works(leipzig, monkeypatch):
    IndexChange.objects.create(engine=IndexChange.RECORDS, page=leipzig.page.pk, operation="index")
    monkeypatch.setattr("search.worker.only_one", lambda: nullcontext(False))

    assert work_once() == 0
    assert IndexChange.objects.count() == 1


def test_fault_ends_a_round_but_not_the_worker(monkeypatch):
    rounds = []

    def job():
        rounds.append(1)
        raise RuntimeError("once")

    monkeypatch.setattr("search.worker.JOBS", (job,))
    work_for_ever(pause=0, until=lambda: len(rounds) >= 2, renew=list)  # the test's transaction needs its connection

    assert len(rounds) == 2


def test_command_does_one_round(leipzig, capsys):
    IndexChange.objects.create(engine=IndexChange.RECORDS, page=leipzig.page.pk, operation="index")

    call_command("worker", "--once")

    assert capsys.readouterr().out == "1 done\n"


def test_delay_doubles_up_to_an_hour():
    assert [delay_after(attempts).total_seconds() for attempts in (1, 2, 3, 50)] == [30, 60, 120, 3600]
