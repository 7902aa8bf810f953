"""Inviting someone: the link works once, for two weeks, and can be taken back."""

import datetime as dt
import re

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone
from wagtail.models import ModelLogEntry

from core.invitations import (
    ALREADY_INVITED,
    ALREADY_MEMBER,
    NO_LONGER_VALID,
    NOT_PENDING,
    accept,
    invite,
    renew,
    revoke,
)
from core.models import Invitation, User
from core.vocabularies import Role
from tests.factories.core import UserFactory
from tests.people import member, signed_in

pytestmark = pytest.mark.django_db
EMAIL, PASSWORD = "neu@leipzig.example", "Wasserturm-am-Kanal-7"
ACCOUNT = {"first_name": "Nora", "last_name": "Neu", "password1": PASSWORD, "password2": PASSWORD}


@pytest.fixture
def ada(network):
    return member(network.managers, "Ada Adler")


@pytest.fixture
def sent(django_capture_on_commit_callbacks):
    """A function that does something and returns the path of the link that was mailed."""

    def path(verb, **about) -> str:
        with django_capture_on_commit_callbacks(execute=True):
            verb(**about)
        return re.search(r"http://localhost(/\S+)", mail.outbox[-1].body)[1]

    return path


@pytest.fixture
def link(network, ada, sent) -> str:
    return sent(invite, network=network, email="Neu@Leipzig.example", role=Role.REVIEWERS, by=ada)


def refusal(verb, **about) -> str:
    with pytest.raises(ValidationError) as refused:
        verb(**about)
    return refused.value.messages[0]


def opens(link: str) -> bool:
    return Client().get(link).status_code == 200


def test_mail_says_who_invites_whereto_and_as_what(network, link):
    message = mail.outbox[0]
    html = message.alternatives[0].content
    assert (message.to, message.subject) == ([EMAIL], f"Einladung: {network.name} – Freigabe")
    for text in (message.body, html):
        assert [word for word in ("Ada Adler", network.name, "Freigabe", link) if word not in text] == []


def test_only_a_hash_of_the_link_is_stored(link):
    token = link.rstrip("/").rpartition("/")[2]
    assert token not in str(Invitation.objects.values())


def test_new_person_chooses_name_and_password_and_is_in(network, link):
    client = Client()
    assert client.post(link, ACCOUNT)["Location"] == "/admin/"
    person = User.objects.get(email=EMAIL)
    assert (person.username, person.get_full_name()) == (EMAIL, "Nora Neu")
    assert list(person.groups.all()) == [network.reviewers]
    assert EmailAddress.objects.filter(user=person, email=EMAIL, verified=True, primary=True).count() == 1
    assert client.get("/admin/").status_code == 200
    assert Client().post("/konto/anmelden/", {"login": EMAIL, "password": PASSWORD}).status_code == 302


def test_reading_the_link_does_not_use_it_up(link):
    assert [opens(link), opens(link)] == [True, True]


def test_link_works_once(link):
    Client().post(link, ACCOUNT)
    again = Client().post(link, ACCOUNT | {"first_name": "Zoe"})
    assert (again.status_code, User.objects.filter(first_name="Zoe").count()) == (410, 0)


def test_link_ends_after_two_weeks(link):
    Invitation.objects.update(expires=timezone.now() + dt.timedelta(seconds=5))
    assert opens(link)
    Invitation.objects.update(expires=timezone.now())
    assert not opens(link)


def test_link_ends_when_the_invitation_is_taken_back(ada, link):
    revoke(invitation=Invitation.objects.get(), by=ada)
    assert Client().post(link, ACCOUNT).status_code == 410
    assert not User.objects.filter(email=EMAIL).exists()


def test_new_link_replaces_the_earlier_one(ada, link, sent):
    Invitation.objects.update(expires=timezone.now())
    renewed = sent(renew, invitation=Invitation.objects.get(), by=ada)
    assert (opens(link), opens(renewed)) == (False, True)


