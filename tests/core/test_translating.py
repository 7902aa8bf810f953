"""The button that leads to the translation of a page."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.models import Locale

from home.models import NewsIndexPage
from tests.factories.home import NewsPageFactory
from tests.networks import index_of
from tests.people import administrator

pytestmark = pytest.mark.django_db


def offers(client, address: str) -> list[str]:
    """Where the buttons for translating lead, at an address of the editor."""
    page = BeautifulSoup(client.get(address).content, "html.parser")
    links = (link["href"] for link in page.select("a[href]"))
    return sorted({link for link in links if "/localize/" in link})


@pytest.fixture
def news(network) -> NewsIndexPage:
    return index_of(network, NewsIndexPage)


def test_row_offers_the_translation_of_a_page_that_lacks_a_language(network, news):
    Locale.objects.get_or_create(language_code="en")
    pages = [NewsPageFactory(parent=news), NewsPageFactory(parent=news)]
    wanted = [reverse("wagtail_localize:submit_page_translation", args=[page.pk]) for page in (news, *pages)]
    assert offers(administrator(), reverse("wagtailadmin_explore", args=[news.pk])) == sorted(wanted)


def test_row_offers_nothing_where_every_language_is_there(network, news):
    NewsPageFactory(parent=news)
    Locale.objects.exclude(language_code="de").delete()
    assert offers(administrator(), reverse("wagtailadmin_explore", args=[news.pk])) == []


def test_row_offers_no_translation_to_who_may_not_translate(redaktion, network, news):
    Locale.objects.get_or_create(language_code="en")
    NewsPageFactory(parent=news)
    assert offers(redaktion, reverse("wagtailadmin_explore", args=[news.pk])) == []


@pytest.mark.parametrize("count", [1, 3])
def test_explorer_asks_the_same_for_one_and_three_rows(network, news, count, django_assert_num_queries):
    for _number in range(count):
        NewsPageFactory(parent=news)
    client, address = administrator(), reverse("wagtailadmin_explore", args=[news.pk])
    client.get(address)
    with django_assert_num_queries(37):
        client.get(address)


@pytest.mark.parametrize("count", [1, 3])
def test_explorer_of_redaktion_asks_the_same_for_one_and_three_rows(redaktion, news, count, django_assert_num_queries):
    for _number in range(count):
        NewsPageFactory(parent=news)
    address = reverse("wagtailadmin_explore", args=[news.pk])
    redaktion.get(address)
    with django_assert_num_queries(43):
        redaktion.get(address)
