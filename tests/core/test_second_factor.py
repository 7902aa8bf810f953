"""Signing in with a code of an app, and networks that demand it."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.test import Client

from core.models import Network
from tests.factories.core import AdminFactory, UserFactory
from tests.people import colleague, signed_in

pytestmark = pytest.mark.django_db
PASSWORD = "Wasserturm-am-Kanal-7"
SET_UP, CODE = "/konto/zweiter-faktor/", "/konto/anmelden/code/"


@pytest.fixture
def rita(network):
    person = UserFactory(username="rita", groups=[network.editors])
    person.set_password(PASSWORD)
    person.save()
    return person


def code_of(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))


def entered(person, password=PASSWORD) -> Client:
    """A browser in which the person has sent name and password."""
    client = Client()
    client.post("/konto/anmelden/", {"login": person.username, "password": password})
    return client


def set_up(client: Client) -> str:
    """Go through the page with the picture; returns the key."""
    secret = client.get(SET_UP).context["form"].secret
    client.post(SET_UP, {"code": code_of(secret)})
    return secret


def demand() -> None:
    Network.objects.update(second_factor=True)


def test_page_shows_the_key_as_a_picture_without_scripts(rita):
    page = entered(rita).get(SET_UP)
    assert page.context["totp_svg_data_uri"].startswith("data:image/svg+xml;base64,")
    assert page.context["form"].secret in page.content.decode()


def test_set_up_gives_recovery_codes(rita):
    client = entered(rita)
    secret = client.get(SET_UP).context["form"].secret
    assert client.post(SET_UP, {"code": code_of(secret)})["Location"] == "/konto/ersatzcodes/"
    assert len(client.get("/konto/ersatzcodes/").context["unused_codes"]) == 10
    assert client.get("/konto/ersatzcodes/laden/").status_code == 200


def test_wrong_code_sets_nothing_up(rita):
    client = entered(rita)
    client.get(SET_UP)
    assert list(client.post(SET_UP, {"code": "000000"}).context["form"].errors) == ["code"]
    assert not Authenticator.objects.exists()


def test_password_alone_no_longer_opens(rita):
    secret = set_up(entered(rita))
    client = entered(rita)
    assert client.get("/admin/").status_code == 302
    Authenticator.objects.update(last_used_at=None)
    assert client.post(CODE, {"code": code_of(secret)})["Location"] == "/admin/"
    assert client.get("/admin/").status_code == 200


def test_recovery_code_opens_once(rita):
    first = entered(rita)
    set_up(first)
    code = first.get("/konto/ersatzcodes/").context["unused_codes"][0]
    assert [entered(rita).post(CODE, {"code": code}).status_code for _ in range(2)] == [302, 200]


@pytest.mark.parametrize("address", ["/admin/login/", "/_util/login/", "/en/_util/login/"])
def test_no_other_sign_in_passes_the_second_factor_by(rita, address):
    set_up(entered(rita))
    client = Client()
    client.post(address, {"username": "rita", "password": PASSWORD})
    assert "_auth_user_id" not in client.session
    assert client.get("/admin/").status_code == 302


def test_codes_are_guessed_a_few_times_only(rita):
    set_up(entered(rita))
    client = entered(rita)
    said = [client.post(CODE, {"code": "000000"}).context["form"].errors.as_data()["code"][0].code for _ in range(6)]
    assert said == ["incorrect_code"] * 5 + ["too_many_login_attempts"]


def test_change_of_the_factor_asks_for_the_password_of_an_old_session(rita):
    client = signed_in(rita)
    assert client.get(SET_UP)["Location"] == f"/konto/bestaetigen/?next={SET_UP.replace('/', '%2F')}"
    answer = client.post(f"/konto/bestaetigen/?next={SET_UP}", {"password": PASSWORD})
    assert (answer["Location"], client.get(SET_UP).status_code) == (SET_UP, 200)


@pytest.mark.parametrize("role", ["editors", "reviewers", "managers"])
def test_network_that_demands_it_opens_no_editor_before(network, role):
    client = colleague(getattr(network, role))
    demand()
    for address in ("/admin/", "/admin/pages/", "/admin/account/", "/admin/nirgends/"):
        assert (client.get(address)["Location"], client.post(address)["Location"]) == (SET_UP, SET_UP)


def test_editor_opens_as_soon_as_it_is_set_up(rita):
    demand()
    client = entered(rita)
    assert client.get("/admin/")["Location"] == SET_UP
    set_up(client)
    assert client.get("/admin/").status_code == 200


def test_signing_out_is_possible_without_it(rita):
    demand()
    assert signed_in(rita).post("/admin/logout/")["Location"] == "/konto/anmelden/"


def test_other_networks_do_not_demand_it(neighbour, network):
    Network.objects.filter(pk=network.pk).update(second_factor=True)
    assert colleague(neighbour.editors).get("/admin/").status_code == 200


def test_superuser_without_a_role_is_not_asked(network):
    demand()
    assert signed_in(AdminFactory()).get("/admin/").status_code == 200


def test_it_cannot_be_switched_off_where_it_is_demanded(rita):
    client = entered(rita)
    set_up(client)
    demand()
    client.post("/konto/zweiter-faktor/abschalten/")
    assert Authenticator.objects.filter(type="totp").count() == 1


def test_it_can_be_switched_off_elsewhere(rita):
    client = entered(rita)
    set_up(client)
    client.post("/konto/zweiter-faktor/abschalten/")
    assert not Authenticator.objects.exists()


def test_verwaltung_decides(network):
    client = colleague(network.managers)
    form = client.get(f"/admin/networks/edit/{network.pk}/").context["form"]
    assert "second_factor" in form.fields
