"""Side doors of the editor: what someone in Leipzig learns of Dortmund."""

import json

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import Page, PageViewRestriction

from core.permissions import PORTAL_EDITORS
from home.models import NetworkPage, NewsIndexPage
from home.portal import open_portal
from tests.factories.core import DocumentFactory, ImageFactory, MediaFactory
from tests.factories.home import NewsPageFactory
from tests.networks import index_of
from tests.people import administrator, colleague

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(neighbour):
    return NewsPageFactory(parent=index_of(neighbour, NewsIndexPage), title="Geheimes Vorhaben", live=False)


def status(client, name: str, *args, **query) -> int:
    return client.get(reverse(name, args=args), query).status_code


VIEWS_OF_A_PAGE = [
    "wagtailadmin_explore",
    "wagtailadmin_choose_page_child",
    "wagtailadmin_pages:add_subpage",
    "wagtailadmin_pages:confirm_workflow_cancellation",
    "wagtailadmin_pages:convert_alias",
    "wagtailadmin_pages:copy",
    "wagtailadmin_pages:delete",
    "wagtailadmin_pages:edit",
    "wagtailadmin_pages:history",
    "wagtailadmin_pages:move",
    "wagtailadmin_pages:revisions_index",
    "wagtailadmin_pages:set_privacy",
    "wagtailadmin_pages:unpublish",
    "wagtailadmin_pages:usage",
    "wagtailadmin_pages:view_draft",
    "wagtailadmin_pages:workflow_history",
    "wagtail_localize:submit_page_translation",
]


@pytest.mark.parametrize("name", VIEWS_OF_A_PAGE)
def test_foreign_draft_is_not_there(redaktion, draft, name):
    assert (status(redaktion, name, draft.pk), status(redaktion, name, 99999)) == (404, 404)


def test_page_is_not_moved_below_a_foreign_one(redaktion, network, draft):
    own = NewsPageFactory(parent=index_of(network, NewsIndexPage))
    assert status(redaktion, "wagtailadmin_pages:move_confirm", own.pk, draft.get_parent().pk) == 404


RESERVED_VIEWS = [
    ("wagtailadmin_pages:type_use", "home", "newspage"),
    ("wagtailadmin_api:documents:listing",),
    ("wagtailadmin_api:images:listing",),
    ("wagtailadmin_reports:aging_pages",),
    ("wagtailadmin_reports:page_types_usage",),
    ("wagtailadmin_reports:site_history",),
    ("wagtailadmin_reports:workflow",),
    ("wagtailadmin_workflows:task_chooser",),
    ("wagtailredirects:index",),
    ("wagtailusers_users:index",),
    ("wagtailusers_groups:index",),
    ("wagtailadmin_collections:index",),
]


@pytest.mark.parametrize("view", RESERVED_VIEWS, ids=lambda view: view[0])
def test_what_lists_all_networks_is_reserved(network, view):
    assert status(colleague(network.managers), *view) == 404
    assert status(administrator(), *view) == 200


def test_report_of_all_translations_is_reserved(redaktion):
    assert status(redaktion, "wagtail_localize:translations_report") == 404


def test_page_chooser_offers_own_drafts_and_what_everyone_may_read(redaktion, network, neighbour, draft):
    NewsPageFactory(parent=index_of(network, NewsIndexPage), title="Eigener Entwurf", live=False)
    NewsPageFactory(parent=draft.get_parent(), title="Dortmunds Meldung")
    intern = NewsPageFactory(parent=draft.get_parent(), title="Dortmund intern")
    PageViewRestriction.objects.create(page=intern, restriction_type=PageViewRestriction.LOGIN)

    def offered(index: Page) -> list[str]:
        answer = redaktion.get(reverse("wagtailadmin_choose_page_child", args=[index.pk]))
        titles = Page.objects.filter(depth=index.depth + 1).values_list("title", flat=True)
        return [title for title in titles if title in answer.json()["html"]]

    assert offered(index_of(network, NewsIndexPage)) == ["Eigener Entwurf"]
    assert offered(index_of(neighbour, NewsIndexPage)) == ["Dortmunds Meldung"]


