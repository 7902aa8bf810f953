"""Side doors of the editor: what someone in Leipzig learns of Dortmund."""

import json

import pytest
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import resolve, reverse
from wagtail.models import Page, PageViewRestriction, UploadedFile

from core.isolation import may_see
from core.models import PortalImage
from core.page_policy import explorable
from core.permissions import PORTAL_EDITORS, Roles
from home.models import NetworkPage, NewsIndexPage
from home.portal import open_portal
from home.subsites import open_network
from tests.factories.core import DocumentFactory, ImageFactory, MediaFactory, picture
from tests.factories.home import NewsPageFactory
from tests.networks import index_of
from tests.people import administrator, colleague, member

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


FILES = [
    (ImageFactory, ["wagtailimages:edit", "wagtailimages:image_usage", "wagtailimages_chooser:chosen"]),
    (DocumentFactory, ["wagtaildocs:edit", "wagtaildocs:document_usage", "wagtaildocs_chooser:chosen"]),
    (MediaFactory, ["wagtailmedia:edit", "wagtailmedia:media_usage", "wagtailmedia:media_chosen"]),
]


@pytest.mark.parametrize(("factory", "views"), FILES)
def test_foreign_file_is_not_there(redaktion, network, neighbour, factory, views):
    own, foreign = factory(collection=network.collection), factory(collection=neighbour.collection)
    assert [status(redaktion, view, own.pk) for view in views] == [200, 200, 200]
    assert [status(redaktion, view, foreign.pk) for view in views] == [404, 404, 404]


def test_upload_that_waits_for_its_form_is_seen_by_its_sender_only(redaktion, network):
    def answer(sender) -> int:
        kind = ContentType.objects.get_for_model(PortalImage)
        upload = UploadedFile.objects.create(file=picture(), uploaded_by_user=sender, for_content_type=kind)
        return redaktion.post(reverse("wagtailimages:delete_upload_multiple", args=[upload.pk])).status_code

    assert (answer(redaktion.user), answer(member(network.editors))) == (200, 404)


def test_task_of_another_network_is_not_named(redaktion, network, draft):
    own = NewsPageFactory(parent=index_of(network, NewsIndexPage), live=False)
    network.workflow.start(own, redaktion.user)
    review = draft.get_workflow().start(draft, redaktion.user)

    def preview(task) -> int:
        return status(redaktion, "wagtailadmin_pages:workflow_preview", own.pk, task.pk)

    assert preview(network.workflow.tasks.get()) != 404
    assert preview(review.current_task_state.task) == 404


def test_recordings_are_filtered_by_own_collections(redaktion, neighbour):
    shown = redaktion.get(reverse("wagtailmedia:chooser")).json()["html"]
    assert ("Netzwerk Leipzig" in shown, "Netzwerk Dortmund" in shown) == (True, False)


def test_privacy_of_a_page_names_no_groups(network):
    page = NewsPageFactory(parent=index_of(network, NewsIndexPage))

    def form(client) -> str:
        return client.get(reverse("wagtailadmin_pages:set_privacy", args=[page.pk])).json()["html"]

    assert [name in form(colleague(network.managers)) for name in ("password", "Redaktion")] == [True, False]


@pytest.mark.parametrize("count", [2, 10])
def test_isolation_takes_the_same_two_queries_for_any_number_of_networks(redaktion, network, count):
    for number in range(count - 1):
        open_network(slug=f"netz-{number}", name=f"Netz {number}", short_name=f"Netz {number}")
    page = NewsPageFactory(parent=index_of(network, NewsIndexPage))
    request = RequestFactory().get("/")
    request.user = redaktion.user
    Roles.of(request.user)  # every view asks for the roles and the rights on pages, isolated or not
    list(explorable(request.user))
    with CaptureQueriesContext(connection) as taken:
        assert may_see(request, resolve(reverse("wagtailadmin_pages:edit", args=[page.pk])))
    assert len(taken) == 2
