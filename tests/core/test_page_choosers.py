"""The list in which editors pick a page."""

import datetime as dt

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import timezone

from home.models import NewsIndexPage
from tests.factories.home import NewsPageFactory
from tests.networks import index_of
from tests.people import member

pytestmark = pytest.mark.django_db


@pytest.fixture
def news(network) -> NewsIndexPage:
    return index_of(network, NewsIndexPage)


def search(client, words: str):
    return client.get(reverse("wagtailadmin_choose_page_search"), {"q": words})


def rows(response) -> list[list[str]]:
    """Title, page above and status of each hit."""
    page = BeautifulSoup(response.content, "html.parser")
    cells = [row.select("td") for row in page.select("tbody tr")]
    return [[cell.a.get_text(strip=True) for cell in row[:2]] + [list(row[-1].stripped_strings)[-1]] for row in cells]


def test_hit_names_the_page_above_and_its_status(redaktion, news, network):
    waiting = NewsPageFactory(parent=news, title="Rundgang am Dienstag", live=False)
    network.workflow.start(waiting, member(network.editors))
    later = NewsPageFactory(parent=news, title="Rundgang am Freitag", live=False)
    later.go_live_at = timezone.now() + dt.timedelta(days=3)
    later.save_revision().publish()
    NewsPageFactory(parent=news, title="Rundgang im Mai")

    assert sorted(rows(search(redaktion, "Rundgang"))) == [
        ["Rundgang am Dienstag", "Aktuelles", "in Moderation"],
        ["Rundgang am Freitag", "Aktuelles", "geplant"],
        ["Rundgang im Mai", "Aktuelles", "Veröffentlicht"],
    ]


@pytest.mark.parametrize("count", [1, 3])
def test_search_asks_the_same_for_one_and_three_hits(redaktion, news, count, django_assert_num_queries):
    for number in range(count):
        NewsPageFactory(parent=news, title=f"Rundgang {number}")
    search(redaktion, "Rundgang")
    with django_assert_num_queries(16):
        assert len(rows(search(redaktion, "Rundgang"))) == count


@pytest.mark.parametrize("count", [1, 3])
def test_browsing_asks_the_same_for_one_and_three_pages(redaktion, news, count, django_assert_num_queries):
    for number in range(count):
        NewsPageFactory(parent=news, title=f"Rundgang {number}")
    address = reverse("wagtailadmin_choose_page_child", args=[news.pk])
    redaktion.get(address)
    with django_assert_num_queries(27):
        assert redaktion.get(address).json()["html"].count('class="choose-page"') == count + 1
