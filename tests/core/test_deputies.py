"""A review that nobody has taken in time."""

import datetime as dt

import pytest
from django.core import mail
from django.core.cache import cache
from django.utils import timezone

from core.deputies import PAUSED, deputies
from core.models import Network, ReviewState
from core.vocabularies import NetworkState
from home.subsites import freeze_network
from search.worker import tell_deputies
from tests.newsroom import SECOND, told
from tests.people import member

pytestmark = pytest.mark.django_db


@pytest.fixture
def late(newsroom) -> ReviewState:
    """A review that was due yesterday."""
    newsroom.submitted()
    mail.outbox.clear()
    ReviewState.objects.update(due=timezone.localdate() - dt.timedelta(days=1))
    return ReviewState.objects.get()


def test_verwaltung_gets_one_mail_and_no_second(late, manager):
    rounds = [tell_deputies() for _ in range(3)]

    assert (rounds, told()) == ([1, 0, 0], [manager.email])
    assert "Rita Roth" in mail.outbox[0].body


def test_deputy_gets_it_instead(newsroom, late, manager):
    newsroom.network.deputy = member(newsroom.network.reviewers, SECOND)
    newsroom.network.save()

    tell_deputies()

    assert told() == [newsroom.network.deputy.email]


@pytest.mark.parametrize(
    "leave", [lambda person: person.groups.clear(), lambda person: setattr(person, "is_active", False)]
)
def test_deputy_who_has_left_is_none(newsroom, late, manager, leave):
    person = member(newsroom.network.reviewers, SECOND)
    newsroom.network.deputy = person
    leave(person)
    person.save()

    assert deputies(newsroom.network, late) == [manager]


@pytest.mark.parametrize(
    "change",
    [
        {"due": dt.date(2999, 1, 1)},
        {"claimed_at": timezone.now()},
        {"deputy_told_at": timezone.now()},
        {"status": "approved"},
    ],
    ids=["in time", "taken", "told", "decided"],
)
def test_nobody_is_bothered_without_need(newsroom, late, manager, change):
    if "claimed_at" in change:
        change = change | {"claimed_by": newsroom.reviewer}
    for name, value in change.items():
        setattr(late, name, value)
    late.save()

    assert (tell_deputies(), told()) == (0, [])


def test_frozen_network_is_told_when_it_goes_on(newsroom, late, manager):
    freeze_network(network=newsroom.network)
    resting = tell_deputies()
    Network.objects.update(state=NetworkState.ACTIVE)

    assert (resting, tell_deputies(), told()) == (0, 1, [manager.email])


def test_mail_that_does_not_go_out_is_tried_again_after_a_pause(late, manager, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_PORT = 1
    assert tell_deputies() == 0
    assert ReviewState.objects.get().deputy_told_at is None

    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    at_once = tell_deputies()
    cache.delete(PAUSED)

    assert (at_once, tell_deputies(), told()) == (0, 1, [manager.email])


def test_network_without_people_is_asked_once(late):
    assert [tell_deputies(), tell_deputies(), told()] == [1, 0, []]
