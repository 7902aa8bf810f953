"""A work that is taken down, and its tombstone."""

import datetime as dt

import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction

from library.models import LibraryItemPage, Tombstone
from tests.factories.core import PersonFactory
from tests.factories.library import LibraryItemPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def item(leipzig) -> LibraryItemPage:
    authors = [PersonFactory(name="Anna Becker"), "Projektgruppe Nord"]
    return LibraryItemPageFactory(parent=leipzig.library, title="Was bleibt", slug="was-bleibt", authors=authors)


def test_tombstone_keeps_what_a_citation_needs(item, leipzig):
    item.unpublish()
    tombstone = Tombstone.objects.get(record_id=item.record_id)
    assert (tombstone.title, tombstone.authors, tombstone.issued, tombstone.network) == (
        "Was bleibt",
        ["Anna Becker", "Projektgruppe Nord"],
        item.issued,
        leipzig.network,
    )


def test_address_of_a_withdrawn_work_says_that_it_is_gone(client, item):
    item.unpublish()
    response = client.get("/netzwerke/leipzig/mediathek/was-bleibt/")
    assert response.status_code == 410
    assert '<meta name="robots" content="noindex">' in response.content.decode()


def test_deleted_work_leaves_its_tombstone(client, item):
    item.delete()
    assert client.get("/netzwerke/leipzig/mediathek/was-bleibt/").status_code == 410


def test_work_past_its_end_leaves_its_tombstone_when_it_is_taken_down(item):
    item.expire_at = timezone.now() - dt.timedelta(minutes=1)
    item.save()
    item.unpublish(set_expired=True)
    assert Tombstone.objects.get().title == "Was bleibt"


def test_draft_leaves_nothing(client, leipzig):
    draft = LibraryItemPageFactory(parent=leipzig.library, slug="entwurf", live=False)
    draft.delete()
    assert client.get("/netzwerke/leipzig/mediathek/entwurf/").status_code == 404


def test_restricted_work_leaves_nothing(item):
    PageViewRestriction.objects.create(page=item, restriction_type=PageViewRestriction.LOGIN)
    item.unpublish()
    assert list(Tombstone.objects.all()) == []


def test_later_draft_does_not_change_the_tombstone(item):
    item.unpublish()
    item.title = "Ein neuer Titel, den niemand freigegeben hat"
    item.save()
    assert Tombstone.objects.get().title == "Was bleibt"


def test_work_that_is_published_again_is_back(client, item):
    item.unpublish()
    item.save_revision().publish()
    assert client.get("/netzwerke/leipzig/mediathek/was-bleibt/").status_code == 200
    assert list(Tombstone.objects.all()) == []


def test_address_that_never_was_stays_unknown(client, item):
    item.unpublish()
    assert client.get("/netzwerke/leipzig/mediathek/nie-gewesen/").status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_tombstone_costs_the_same_however_many_there_are(client, leipzig, count, django_assert_num_queries):
    items = [LibraryItemPageFactory(parent=leipzig.library) for _ in range(count)]
    for item in items:
        item.unpublish()
    address = items[0].address()
    client.get(address)
    with django_assert_num_queries(7):
        client.get(address)
