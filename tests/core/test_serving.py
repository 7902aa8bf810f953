import datetime as dt
from gzip import decompress

import pytest
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from tests.factories.home import NewsPageFactory
from tests.people import administrator

pytestmark = pytest.mark.django_db


def test_deep_page_is_found(client, leipzig):
    news = NewsPageFactory(parent=leipzig.news, slug="leinen-los")
    response = client.get("/netzwerke/leipzig/aktuelles/leinen-los/")
    assert response.context["page"] == news


def test_draft_is_not_found(client, leipzig):
    NewsPageFactory(parent=leipzig.news, slug="leinen-los", live=False)
    assert client.get("/netzwerke/leipzig/aktuelles/leinen-los/").status_code == 404


def test_page_that_took_over_an_address_is_shown(client, leipzig):
    old = NewsPageFactory(parent=leipzig.news, slug="leinen-los")
    client.get("/netzwerke/leipzig/aktuelles/leinen-los/")
    old.slug = "alt"
    old.save_revision().publish()
    new = NewsPageFactory(parent=leipzig.news, slug="leinen-los")
    assert client.get("/netzwerke/leipzig/aktuelles/leinen-los/").context["page"] == new


def test_withdrawn_page_is_gone_at_once(client, leipzig):
    news = NewsPageFactory(parent=leipzig.news, slug="leinen-los")
    client.get("/netzwerke/leipzig/aktuelles/leinen-los/")
    news.unpublish()
    assert client.get("/netzwerke/leipzig/aktuelles/leinen-los/").status_code == 404


def restrict(page: Page) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def test_restricted_page_asks_who_is_there(client, leipzig):
    news = NewsPageFactory(parent=leipzig.news, slug="intern")
    restrict(news)
    assert client.get("/netzwerke/leipzig/aktuelles/intern/").status_code == 302


def test_page_below_a_restricted_one_asks_who_is_there(client, leipzig):
    NewsPageFactory(parent=leipzig.news, slug="intern")
    restrict(leipzig.page)
    assert client.get("/netzwerke/leipzig/aktuelles/intern/").status_code == 302


def test_page_beside_a_restricted_one_is_open(client, leipzig, dortmund):
    restrict(leipzig.page)
    assert client.get("/netzwerke/dortmund/").status_code == 200


def test_alias_is_as_restricted_as_its_source(client, leipzig, dortmund):
    news = NewsPageFactory(parent=leipzig.news, slug="intern")
    news.create_alias(parent=dortmund.news)
    assert client.get("/netzwerke/dortmund/aktuelles/intern/").status_code == 200
    restrict(news)
    assert client.get("/netzwerke/dortmund/aktuelles/intern/").status_code == 302


def test_language_without_front_page_falls_back_to_wagtail(client, home):
    assert client.get("/en/gibt-es-nicht/").status_code == 404


def test_page_past_its_end_is_gone_before_the_worker_comes(client, leipzig):
    news = NewsPageFactory(parent=leipzig.news, slug="leinen-los", expire_at=timezone.now() + dt.timedelta(hours=1))
    assert client.get("/netzwerke/leipzig/aktuelles/leinen-los/").status_code == 200
    Page.objects.filter(pk=news.pk).update(expire_at=timezone.now())
    assert client.get("/netzwerke/leipzig/aktuelles/leinen-los/").status_code == 404


def test_page_that_a_browser_keeps_is_sent_once(client, leipzig):
    first = client.get("/netzwerke/leipzig/")
    again = client.get("/netzwerke/leipzig/", headers={"If-None-Match": first.headers["ETag"]})
    assert (first.headers["Cache-Control"], again.status_code, again.content) == ("no-cache", 304, b"")


def test_page_that_someone_signed_in_sees_is_theirs_alone(leipzig):
    response = administrator().get("/netzwerke/leipzig/")
    assert response.headers["Cache-Control"] == "no-cache, private"


def test_pages_are_sent_compressed(client, leipzig):
    response = client.get("/netzwerke/leipzig/", headers={"Accept-Encoding": "gzip"})
    assert response.headers["Content-Encoding"] == "gzip"
    assert b"Lernnetz Leipzig" in decompress(response.content)
