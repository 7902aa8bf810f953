"""A review that someone has taken and not finished in time."""

import datetime as dt

import pytest
from django.core import mail
from django.core.cache import cache
from django.utils import timezone

from core.claims import claim, give_back
from core.deputies import PAUSED
from core.models import ReviewState
from core.models.workflow import PATIENCE
from home.subsites import freeze_network
from search.worker import remind_of_reviews, tell_deputies
from tests.newsroom import SECOND, told
from tests.people import member

pytestmark = pytest.mark.django_db
LATE, LONG_AGO = timezone.localdate() - dt.timedelta(days=1), timezone.now() - PATIENCE - dt.timedelta(hours=1)


@pytest.fixture
def page(newsroom):
    return newsroom.submitted()


@pytest.fixture
def taken(newsroom, page) -> ReviewState:
    """A review that Frank Fuchs took some days ago, and that was due yesterday."""
    mail.outbox.clear()
    ReviewState.objects.update(due=LATE, claimed_by=newsroom.reviewer, claimed_at=LONG_AGO)
    return ReviewState.objects.get()


def test_who_took_it_is_reminded_once_and_verwaltung_is_told(newsroom, taken, manager):
    rounds = [remind_of_reviews() for _ in range(3)]

    assert (rounds, told()) == ([1, 0, 0], [newsroom.reviewer.email, manager.email])
    reminder, notice = mail.outbox
    assert reminder.subject != notice.subject
    assert ["Frank Fuchs" in message.body for message in (reminder, notice)] == [False, True]
    assert ["Auftakt in Leipzig" in message.body for message in (reminder, notice)] == [True, True]


def test_deputy_is_told_instead_of_verwaltung(newsroom, taken, manager):
    newsroom.network.deputy = member(newsroom.network.reviewers, SECOND)
    newsroom.network.save()

    remind_of_reviews()

    assert told() == [newsroom.reviewer.email, newsroom.network.deputy.email]


def test_deputy_who_has_taken_it_himself_is_reminded_and_verwaltung_is_told(newsroom, taken, manager):
    newsroom.network.deputy = newsroom.reviewer
    newsroom.network.save()

    remind_of_reviews()

    assert told() == [newsroom.reviewer.email, manager.email]


@pytest.mark.parametrize(
    "change",
    [
        {"due": timezone.localdate()},
        {"claimed_at": timezone.now() - PATIENCE + dt.timedelta(hours=1)},
        {"reminded_at": timezone.now()},
        {"status": "approved"},
    ],
    ids=["in time", "taken a moment ago", "reminded", "decided"],
)
def test_nobody_is_reminded_without_need(taken, manager, change):
    for name, value in change.items():
        setattr(taken, name, value)
    taken.save()

    assert (remind_of_reviews(), tell_deputies(), told()) == (0, 0, [])


def test_nobody_is_reminded_in_a_frozen_network(newsroom, taken, manager):
    freeze_network(network=newsroom.network)
    assert (remind_of_reviews(), told()) == (0, [])


def test_review_that_is_given_back_goes_to_verwaltung_and_to_whoever_takes_it_next(newsroom, page, taken, manager):
    remind_of_reviews()
    give_back(state=taken, page=page, user=newsroom.reviewer)
    assert tell_deputies() == 1

    claim(state=taken, page=page, user=manager)
    at_once = remind_of_reviews()
    ReviewState.objects.update(claimed_at=LONG_AGO)

    assert (at_once, remind_of_reviews(), told()[-2:]) == (0, 1, [manager.email, manager.email])


def test_reminder_that_does_not_go_out_is_tried_again_after_a_pause(newsroom, taken, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_PORT = 1
    assert remind_of_reviews() == 0
    assert ReviewState.objects.get().reminded_at is None

    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    at_once = remind_of_reviews()
    cache.delete(PAUSED)

    assert (at_once, remind_of_reviews(), told()) == (0, 1, [newsroom.reviewer.email])
