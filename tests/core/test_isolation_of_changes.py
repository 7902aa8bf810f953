"""Own and foreign things named together in one form, and people who leave while they are signed in."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from home.models import NewsIndexPage
from tests.editing import edit_url
from tests.factories.core import DocumentFactory, ImageFactory, PersonFactory
from tests.factories.home import NewsPageFactory
from tests.networks import index_of
from tests.people import colleague

pytestmark = pytest.mark.django_db


@pytest.fixture
def own(network):
    return NewsPageFactory(parent=index_of(network, NewsIndexPage), title="Unser Vorhaben", live=False)


@pytest.fixture
def foreign(neighbour):
    return NewsPageFactory(parent=index_of(neighbour, NewsIndexPage), title="Geheimes Vorhaben", live=False)


@pytest.mark.parametrize("alias", [{}, {"alias": "on"}])
@pytest.mark.parametrize("role", ["editors", "managers"])
def test_page_is_not_copied_below_a_foreign_one(network, own, foreign, role, alias):
    to = foreign.get_parent()
    fields = {"new_title": "Kopie", "new_slug": "kopie", "new_parent_page": to.pk} | alias

    colleague(getattr(network, role)).post(reverse("wagtailadmin_pages:copy", args=[own.pk]), fields)

    assert [page.title for page in to.get_children()] == ["Geheimes Vorhaben"]


@pytest.mark.parametrize("action", ["delete", "move", "publish", "unpublish"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_bulk_action_on_own_and_foreign_pages_does_nothing(network, own, foreign, action, method):
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    before = list(Page.objects.order_by("pk").values())

    answer = getattr(colleague(network.managers), method)(f"{url}?id={own.pk}&id={foreign.pk}")

    assert (answer.status_code, "Vorhaben" in answer.content.decode()) == (404, False)
    assert list(Page.objects.order_by("pk").values()) == before


@pytest.mark.parametrize("action", ["delete", "add_tags", "add_to_collection"])
@pytest.mark.parametrize("factory", [ImageFactory, DocumentFactory])
def test_bulk_action_on_own_and_foreign_files_does_nothing(network, neighbour, redaktion, factory, action):
    files = [factory(collection=owner.collection) for owner in (network, neighbour)]
    url = reverse("wagtail_bulk_action", args=["core", files[0]._meta.model_name, action])
    query = "&".join(f"id={file.pk}" for file in files)

    assert redaktion.post(f"{url}?{query}", {"collection": network.collection.pk}).status_code == 404
    assert [file.collection for file in type(files[0]).objects.order_by("pk")] == [file.collection for file in files]


def test_who_loses_the_role_is_out_with_the_next_request(network, own, redaktion):
    person = PersonFactory(network=network)
    addresses = [edit_url(own), reverse("people:edit", args=[person.pk])]
    before = [redaktion.get(url).status_code for url in addresses]

    redaktion.user.groups.clear()

    after = [redaktion.get(url) for url in addresses]
    assert before == [200, 200]
    assert [(answer.status_code, answer.headers["Location"].partition("?")[0]) for answer in after] == [
        (302, "/konto/anmelden/")
    ] * 2


def test_who_changes_networks_is_out_of_the_first_with_the_next_request(network, neighbour, own, foreign, redaktion):
    redaktion.user.groups.set([neighbour.editors])

    assert [redaktion.get(edit_url(page)).status_code for page in (own, foreign)] == [404, 200]


def test_who_is_deactivated_is_out_with_the_next_request(own, redaktion):
    redaktion.user.is_active = False
    redaktion.user.save()

    assert redaktion.get(edit_url(own)).headers["Location"].partition("?")[0] == "/konto/anmelden/"
