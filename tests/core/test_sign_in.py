"""The one way into the editor, and what happens to those who guess."""

import re

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client

from tests.factories.core import AdminFactory, UserFactory
from tests.people import colleague, signed_in

pytestmark = pytest.mark.django_db
SIGN_IN = "/konto/anmelden/"
PASSWORD = "Wasserturm-am-Kanal-7"


@pytest.fixture
def rita(network):
    person = UserFactory(username="rita", email="rita@leipzig.example", groups=[network.editors])
    person.set_password(PASSWORD)
    person.save()
    return person


def enter(client: Client, name="rita", password=PASSWORD, *, ip="192.0.2.1", wanted=""):
    """Fill in the form and send it."""
    address = f"{SIGN_IN}?next={wanted}" if wanted else SIGN_IN
    return client.post(address, {"login": name, "password": password}, REMOTE_ADDR=ip)


def is_in(client: Client) -> bool:
    return client.get("/admin/").status_code == 200


@pytest.mark.parametrize("name", ["rita", "RITA", "rita@leipzig.example"])
def test_people_sign_in_with_name_or_mail(rita, client, name):
    assert enter(client, name)["Location"] == "/admin/"
    assert is_in(client)


def test_wrong_password_says_the_same_for_known_and_unknown_names(rita, client):
    known, unknown = enter(client, password="falsch"), enter(client, "niemand", "falsch")
    assert known.context["form"].errors == unknown.context["form"].errors
    assert not is_in(client)


def test_who_guesses_is_locked_out_and_others_are_not(rita, client):
    guessed = [enter(client, password="falsch").status_code for _ in range(6)]
    assert guessed == [200, 200, 200, 200, 200, 429]
    assert enter(client).status_code == 429
    assert enter(Client(), ip="192.0.2.2").status_code == 302


@pytest.mark.parametrize("address", ["/admin/login/", "/_util/login/", "/en/_util/login/"])
def test_other_sign_ins_lead_to_the_one_and_sign_nobody_in(rita, client, address):
    form = {"username": "rita", "password": PASSWORD}
    assert client.get(address)["Location"] == SIGN_IN
    assert client.post(address, form)["Location"] == SIGN_IN
    assert client.get("/admin/").status_code == 302


@pytest.mark.parametrize("step", ["", "done/", "confirm/MQ/a-b/", "complete/"])
def test_wagtails_password_reset_leads_to_the_one(client, step):
    address = f"/admin/password_reset/{step}"
    assert (client.get(address)["Location"], client.post(address)["Location"]) == ("/konto/passwort/vergessen/",) * 2


def test_djangos_own_admin_is_not_there(client, home):
    assert client.get("/django-admin/login/").status_code == 404


@pytest.mark.parametrize("wanted", ["https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)"])
def test_nobody_is_led_to_another_site(rita, client, wanted):
    assert client.get(f"/admin/login/?next={wanted}")["Location"] == SIGN_IN
    assert enter(client, wanted=wanted)["Location"] == "/admin/"


def test_where_someone_wanted_to_go_is_kept(rita, client):
    assert client.get("/admin/pages/")["Location"] == f"{SIGN_IN}?next=/admin/pages/"
    assert client.get("/admin/login/?next=/admin/pages/")["Location"] == f"{SIGN_IN}?next=%2Fadmin%2Fpages%2F"
    assert enter(client, wanted="/admin/pages/")["Location"] == "/admin/pages/"


def test_session_is_a_new_one_after_signing_in(rita, client):
    session = client.session
    session["planted"] = True
    session.save()
    before = client.cookies["sessionid"].value
    enter(client)
    assert client.cookies["sessionid"].value != before


def test_new_password_ends_all_other_sessions(rita):
    here, elsewhere = Client(), Client()
    enter(here)
    enter(elsewhere)
    new = "Kahnfahrt-im-Oktober-9"
    here.post("/konto/passwort/", {"oldpassword": PASSWORD, "password1": new, "password2": new})
    assert (is_in(here), is_in(elsewhere)) == (True, False)
    assert [message.to for message in mail.outbox] == [["rita@leipzig.example"]]


def test_signing_out_in_the_editors_menu_leads_to_the_sign_in(rita, client):
    enter(client)
    assert client.post("/admin/logout/")["Location"] == SIGN_IN
    assert not is_in(client)


def test_person_without_a_role_is_told_and_not_sent_in_circles(client, home):
    client = signed_in(UserFactory())
    answer = client.get("/admin/", follow=True)
    assert [address for address, _status in answer.redirect_chain] == [f"{SIGN_IN}?next=/admin/"]
    assert (answer.status_code, answer.templates[0].name) == (403, "account/no_entry.html")


