"""A new mail address counts as soon as whoever reads its mail has said so."""

import re

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client

from core.models import User
from tests.factories.core import PASSWORD, UserFactory
from tests.people import signed_in

pytestmark = pytest.mark.django_db
PAGE, OLD, NEW = "/konto/e-mail/", "rita@alt.example", "rita@neu.example"


@pytest.fixture
def rita(network):
    """The browser of someone who has just typed the password."""
    client = Client()
    client.user = UserFactory(username="rita", email=OLD, groups=[network.editors])
    client.post("/konto/anmelden/", {"login": "rita", "password": PASSWORD})
    return client


def link_for(client, address=NEW) -> str:
    client.post(PAGE, {"email": address, "action_add": ""})
    return re.search(r"http://localhost(/\S+)", mail.outbox[-1].body)[1]


def address_of(client) -> str:
    return User.objects.get(pk=client.user.pk).email


def test_new_address_counts_after_its_link_was_followed(rita):
    link = link_for(rita)
    assert (mail.outbox[-1].to, address_of(rita)) == ([NEW], OLD)
    assert rita.get(link).status_code == 200
    assert address_of(rita) == OLD
    assert rita.post(link)["Location"] == "/konto/"
    assert address_of(rita) == NEW


def test_link_can_be_followed_in_another_browser(rita):
    answer = Client().post(link_for(rita))
    assert (answer["Location"], address_of(rita)) == ("/konto/anmelden/", NEW)


def test_old_address_opens_nothing_any_more(rita):
    rita.post(link_for(rita))
    mail.outbox.clear()
    Client().post("/konto/passwort/vergessen/", {"email": OLD})
    assert "/konto/passwort/neu/" not in mail.outbox[0].body


def test_address_of_another_account_is_not_told_and_not_taken(rita):
    EmailAddress.objects.create(user=UserFactory(email=NEW), email=NEW, verified=True, primary=True)
    link = link_for(rita)
    assert rita.get(link).context["can_confirm"] is False
    rita.post(link)
    assert address_of(rita) == OLD


def test_own_address_is_no_new_one(rita):
    assert list(rita.post(PAGE, {"email": OLD, "action_add": ""}).context["form"].errors) == ["email"]


def test_old_session_is_asked_for_the_password(network):
    client = signed_in(UserFactory(email=OLD, groups=[network.editors]))
    answer = client.post(PAGE, {"email": NEW, "action_add": ""})
    assert (answer["Location"].partition("?")[0], mail.outbox) == ("/konto/bestaetigen/", [])


def test_unknown_link_says_so(home):
    assert Client().get("/konto/e-mail/nirgends/").context["confirmation"] is None


def test_editor_has_no_second_place_to_change_it(rita):
    rita.post("/admin/account/", {"name_email-email": "x@y.example", "name_email-first_name": "Rita"})
    assert address_of(rita) == OLD
