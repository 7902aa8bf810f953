import pytest
from django.urls import reverse
from django.utils.translation import override
from django.views.defaults import server_error

pytestmark = pytest.mark.django_db


def test_search_lies_in_every_language():
    assert reverse("search") == "/suche/"
    with override("en"):
        assert reverse("search") == "/en/suche/"


def test_addresses_of_machines_have_no_language():
    with override("en"):
        assert [reverse("sitemap"), reverse("permalink", args=["0d9c1b0e-8a4f-4b6c-9a51-6a3f9a0a5a10"])] == [
            "/sitemap.xml",
            "/m/0d9c1b0e-8a4f-4b6c-9a51-6a3f9a0a5a10",
        ]


def test_permanent_address_takes_nothing_but_an_identifier(client, home):
    assert client.get("/m/1", follow=True).status_code == 404


def test_unknown_language_is_an_address_like_any_other(client, home):
    assert client.get("/fr/").status_code == 404


def test_unknown_address_is_answered_in_our_look_and_in_german(client, home):
    response = client.get("/gibt-es-nicht/")
    assert (response.status_code, response.templates[0].name) == (404, "404.html")
    assert "<h1>Diese Seite gibt es nicht</h1>" in response.content.decode()


def test_failure_is_answered_without_database(rf, django_assert_num_queries):
    """A page that needs what failed would fail again."""
    with django_assert_num_queries(0):
        response = server_error(rf.get("/"))
    assert response.status_code == 500
    assert "<h1>Da ist etwas schiefgegangen</h1>" in response.content.decode()


def test_search_without_trailing_slash_leads_to_it(client, home):
    assert client.get("/suche").url == "/suche/"