def test_invitation_that_was_answered_is_neither_renewed_nor_taken_back(ada, link):
    Client().post(link, ACCOUNT)
    offer = Invitation.objects.get()
    assert refusal(renew, invitation=offer, by=ada) == refusal(revoke, invitation=offer, by=ada) == str(NOT_PENDING)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("first_name", ""),
        ("last_name", ""),
        ("last_name", "x" * 151),
        ("first_name", "No\x00ra"),
        ("password1", "kurz"),
        ("password1", "123456789012"),
        ("password2", "etwas-anderes-77"),
    ],
)
def test_wrong_entry_is_named_and_uses_nothing_up(link, field, value):
    answer = Client().post(link, ACCOUNT | {field: value})
    assert answer.status_code == 200
    assert field in answer.context["form"].errors or "password2" in answer.context["form"].errors
    assert opens(link)


def test_password_must_not_be_the_name(link):
    same = {"first_name": "Bartholomäus", "password1": "Bartholomäus", "password2": "Bartholomäus"}
    assert list(Client().post(link, ACCOUNT | same).context["form"].errors) == ["password1"]


def test_person_with_an_account_signs_in_and_gets_the_role(network, neighbour, link):
    nora = UserFactory(email=EMAIL.upper(), groups=[neighbour.editors])
    visitor = Client()
    assert visitor.get(link).templates[0].name == "core/account/invitation_sign_in.html"
    assert visitor.post(link, ACCOUNT).status_code == 200
    assert signed_in(nora).post(link)["Location"] == "/admin/"
    assert set(nora.groups.all()) == {neighbour.editors, network.reviewers}


def test_signed_in_person_keeps_the_roles_there_are(network, ada, link):
    signed_in(ada).post(link)
    assert set(ada.groups.all()) == {network.managers, network.reviewers}


def test_unknown_link_has_ended(home):
    assert Client().get("/konto/einladung/nirgends/").status_code == 410


def test_second_one_to_accept_is_told(link):
    token = link.rstrip("/").rpartition("/")[2]
    accept(token=token, person=UserFactory())
    assert refusal(accept, token=token, person=UserFactory()) == str(NO_LONGER_VALID)


def test_account_that_was_made_this_moment_is_not_made_twice(link):
    token = link.rstrip("/").rpartition("/")[2]
    UserFactory(username=EMAIL, email="")
    assert refusal(accept, token=token, person=User(email=EMAIL)) == str(NO_LONGER_VALID)
    assert Invitation.objects.pending().count() == 1


def test_nobody_is_invited_twice(network, neighbour, ada, link):
    about = {"email": EMAIL, "role": Role.EDITORS, "by": ada}
    assert refusal(invite, network=network, **about) == ALREADY_INVITED % {"email": EMAIL}
    invite(network=neighbour, **about)
    assert Invitation.objects.pending().count() == 2


def test_member_is_not_invited(network, ada):
    about = {"email": ada.email, "role": Role.EDITORS, "by": ada}
    assert refusal(invite, network=network, **about) == ALREADY_MEMBER % {"email": ada.email}


def test_invitation_to_the_portal(portal_home, sent):
    link = sent(invite, network=None, email=EMAIL, role=Role.EDITORS, by=UserFactory())
    Client().post(link, ACCOUNT)
    assert [group.name for group in User.objects.get(email=EMAIL).groups.all()] == ["Portal-Redaktion"]
    assert mail.outbox[0].subject == "Einladung: Verbund – Redaktion"


def test_nothing_is_mailed_when_the_invitation_is_not_saved(network, ada, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as later:
        invite(network=network, email=EMAIL, role=Role.EDITORS, by=ada)
    assert (len(later), mail.outbox) == (1, [])


def test_history_of_the_network_tells_it(network, ada, link):
    Client().post(link, ACCOUNT)
    entries = ModelLogEntry.objects.for_instance(network).filter(action__startswith="verbund.").order_by("pk")
    assert [(entry.action, entry.user.get_full_name(), entry.data) for entry in entries] == [
        ("verbund.invite", "Ada Adler", {"email": EMAIL, "role": "Freigabe"}),
        ("verbund.accept", "Nora Neu", {"person": "Nora Neu", "role": "Freigabe"}),
    ]


def test_form_needs_the_token_against_forgery(link):
    assert Client(enforce_csrf_checks=True).post(link, ACCOUNT).status_code == 403
