"""Reporting a page: the way to the form, what comes of it, and that nobody loses a word."""

import re

import pytest
from django.conf import settings as used
from django.core import mail
from django.test import Client
from django.utils.translation import override

from home.feedback import MOST_PER_HOUR, NO_COOKIE, NOT_SENT, TOO_MANY
from home.feedback_form import HURRIED
from tests.factories.home import LegalPageFactory, NewsPageFactory
from tests.home.feedback import answers, stamp

pytestmark = pytest.mark.django_db

NEWS = "/netzwerke/leipzig/aktuelles/leinen-los/"


@pytest.fixture
def news(leipzig):
    leipzig.network.email, leipzig.network.phone = "post@leipzig.example", "0341 12 34 56"
    leipzig.network.save()
    return NewsPageFactory(parent=leipzig.news, slug="leinen-los", title="Leinen los")


@pytest.fixture
def no_mail_server(settings):
    """Nobody listens where the mail should go."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1


@pytest.fixture
def careful() -> Client:
    """A browser whose cookie is looked at."""
    return Client(enforce_csrf_checks=True)


def wrongs(response) -> list[str]:
    return [str(error) for error in response.context["form"].non_field_errors()]


def initial(response) -> dict:
    return response.context["form"].initial


def token(response) -> str:
    return re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', response.content.decode())[1]


def test_form_knows_the_page_and_stands_in_its_network(client, news):
    response = client.get("/melden/", {"seite": NEWS, "anlass": "barriere"})
    html = response.content.decode()

    assert initial(response) == {"seite": NEWS, "anlass": "barriere"}
    assert '<html lang="de" class="net-leipzig">' in html
    assert '<p class="kicker">Leinen los</p>' in html
    assert 'href="mailto:post@leipzig.example"' in html
    assert '<meta name="robots" content="noindex">' in html
    assert 'rel="canonical"' not in html
    assert response.headers["Cache-Control"] == "max-age=0, no-cache, no-store, must-revalidate, private"


@pytest.mark.parametrize(
    "address", ["https://anderswo.example/", "//anderswo.example/", "/\\anderswo.example", "x" * 999]
)
def test_foreign_address_is_neither_shown_nor_followed(client, home, address):
    for path in ("/melden/", "/melden/danke/"):
        response = client.get(path, {"seite": address})
        assert response.status_code == 200
        assert 'name="seite" value' not in response.content.decode()
        assert f'href="{address}' not in response.content.decode()


@pytest.mark.parametrize(
    "query", ["seite=%00", "seite=%ff", "anlass=x&anlass=y", "seite=/" + "a/" * 240, "x=" + "y" * 9999]
)
def test_raw_address_gives_a_page(client, home, query):
    assert client.get(f"/melden/?{query}").status_code == 200


def test_form_is_the_only_page_with_a_cookie_and_it_ends_with_the_window(client, news):
    for path in (NEWS, "/", "/suche/", "/melden/danke/"):
        client.get(path)
    assert list(client.cookies) == []

    response = client.get("/melden/")

    assert list(client.cookies) == [used.CSRF_COOKIE_NAME]
    assert client.cookies[used.CSRF_COOKIE_NAME]["max-age"] == ""
    assert response.context["sets_cookie"] is True


def test_message_goes_to_the_network_and_the_visitor_to_the_thanks(client, news):
    response = client.post("/melden/", answers(seite=NEWS, email="ada@example.org"))

    assert (response.status_code, response.url) == (
        302,
        "/melden/danke/?seite=%2Fnetzwerke%2Fleipzig%2Faktuelles%2Fleinen-los%2F#meldung",
    )
    assert [(sent.to, sent.reply_to) for sent in mail.outbox] == [(["post@leipzig.example"], ["ada@example.org"])]


def test_thanks_lead_back_to_the_page(client, news):
    html = client.get("/melden/danke/", {"seite": NEWS}).content.decode()

    assert '<html lang="de" class="net-leipzig">' in html
    assert f'<a class="more" href="{NEWS}">' in html
    assert '<div class="page-head" role="status">' in html
    assert '<h1 id="meldung" tabindex="-1">' in html


def test_message_in_english_comes_back_to_english_thanks(client, home):
    assert client.post("/en/melden/", answers()).url == "/en/melden/danke/#meldung"


def test_errors_are_listed_and_tied_to_their_fields(client, home):
    response = client.post("/melden/", answers(anlass="", seite="//anderswo.example/", beschreibung="", email="ada"))
    html = response.content.decode()

    assert mail.outbox == []
    assert '<div class="notice" id="meldung" role="alert" tabindex="-1">' in html
    assert re.findall(r'<li><a href="#(id_\w+)">', html) == ["id_anlass_0", "id_beschreibung", "id_seite", "id_email"]
    assert re.findall(r'<p class="error" id="(\w+)">', html) == [
        "id_anlass_error",
        "id_beschreibung_error",
        "id_seite_error",
        "id_email_error",
    ]
    assert re.search(r'<fieldset [^>]* aria-invalid="true" aria-describedby="id_anlass_error"', html)
    assert re.search(
        r'<input type="email"[^>]* aria-invalid="true" aria-describedby="id_email_helptext id_email_error"', html
    )
    assert re.search(r"<title>[^<:]+: ", html)


def test_everything_written_stands_in_the_form_again(client, home):
    written = answers(beschreibung="Zeile <1>\nZeile 2", email="ada")

    html = client.post("/melden/", written).content.decode()

    assert "\nZeile &lt;1&gt;\nZeile 2</textarea>" in html
    assert 'value="ada"' in html
    assert re.search(r'value="barriere"[^>]* checked', html)


@pytest.mark.parametrize(("seconds", "filled"), [(60, "Beste Preise"), (1, "")])
def test_robot_sees_a_normal_page_and_no_mail_goes_out(client, home, seconds, filled):
    response = client.post("/melden/", answers(stempel=stamp(seconds), kommentar=filled))

    assert response.status_code == 200
    assert wrongs(response) == [str(HURRIED)]
    assert mail.outbox == []
    assert "Beste Preise" not in response.content.decode()


def test_one_connection_sends_so_many_an_hour(client, home):
    for _message in range(MOST_PER_HOUR):
        client.post("/melden/", answers())

    refused = client.post("/melden/", answers())
    other = client.post("/melden/", answers(), REMOTE_ADDR="192.0.2.1")

    assert (refused.status_code, wrongs(refused)) == (200, [str(TOO_MANY)])
    assert other.status_code == 302
    assert len(mail.outbox) == MOST_PER_HOUR + 1


def test_behind_a_proxy_its_word_counts_and_not_the_visitors(client, home, settings):
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    for number in range(MOST_PER_HOUR):
        client.post("/melden/", answers(), HTTP_X_FORWARDED_FOR=f"198.51.100.{number}, 192.0.2.1")

    refused = client.post("/melden/", answers(), HTTP_X_FORWARDED_FOR="203.0.113.9, 192.0.2.1")
    other = client.post("/melden/", answers(), HTTP_X_FORWARDED_FOR="192.0.2.1, 192.0.2.2")

    assert (refused.status_code, other.status_code) == (200, 302)


def test_without_mail_server_the_visitor_is_told_and_keeps_everything(client, news, no_mail_server):
    response = client.post("/melden/", answers(seite=NEWS))
    html = response.content.decode()

    assert (response.status_code, wrongs(response)) == (200, [str(NOT_SENT)])
    assert "Der Knopf hat keinen Namen.</textarea>" in html
    summary = html[html.index('id="meldung"') : html.index("<fieldset")]
    assert 'href="mailto:post@leipzig.example"' in summary
    assert 'href="tel:+49341123456"' in summary


def test_without_the_cookie_nothing_is_lost(careful, news):
    response = careful.post("/melden/", answers(seite=NEWS))

    assert (response.status_code, wrongs(response)) == (200, [str(NO_COOKIE)])
    assert "Der Knopf hat keinen Namen.</textarea>" in response.content.decode()
    assert mail.outbox == []

    again = careful.post("/melden/", answers(seite=NEWS, csrfmiddlewaretoken=token(response)))

    assert again.status_code == 302
    assert len(mail.outbox) == 1


def test_form_on_a_foreign_site_is_refused(careful, home):
    shown = careful.get("/melden/")

    response = careful.post(
        "/melden/", answers(csrfmiddlewaretoken=token(shown)), HTTP_ORIGIN="https://anderswo.example"
    )

    assert response.status_code == 403
    assert mail.outbox == []


def test_other_forms_are_refused_as_ever(careful, home):
    assert careful.post("/admin/login/", {"username": "ada"}).status_code == 403


def test_statement_and_privacy_are_at_hand(client, home):
    pages = [LegalPageFactory(parent=home, duty=duty, slug=duty) for duty in ("datenschutz", "barrierefreiheit")]

    html = client.get("/melden/").content.decode()
    ways = html[html.index('aria-labelledby="andere-wege"') : html.index("</main>")]

    assert [f'<a href="{page.url}">' in ways for page in pages] == [True, True]


def test_every_page_leads_to_the_form(client, news):
    html = client.get(NEWS).content.decode()
    quoted = NEWS.replace("/", "%2F")

    assert re.findall(r'href="/melden/\?([^"]+)"', html) == [
        f"seite={NEWS}",
        f"anlass=barriere&amp;seite={NEWS}",
    ]
    assert quoted not in html


def test_links_speak_the_language_of_the_page(client, home):
    with override("en"):
        assert 'href="/en/melden/?anlass=barriere&amp;seite=/en/suche/"' in client.get("/en/suche/").content.decode()


def test_form_is_not_in_the_sitemap(client, home):
    assert "/melden/" not in client.get("/sitemap-de.xml").content.decode()


def test_form_needs_few_queries(client, news, django_assert_max_num_queries):
    client.get("/melden/", {"seite": NEWS})
    with django_assert_max_num_queries(12):
        client.get("/melden/", {"seite": NEWS})
