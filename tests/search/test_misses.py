"""Searches without a result: counted without knowing who asks, and told only when several ask the same."""

import datetime as dt

import pytest
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone

from home.models import NewsIndexPage
from search.misses import AT_ONCE, count_miss, forget_misses
from search.models import SearchMiss
from search.worker import JOBS
from tests.factories.home import NewsPageFactory
from tests.networks import index_of
from tests.people import administrator

pytestmark = pytest.mark.django_db

WORD = "Quastenflosser"


def ask(client, question: str, times: int = 1, **filters) -> None:
    """Ask several times, each time some minutes later."""
    for _time in range(times):
        assert client.get("/suche/", {"q": question} | filters).status_code == 200
        cache.clear()


def kept() -> list[tuple[str, int]]:
    return list(SearchMiss.objects.order_by("pk").values_list("query", "count"))


def told(client) -> list[str]:
    return [miss.query for miss in client.get(reverse("search_misses:index")).context["object_list"]]


def test_words_are_kept_from_the_third_time_on(client, home):
    ask(client, WORD, times=2)
    assert kept() == [("", 2)]

    ask(client, f"  {WORD.upper()} ")

    assert kept() == [("quastenflosser", 3)]


def test_what_is_kept_of_the_first_times_says_nothing(client, home):
    ask(client, WORD)

    ((digest, query),) = SearchMiss.objects.values_list("digest", "query")
    assert (len(digest), query) == (64, "")


def test_search_with_a_result_is_not_counted(client, network):
    ask(client, "Leipzig", times=3)

    assert kept() == []


def test_misspelt_word_is_counted_although_something_is_found(client, network):
    NewsPageFactory(parent=index_of(network, NewsIndexPage), title="Netzwerkkoordination")

    ask(client, "Netwerkkoordination")

    assert kept() == [("", 1)]


def test_filters_are_no_fault_of_the_words(client, home):
    ask(client, WORD, art="news")

    assert kept() == []


@pytest.mark.parametrize("question", ["", "  ", "die", '"', "x" * 121])
def test_what_is_no_question_is_not_counted(question, client, home):
    ask(client, question)

    assert kept() == []


def test_reload_is_not_counted_twice(client, home):
    client.get("/suche/", {"q": WORD})
    client.get("/suche/", {"q": WORD.lower()})
    client.get("/suche/", {"q": WORD}, REMOTE_ADDR="192.0.2.7")

    assert kept() == [("", 2)]
    assert AT_ONCE == 60


def test_networks_and_languages_are_counted_apart(client, network):
    ask(client, WORD, times=2)
    ask(client, WORD, netzwerk="leipzig")
    count_miss(query="quastenflosser", language="en")

    assert list(SearchMiss.objects.order_by("pk").values_list("count", "network__slug", "language")) == [
        (2, None, "de"),
        (1, "leipzig", "de"),
        (1, None, "en"),
    ]


def test_what_nobody_asks_for_90_days_is_forgotten(home):
    for query in ("alt", "neu"):
        count_miss(query=query, language="de")
    today, oldest = timezone.localdate(), SearchMiss.objects.earliest("pk")
    SearchMiss.objects.filter(pk=oldest.pk).update(last=today - dt.timedelta(days=91))
    SearchMiss.objects.exclude(pk=oldest.pk).update(last=today - dt.timedelta(days=90))

    assert forget_misses() == 1
    assert SearchMiss.objects.count() == 1
    assert forget_misses in JOBS


def test_staff_see_all_that_is_told_and_editors_what_was_asked_in_their_network(network, neighbour, redaktion):
    for query, slug, times in (
        ("portal", "", 4),
        ("leipzig", "leipzig", 3),
        ("dortmund", "dortmund", 5),
        ("name", "", 2),
    ):
        for _time in range(times):
            count_miss(query=query, language="de", network=slug)

    assert told(administrator()) == ["dortmund", "portal", "leipzig"]
    assert told(redaktion) == ["leipzig"]


def test_row_leads_to_the_search_as_it_is_today(network, redaktion):
    for _time in range(3):
        count_miss(query="ein wort", language="de", network="leipzig")

    assert 'href="/suche/?q=ein+wort&amp;netzwerk=leipzig"' in redaktion.get(reverse("search_misses:index")).text


@pytest.mark.parametrize("count", [1, 3])
def test_list_takes_the_same_queries_for_any_number(count, network, redaktion, django_assert_num_queries):
    for number in range(count):
        SearchMiss.objects.create(digest=str(number), query=f"Wort {number}", language="de", count=3, network=network)
    redaktion.get(reverse("search_misses:index"))

    with django_assert_num_queries(14):
        redaktion.get(reverse("search_misses:index"))
