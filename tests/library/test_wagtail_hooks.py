import pytest
from django.urls import reverse

from library.models import LibraryIndexPage
from tests.factories.library import LibraryItemPageFactory
from tests.networks import index_of
from tests.people import colleague

pytestmark = pytest.mark.django_db


def test_editor_is_asked_for_the_reason_and_visitors_read_it(client, network):
    item = LibraryItemPageFactory(parent=index_of(network, LibraryIndexPage))
    address = reverse("wagtailadmin_pages:unpublish", args=[item.pk])
    verwaltung = colleague(network.managers)
    assert 'name="reason"' in verwaltung.get(address).content.decode()

    verwaltung.post(address, {"reason": "Die Zahlen auf Seite 4 waren falsch."})

    assert "Die Zahlen auf Seite 4 waren falsch." in client.get(item.permalink).content.decode()