def test_page_chooser_searches_in_what_it_offers(redaktion, draft):
    NewsPageFactory(parent=draft.get_parent(), title="Dortmunds Vorhaben")

    answer = redaktion.get(reverse("wagtailadmin_choose_page_search"), {"q": "Vorhaben"})

    assert "Dortmunds Vorhaben" in answer.content.decode()
    assert "Geheimes Vorhaben" not in answer.content.decode()


def test_foreign_draft_cannot_be_chosen_by_its_number(redaktion, draft):
    public = NewsPageFactory(parent=draft.get_parent(), title="Dortmunds Meldung")
    chosen = "wagtailadmin_choose_page_chosen_multiple"
    assert (status(redaktion, chosen, id=[public.pk]), status(redaktion, chosen, id=[public.pk, draft.pk])) == (
        200,
        404,
    )


@pytest.mark.parametrize("key", ["x", "", "-1", "1 OR 1", "9" * 30])
def test_odd_numbers_are_not_there(redaktion, key):
    assert status(redaktion, "wagtailadmin_choose_page_chosen_multiple", id=[key]) == 404


@pytest.mark.parametrize("action", ["publish", "unpublish", "move", "delete"])
def test_bulk_action_does_not_name_foreign_pages(redaktion, draft, action):
    assert status(redaktion, "wagtail_bulk_action", "wagtailcore", "page", action, id=[draft.pk]) == 404


def test_bulk_action_of_all_pages_asks_below_which(redaktion, network, draft):
    below = index_of(network, NewsIndexPage)
    NewsPageFactory(parent=below, live=False)
    bulk = ("wagtail_bulk_action", "wagtailcore", "page", "publish")
    assert status(redaktion, *bulk, id=["all"]) == 404
    assert status(redaktion, *bulk, id=["all"], childOf=draft.get_parent().pk) == 404
    assert status(redaktion, *bulk, id=["all"], childOf=below.pk) == 200


@pytest.mark.parametrize(("factory", "model"), [(ImageFactory, "portalimage"), (DocumentFactory, "portaldocument")])
def test_bulk_action_does_not_name_foreign_files(redaktion, network, neighbour, factory, model):
    own, foreign = factory(collection=network.collection), factory(collection=neighbour.collection)
    bulk = ("wagtail_bulk_action", "core", model, "add_tags")
    assert (status(redaktion, *bulk, id=[own.pk]), status(redaktion, *bulk, id=[foreign.pk])) == (200, 404)


def test_bulk_action_of_all_files_means_ones_own(redaktion, network, neighbour):
    ImageFactory(collection=network.collection, title="Leipzigs Bild")
    ImageFactory(collection=neighbour.collection, title="Dortmunds Bild")
    answer = redaktion.get(reverse("wagtail_bulk_action", args=["core", "portalimage", "add_tags"]), {"id": "all"})
    shown = answer.content.decode()
    assert ("Leipzigs Bild" in shown, "Dortmunds Bild" in shown) == (True, False)


def test_bulk_action_of_no_model_is_not_there(redaktion):
    assert status(redaktion, "wagtail_bulk_action", "core", "nothing", "delete", id=[1]) == 404


def test_use_of_a_foreign_recording_is_not_told(redaktion, network, neighbour):
    own, foreign = MediaFactory(collection=network.collection), MediaFactory(collection=neighbour.collection)
    usage = "wagtailmedia:media_usage"
    assert (status(redaktion, usage, own.pk), status(redaktion, usage, foreign.pk)) == (200, 404)


def test_portals_editors_find_the_portals_pages_and_none_of_a_network(home, draft):
    open_portal()
    portal = colleague(Group.objects.get(name=PORTAL_EDITORS))
    listed = json.loads(portal.get(reverse("wagtailadmin_api:pages:listing")).content)["items"]
    networks = set(NetworkPage.objects.values_list("title", flat=True))
    titles = {page["title"] for page in listed}
    assert (home.title in titles, titles & ({"Geheimes Vorhaben"} | networks)) == (True, set())
    assert status(portal, "wagtailadmin_pages:edit", draft.pk) == 404


def test_someone_without_any_role_finds_no_page(draft):
    nobody = colleague(Group.objects.create(name="Gäste"))
    assert status(nobody, "wagtailadmin_pages:edit", draft.pk) == 302  # to the sign-in
