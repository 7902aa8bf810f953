"""Who has a role, and that a network is never without its Verwaltung."""

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from wagtail.models import ModelLogEntry

from core.membership import LAST_MANAGER, NO_MEMBER, change_role, members_of, remove_member
from core.permissions import PORTAL_REVIEWERS
from core.vocabularies import Role
from tests.factories.core import AdminFactory, UserFactory
from tests.people import member, signed_in

pytestmark = pytest.mark.django_db


def refusal(verb, **about) -> str:
    with pytest.raises(ValidationError) as refused:
        verb(**about)
    return refused.value.messages[0]


@pytest.fixture
def ada(network):
    return member(network.managers, "Ada Adler")


def test_members_are_named_with_their_roles(network, neighbour, ada):
    rita = member(network.editors, "Rita Roth")
    rita.groups.add(network.reviewers)
    member(neighbour.editors, "Nora Neu")
    assert members_of(network) == {ada: [Role.MANAGERS], rita: [Role.EDITORS, Role.REVIEWERS]}


def test_portal_has_two_roles(portal_home):
    member(Group.objects.get(name=PORTAL_REVIEWERS), "Paul Port")
    assert list(members_of(None).values()) == [[Role.REVIEWERS]]


@pytest.mark.parametrize("people", [1, 3])
def test_number_of_queries_does_not_grow_with_the_people(network, django_assert_num_queries, people):
    for _ in range(people):
        member(network.editors)
    with django_assert_num_queries(3):
        members_of(network)


def test_new_role_replaces_the_others(network, ada):
    rita = member(network.editors, "Rita Roth")
    rita.groups.add(network.reviewers)
    change_role(network=network, person=rita, role=Role.MANAGERS, by=ada)
    assert members_of(network)[rita] == [Role.MANAGERS]


def test_roles_in_other_networks_stay(network, neighbour, ada):
    rita = member(network.editors, "Rita Roth")
    rita.groups.add(neighbour.editors)
    remove_member(network=network, person=rita, by=ada)
    assert list(rita.groups.all()) == [neighbour.editors]


def test_last_one_of_the_verwaltung_stays(network, ada):
    about = {"network": network, "person": ada, "by": ada}
    said = LAST_MANAGER % {"person": "Ada Adler"}
    assert refusal(remove_member, **about) == said
    assert refusal(change_role, role=Role.EDITORS, **about) == said
    assert members_of(network) == {ada: [Role.MANAGERS]}


def test_account_that_is_switched_off_does_not_count_as_verwaltung(network, ada):
    member(network.managers, is_active=False)
    assert refusal(remove_member, network=network, person=ada, by=ada) == LAST_MANAGER % {"person": "Ada Adler"}


def test_last_one_can_keep_the_role(network, ada):
    ada.groups.add(network.editors)
    change_role(network=network, person=ada, role=Role.MANAGERS, by=ada)
    assert members_of(network) == {ada: [Role.MANAGERS]}


def test_first_one_can_go_when_there_is_a_second(network, ada):
    berta = member(network.managers, "Berta Bach")
    remove_member(network=network, person=ada, by=berta)
    assert members_of(network) == {berta: [Role.MANAGERS]}


def test_network_without_verwaltung_can_lose_others(network):
    rita = member(network.editors)
    remove_member(network=network, person=rita, by=AdminFactory())
    assert members_of(network) == {}


def test_stranger_cannot_be_changed(network, ada):
    about = {"network": network, "person": UserFactory(), "by": ada}
    assert refusal(remove_member, **about) == refusal(change_role, role=Role.EDITORS, **about) == str(NO_MEMBER)


def test_removal_counts_from_the_next_request(network, ada):
    rita = signed_in(member(network.editors))
    assert rita.get("/admin/").status_code == 200
    remove_member(network=network, person=rita.user, by=ada)
    assert rita.get("/admin/")["Location"] == "/konto/anmelden/?next=/admin/"


def test_history_of_the_network_tells_it(network, ada):
    rita = member(network.editors, "Rita Roth")
    change_role(network=network, person=rita, role=Role.REVIEWERS, by=ada)
    remove_member(network=network, person=rita, by=ada)
    entries = ModelLogEntry.objects.for_instance(network).filter(action__startswith="verbund.").order_by("pk")
    assert [(entry.action, entry.user, entry.data) for entry in entries] == [
        ("verbund.role", ada, {"person": "Rita Roth", "role": "Freigabe"}),
        ("verbund.remove", ada, {"person": "Rita Roth"}),
    ]
    assert signed_in(ada).get(f"/admin/networks/history/{network.pk}/").status_code == 200
