import pytest
from django.contrib.auth.models import AnonymousUser, Group
from wagtail.models import Page

from core.models import Network
from core.permissions import PORTAL_EDITORS, PORTAL_REVIEWERS
from events.models import EventIndexPage
from home.models import HomePage, NetworkPage, NewsIndexPage
from home.portal import open_portal
from home.subsites import close_network, freeze_network, open_network
from tests.factories.core import AdminFactory, UserFactory
from tests.factories.home import NewsPageFactory
from tests.people import member

pytestmark = pytest.mark.django_db

RULES = (
    "can_add_subpage",
    "can_edit",
    "can_delete",
    "can_move",
    "can_publish",
    "can_publish_subpage",
    "can_unpublish",
    "can_reorder_children",
    "can_set_view_restrictions",
    "can_unschedule",
    "can_submit_for_moderation",
    "can_lock",
    "can_unlock",
)


@pytest.fixture
def leipzig(network):
    return network


@pytest.fixture
def dortmund(neighbour):
    return neighbour


def index(network, model=NewsIndexPage):
    return model.objects.get(network=network)


def allowed(user, page) -> set[str]:
    rights = page.permissions_for_user(user)
    return {rule for rule in RULES if getattr(rights, rule)()}


def test_redaktion_writes_and_submits(leipzig):
    page = NewsPageFactory(parent=index(leipzig))

    assert allowed(member(leipzig.editors), page) == {"can_edit", "can_submit_for_moderation"}


def test_redaktion_adds_pages_and_deletes_drafts(leipzig):
    redaktion = member(leipzig.editors)
    draft = NewsPageFactory(parent=index(leipzig), live=False)

    assert allowed(redaktion, index(leipzig)) == {"can_add_subpage", "can_edit", "can_submit_for_moderation"}
    assert allowed(redaktion, draft) == {"can_edit", "can_delete", "can_move", "can_submit_for_moderation"}


def test_freigabe_writes_but_does_not_publish(leipzig):
    page = NewsPageFactory(parent=index(leipzig))

    assert allowed(member(leipzig.reviewers), page) == {"can_edit", "can_submit_for_moderation", "can_lock"}


def test_verwaltung_unpublishes_moves_and_reorders_but_does_not_publish(leipzig):
    page = NewsPageFactory(parent=index(leipzig))

    assert allowed(member(leipzig.managers), page) == {
        "can_edit",
        "can_delete",
        "can_move",
        "can_unpublish",
        "can_reorder_children",
        "can_set_view_restrictions",
        "can_unschedule",
        "can_submit_for_moderation",
        "can_lock",
        "can_unlock",
    }


def test_verwaltung_publishes_where_the_network_says_so(leipzig):
    Network.objects.update(managers_publish=True)
    page = NewsPageFactory(parent=index(leipzig))

    manager = page.permissions_for_user(member(leipzig.managers))
    editor = page.permissions_for_user(member(leipzig.editors))
    assert (manager.can_publish(), editor.can_publish()) == (True, False)
    assert index(leipzig).permissions_for_user(member(leipzig.managers)).can_publish_subpage()


def test_front_page_of_a_network_is_neither_deleted_nor_moved(leipzig):
    front = NetworkPage.objects.get()

    for user in (member(leipzig.managers), AdminFactory()):
        rights = front.permissions_for_user(user)
        assert (rights.can_edit(), rights.can_delete(), rights.can_move()) == (True, False, False)


def test_front_page_of_a_network_is_not_made_or_copied_by_hand(leipzig):
    front = NetworkPage.objects.get()
    rights = front.permissions_for_user(AdminFactory())

    assert not front.get_parent().permissions_for_user(AdminFactory()).can_add_subpage()
    assert not rights.can_copy_to(front.get_parent(), recursive=True)


@pytest.mark.parametrize("role", ["editors", "reviewers", "managers"])
def test_people_of_another_network_may_nothing(leipzig, dortmund, role):
    page = NewsPageFactory(parent=index(leipzig))

    assert allowed(member(getattr(dortmund, role)), page) == set()


@pytest.mark.parametrize("role", ["editors", "reviewers", "managers"])
def test_people_of_a_region_may_nothing_in_its_members(home, role):
    region = open_network(name="Westfälisches Ruhrgebiet", short_name="Ruhrgebiet", slug="ruhrgebiet")
    unna = open_network(name="Kreis Unna", short_name="Unna", slug="unna", parent=region)
    page = NewsPageFactory(parent=index(unna))

    assert allowed(member(getattr(region, role)), page) == set()


@pytest.mark.parametrize("close", [freeze_network, close_network])
@pytest.mark.parametrize("role", ["editors", "reviewers", "managers"])
def test_nobody_changes_a_frozen_network(leipzig, close, role):
    page = NewsPageFactory(parent=index(leipzig))
    close(network=leipzig)

    assert allowed(member(getattr(leipzig, role)), page) == set()


def test_superuser_may_everything_also_in_a_frozen_network(leipzig):
    page = NewsPageFactory(parent=index(leipzig))
    freeze_network(network=leipzig)

    assert allowed(AdminFactory(), page) == set(RULES) - {"can_add_subpage", "can_publish_subpage"}


def test_people_without_a_role_may_nothing(leipzig):
    page = NewsPageFactory(parent=index(leipzig))

    for user in (UserFactory(), UserFactory(is_active=False, is_superuser=True), AnonymousUser()):
        assert allowed(user, page) == set()


def test_portal_staff_may_nothing_in_a_network(leipzig):
    open_portal()
    page = NewsPageFactory(parent=index(leipzig))

    for name in (PORTAL_EDITORS, PORTAL_REVIEWERS):
        assert allowed(member(Group.objects.get(name=name)), page) == set()


def test_portal_staff_writes_and_manages_the_portals_own_pages():
    open_portal()
    page = NewsPageFactory(parent=NewsIndexPage.objects.child_of(HomePage.objects.first()).get())

    assert allowed(member(Group.objects.get(name=PORTAL_EDITORS)), page) == {"can_edit", "can_submit_for_moderation"}
    assert {"can_edit", "can_unpublish", "can_move"} <= allowed(member(Group.objects.get(name=PORTAL_REVIEWERS)), page)
    assert not page.permissions_for_user(member(Group.objects.get(name=PORTAL_REVIEWERS))).can_publish()


def test_verwaltung_moves_live_pages_within_its_network_only(leipzig, dortmund):
    page = NewsPageFactory(parent=index(leipzig))
    rights = page.permissions_for_user(member(leipzig.managers))
    elsewhere = NewsIndexPage(title="Zweite Liste", slug="zweite-liste")
    NetworkPage.objects.get(network=leipzig).add_child(instance=elsewhere)

    assert rights.can_move_to(elsewhere)
    assert not rights.can_move_to(index(dortmund))
    assert not rights.can_move_to(index(leipzig, EventIndexPage))


@pytest.mark.parametrize("pages", [1, 3])
def test_rights_are_read_once_for_all_pages(leipzig, pages, django_assert_num_queries):
    user = member(leipzig.managers)
    for number in range(pages):
        NewsPageFactory(parent=index(leipzig), title=f"Meldung {number}")
    listed = list(Page.objects.child_of(index(leipzig)).specific())

    with django_assert_num_queries(3):  # rights, groups, networks
        assert [page.permissions_for_user(user).can_edit() for page in listed] == [True] * pages
