import uuid

import pytest
from wagtail.models import PageViewRestriction

from tests.factories.library import LibraryItemPageFactory

pytestmark = pytest.mark.django_db


def test_permanent_address_leads_to_the_page(client, leipzig):
    item = LibraryItemPageFactory(parent=leipzig.library, slug="was-bleibt")
    response = client.get(item.permalink)
    assert (response.status_code, response.url) == (302, "/netzwerke/leipzig/mediathek/was-bleibt/")


def test_permanent_address_survives_a_new_name(client, leipzig):
    item = LibraryItemPageFactory(parent=leipzig.library, slug="was-bleibt")
    item.slug = "was-blieb"
    item.save_revision().publish()
    assert client.get(item.permalink).url == "/netzwerke/leipzig/mediathek/was-blieb/"


def test_permanent_address_of_a_withdrawn_work_says_that_it_is_gone(client, leipzig):
    item = LibraryItemPageFactory(parent=leipzig.library)
    item.unpublish()
    response = client.get(item.permalink)
    assert (response.status_code, response.context["tombstone"].title) == (410, item.title)


def test_permanent_address_of_a_restricted_work_is_not_found(client, leipzig):
    item = LibraryItemPageFactory(parent=leipzig.library)
    PageViewRestriction.objects.create(page=item, restriction_type=PageViewRestriction.LOGIN)
    assert client.get(item.permalink).status_code == 404


def test_unknown_permanent_address_is_not_found(client, db):
    assert client.get(f"/m/{uuid.uuid4()}").status_code == 404
