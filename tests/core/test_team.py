"""The view in which Verwaltung looks after the people of its network."""

import pytest
from django.core import mail

from core.invitations import ALREADY_INVITED
from core.membership import LAST_MANAGER, members_of
from core.models import Invitation
from core.vocabularies import Role
from tests.factories.core import UserFactory
from tests.people import administrator, colleague, member, said, signed_in

pytestmark = pytest.mark.django_db
TEAM = "/admin/personen/leipzig/"


@pytest.fixture
def ada(network):
    """The browser of the Verwaltung."""
    return signed_in(member(network.managers, "Ada Adler"))


def invite_by_form(client, address=TEAM, email="neu@x.example", role="editors"):
    return client.post(address, {"email": email, "role": role})


def test_verwaltung_is_led_to_its_network(ada):
    assert ada.get("/admin/personen/")["Location"] == TEAM


def test_superusers_see_all_networks_and_the_portal(network, neighbour, portal_home):
    shown = administrator().get("/admin/personen/").content.decode()
    addresses = [f"/admin/personen/{where}/" for where in ("portal", "leipzig", "dortmund")]
    assert [address for address in addresses if f'href="{address}"' not in shown] == []


@pytest.mark.parametrize("role", ["editors", "reviewers"])
@pytest.mark.parametrize("address", ["/admin/personen/", TEAM, "/admin/personen/portal/"])
def test_other_roles_look_after_nobody(network, role, address):
    client = colleague(getattr(network, role))
    assert client.get(address).status_code == 404
    assert invite_by_form(client, TEAM).status_code == 404


@pytest.mark.parametrize("where", ["dortmund", "portal", "nirgends"])
def test_other_networks_are_not_there(ada, neighbour, portal_home, where):
    assert ada.get(f"/admin/personen/{where}/").status_code == 404
    assert invite_by_form(ada, f"/admin/personen/{where}/").status_code == 404
    assert Invitation.objects.count() == 0


def test_people_of_other_networks_are_not_there(ada, network, neighbour):
    stranger = member(neighbour.editors)
    for where in ("leipzig", "dortmund"):
        assert ada.get(f"/admin/personen/{where}/{stranger.pk}/").status_code == 404
        assert ada.post(f"/admin/personen/{where}/{stranger.pk}/", {"remove": "1"}).status_code == 404
    assert members_of(neighbour) == {stranger: [Role.EDITORS]}


def test_team_is_shown(ada, network):
    member(network.editors, "Rita Roth")
    invite_by_form(ada)
    shown = ada.get(TEAM).content.decode()
    assert [word for word in ("Ada Adler", "Rita Roth", "neu@x.example") if word not in shown] == []


@pytest.mark.usefixtures("neighbour", "portal_home")  # each of which has a review that the menu counts
@pytest.mark.parametrize("people", [1, 3])
def test_number_of_queries_does_not_grow_with_the_team(ada, network, django_assert_num_queries, people):
    for number in range(people):
        member(network.editors)
        invite_by_form(ada, email=f"neu{number}@x.example")
    ada.get(TEAM)
    with django_assert_num_queries(16):
        ada.get(TEAM)


def test_invitation_is_sent(ada, network, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        assert invite_by_form(ada, role="reviewers")["Location"] == TEAM
    offer = Invitation.objects.get()
    assert (offer.network, offer.role, offer.by) == (network, Role.REVIEWERS, ada.user)
    assert [message.to for message in mail.outbox] == [["neu@x.example"]]


@pytest.mark.parametrize(
    ("field", "value"), [("email", ""), ("email", "neu"), ("email", f"{'x' * 150}@x.example"), ("role", "root")]
)
def test_wrong_entry_invites_nobody(ada, field, value):
    answer = ada.post(TEAM, {"email": "neu@x.example", "role": "editors", field: value})
    assert (answer.status_code, list(answer.context["form"].errors)) == (200, [field])
    assert Invitation.objects.count() == 0


def test_second_invitation_is_explained(ada):
    invite_by_form(ada)
    assert invite_by_form(ada).context["form"].non_field_errors() == [ALREADY_INVITED % {"email": "neu@x.example"}]
    assert Invitation.objects.count() == 1


def test_invitation_is_taken_back(ada):
    invite_by_form(ada)
    offer = Invitation.objects.get()
    assert ada.post(f"{TEAM}einladungen/{offer.pk}/", {"revoke": ""})["Location"] == TEAM
    assert Invitation.objects.pending().count() == 0
    ada.post(f"{TEAM}einladungen/{offer.pk}/", {"revoke": ""})
    assert len(said(ada)) == 3


def test_invitation_is_sent_again(ada):
    invite_by_form(ada)
    before = Invitation.objects.get()
    ada.post(f"{TEAM}einladungen/{before.pk}/", {"renew": ""})
    assert Invitation.objects.get().token_hash != before.token_hash


def test_invitation_of_another_network_is_not_there(ada, neighbour):
    invite_by_form(administrator(), "/admin/personen/dortmund/")
    offer = Invitation.objects.get()
    for where in ("leipzig", "dortmund"):
        assert ada.post(f"/admin/personen/{where}/einladungen/{offer.pk}/", {"revoke": ""}).status_code == 404
    assert Invitation.objects.pending().count() == 1


def test_role_is_changed(ada, network):
    rita = member(network.editors)
    assert ada.post(f"{TEAM}{rita.pk}/", {"role": "managers"})["Location"] == TEAM
    assert members_of(network)[rita] == [Role.MANAGERS]


def test_person_is_removed(ada, network):
    rita = member(network.editors)
    assert ada.post(f"{TEAM}{rita.pk}/", {"remove": "1"})["Location"] == TEAM
    assert list(members_of(network)) == [ada.user]
    assert ada.get(f"{TEAM}{rita.pk}/").status_code == 404


@pytest.mark.parametrize("wanted", [{"remove": "1"}, {"role": "editors"}])
def test_last_one_of_the_verwaltung_is_told_why_not(ada, network, wanted):
    answer = ada.post(f"{TEAM}{ada.user.pk}/", wanted)
    assert answer.context["form"].non_field_errors() == [LAST_MANAGER % {"person": "Ada Adler"}]
    assert members_of(network) == {ada.user: [Role.MANAGERS]}


def test_portal_has_no_verwaltung(portal_home):
    client = administrator()
    assert invite_by_form(client, "/admin/personen/portal/", role="managers").status_code == 200
    assert invite_by_form(client, "/admin/personen/portal/", role="reviewers").status_code == 302
    assert Invitation.objects.get().network is None


@pytest.mark.parametrize(("role", "shown"), [("editors", False), ("reviewers", False), ("managers", True)])
def test_menu_shows_it_to_those_who_may(network, role, shown):
    page = colleague(getattr(network, role)).get("/admin/").content.decode()
    assert ('"/admin/personen/"' in page) == shown


def test_superuser_can_bring_back_a_verwaltung(network):
    client, rita = administrator(), UserFactory()
    rita.groups.add(network.editors)
    client.post(f"{TEAM}{rita.pk}/", {"role": "managers"})
    assert members_of(network) == {rita: [Role.MANAGERS]}


@pytest.mark.parametrize("address", [TEAM, f"{TEAM}1/", f"{TEAM}einladungen/1/"])
def test_forms_need_the_token_against_forgery(network, address):
    careful = signed_in(member(network.managers), enforce_csrf_checks=True)
    assert careful.post(address, {}).status_code == 403
