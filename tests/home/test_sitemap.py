import re

import pytest
from django.conf import settings
from wagtail.models import Locale, PageViewRestriction

from tests.factories.home import NewsPageFactory, StandardPageFactory

pytestmark = pytest.mark.django_db


def addresses(client, sitemap: str = "/sitemap-de.xml") -> list[str]:
    found = re.findall("<loc>(.*?)</loc>", client.get(sitemap).content.decode())
    return [address.removeprefix(settings.BASE_URL) for address in found]


def test_sitemaps_list_live_pages_by_language(client, home):
    StandardPageFactory(parent=home, slug="mitmachen")
    StandardPageFactory(parent=home, slug="entwurf", live=False)
    english = home.copy_for_translation(Locale.objects.get(language_code="en"))
    english.save_revision().publish()
    assert addresses(client) == ["/", "/mitmachen/"]
    assert addresses(client, "/sitemap-en.xml") == ["/en/"]


def test_index_names_the_sitemap_of_each_language_that_has_pages(client, home):
    english = home.copy_for_translation(Locale.objects.get(language_code="en"))
    english.save_revision().publish()
    response = client.get("/sitemap.xml")
    assert re.findall("<loc>http://testserver(.*?)</loc>", response.content.decode()) == [
        "/sitemap-de.xml",
        "/sitemap-en.xml",
    ]
    assert len(re.findall("<lastmod>", response.content.decode())) == 2


def test_language_without_pages_has_no_sitemap(client, home):
    assert client.get("/sitemap-en.xml").status_code == 404


def test_sitemap_hides_what_is_restricted(client, home):
    page = StandardPageFactory(parent=home, slug="intern")
    StandardPageFactory(parent=page, slug="darunter")
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert addresses(client) == ["/"]


@pytest.mark.parametrize("count", [1, 3])
def test_sitemap_needs_the_same_queries_however_many_pages(client, leipzig, django_assert_num_queries, count):
    for _ in range(count):
        NewsPageFactory(parent=leipzig.news)
    client.get("/sitemap-de.xml")
    with django_assert_num_queries(3):
        assert len(addresses(client)) == 6 + count