def test_who_is_signed_in_goes_on_to_the_editor(redaktion):
    assert redaktion.get(SIGN_IN)["Location"] == "/admin/"


def test_nobody_makes_an_account_alone(client, home):
    form = {"username": "neu", "email": "neu@x.example", "password1": PASSWORD, "password2": PASSWORD}
    answer = client.post("/konto/nur-mit-einladung/", form)
    assert answer.templates[0].name == "account/signup_closed.html"
    assert not is_in(client)


@pytest.mark.parametrize("address", ["rita@leipzig.example", "niemand@leipzig.example"])
def test_forgotten_password_is_answered_alike_for_every_address(rita, client, address):
    answer = client.post("/konto/passwort/vergessen/", {"email": address})
    assert answer["Location"] == "/konto/passwort/vergessen/post/"
    assert [message.to for message in mail.outbox] == [[address]]


def link_in(message) -> str:
    return re.search(r"http://\S+", message.body)[0]


def ask_for_link(client: Client, **headers) -> str:
    client.post("/konto/passwort/vergessen/", {"email": "rita@leipzig.example"}, **headers)
    return link_in(mail.outbox[-1])


def test_link_names_the_portal_whatever_host_was_asked(rita, client, settings):
    settings.ALLOWED_HOSTS = ["*"]
    link = ask_for_link(client, HTTP_HOST="elsewhere.example", HTTP_X_FORWARDED_HOST="elsewhere.example")
    assert link.startswith("http://localhost/konto/passwort/neu/")


def test_unknown_host_is_refused(rita, client):
    answer = client.post("/konto/passwort/vergessen/", {"email": "rita@leipzig.example"}, HTTP_HOST="elsewhere.example")
    assert (answer.status_code, mail.outbox) == (400, [])


def test_link_sets_the_password_once(rita, client):
    link, new = ask_for_link(client), "Kahnfahrt-im-Oktober-9"
    form = client.get(link, follow=True)
    client.post(form.request["PATH_INFO"], {"password1": new, "password2": new})
    assert enter(Client(), password=new).status_code == 302
    assert Client().get(link, follow=True).context["token_fail"] is True


def test_forgotten_password_is_answered_a_few_times_only(rita, client):
    answers = [client.post("/konto/passwort/vergessen/", {"email": "x@y.example"}).status_code for _ in range(4)]
    assert answers == [302, 302, 302, 429]


@pytest.mark.parametrize(
    "address",
    [
        "anmelden/",
        "abmelden/",
        "passwort/",
        "passwort/vergessen/",
        "bestaetigen/",
        "zweiter-faktor/",
        "ersatzcodes/neu/",
    ],
)
def test_forms_need_the_token_against_forgery(rita, address):
    careful = signed_in(rita, enforce_csrf_checks=True)
    assert careful.post(f"/konto/{address}", {}).status_code == 403


@pytest.mark.parametrize("address", ["/konto/", "/konto/passwort/", "/konto/zweiter-faktor/", "/konto/ersatzcodes/"])
def test_account_pages_are_for_signed_in_people(client, home, address):
    answer = client.get(address)
    assert answer.status_code == 302
    assert answer["Location"].startswith(SIGN_IN)


def test_visitors_of_pages_get_no_cookie(client, home):
    assert client.get("/").cookies == {}


def test_inactive_account_does_not_open(rita, client):
    rita.is_active = False
    rita.save()
    assert enter(client)["Location"] == "/konto/gesperrt/"
    assert not is_in(client)


def test_deactivated_person_is_out_at_the_next_request(redaktion):
    assert is_in(redaktion)
    redaktion.user.is_active = False
    redaktion.user.save()
    assert not is_in(redaktion)


@pytest.mark.parametrize("address", ["/admin/users/", "/admin/groups/"])
def test_lists_of_users_and_groups_are_for_superusers(network, address):
    answers = {group.name: colleague(group).get(address).status_code for group in network.groups}
    assert set(answers.values()) == {404}
    assert signed_in(AdminFactory()).get(address).status_code == 200


def test_verwaltung_makes_nobody_superuser(network, rita):
    verwaltung = colleague(network.managers)
    form = {"username": "rita", "is_superuser": "on", "is_active": "on", "password1": PASSWORD, "groups": "1"}
    answers = [verwaltung.post(url, form).status_code for url in (f"/admin/users/edit/{rita.pk}/", "/admin/users/new/")]
    rita.refresh_from_db()
    assert (answers, rita.is_superuser) == ([404, 404], False)


def test_addresses_of_people_are_not_lost_in_upper_case(rita, client):
    EmailAddress.objects.create(user=rita, email="rita@leipzig.example", verified=True, primary=True)
    assert enter(client, "Rita@Leipzig.Example")["Location"] == "/admin/"
