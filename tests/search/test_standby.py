"""A visitor gets an answer within a second, whatever the distant engine does."""

import time
from contextlib import contextmanager

import pytest
from django.core.cache import cache

from search.distant import noted, teach
from search.engines import Request, find, get_engine
from search.engines.builds import database_engine
from search.engines.standby import MOST_FAILURES, pauses
from tests.factories.home import NewsPageFactory
from tests.search.foreign import always, answering, hanging, refusing, trickling

pytestmark = pytest.mark.django_db


@contextmanager
def nobody():
    yield refusing()


FAILING = {
    "refuses": nobody,
    "hangs": hanging,
    "trickles": trickling,
    "does not come to the point": lambda: trickling(b"HTTP/1.1 200 OK\r\nX-Wait: "),
    "is too busy (429)": lambda: answering(always(429, {"error": "es_rejected_execution_exception"})),
    "is not available (503)": lambda: answering(always(503, {"error": "all shards failed"})),
    "lets nobody in (401)": lambda: answering(always(401, {"error": "security_exception"})),
    "has no index (404)": lambda: answering(always(404, {"error": "index_not_found_exception"})),
    "is something else": lambda: answering(always(200, b"<h1>It works!</h1>"), Content_Type="text/html"),
    "answers half a document": lambda: answering(always(200, b'{"timed_out": false, "hits": {"hi')),
    "answers nonsense": lambda: answering(always(200, {"timed_out": False, "hits": {"hits": [{"sort": "?"}]}})),
    "answers nothing": lambda: answering(always(200, {})),
    "answers a list": lambda: answering(always(200, [])),
    "has not searched everything": lambda: answering(always(200, {"timed_out": True, "hits": {"hits": []}})),
}


@pytest.fixture
def news(leipzig):
    return NewsPageFactory(parent=leipzig.news, title="Astronomie im Park")


@pytest.mark.parametrize("how", FAILING)
def test_database_answers_within_a_second_where_the_server(how, news, client, settings):
    client.get("/suche/", {"q": "Park"})  # what is read once and kept is read now
    with FAILING[how]() as settings.SEARCH_URL:
        begin = time.monotonic()
        response = client.get("/suche/", {"q": "Astronomie Park"})
        took = time.monotonic() - begin

    assert (response.status_code, response["X-Search-Engine"]) == (200, database_engine().name)
    assert "<mark>Astronomie</mark> im" in response.content.decode()
    assert took < 1


@pytest.mark.parametrize("how", FAILING)
def test_editor_publishes_in_no_time_where_the_server(how, news, settings):
    with FAILING[how]() as settings.SEARCH_URL:
        begin = time.monotonic()
        news.save_revision().publish()
        took = time.monotonic() - begin
        learned = teach()

    assert took < 1.5
    assert (learned, set(noted().values_list("page", flat=True))) == (0, {news.pk})


def test_server_that_fails_three_times_is_left_alone(news, settings):
    with hanging() as settings.SEARCH_URL:
        for _ in range(MOST_FAILURES):
            find(Request(question="Astronomie"))
        begin = time.monotonic()
        answer = find(Request(question="Astronomie"))
        took = time.monotonic() - begin

    assert (answer.engine, answer.pages) == (database_engine().name, [news.pk])
    assert took < 0.5


def test_server_is_asked_again_after_the_pause(settings):
    settings.SEARCH_URL = refusing()
    for _ in range(MOST_FAILURES):
        find(Request(question="Astronomie"))
    during = pauses()
    cache.clear()  # as time does

    assert (during, pauses(), get_engine().name) == (True, False, "elasticsearch")


def test_failed_server_is_not_asked_again_for_the_same_question(settings):
    asked = []

    def busy(path, content):
        asked.append(path)
        return 503, b"{}"

    with answering(busy) as settings.SEARCH_URL:
        find(Request(question="Astronomie Quantenphysik -Park"))

    assert len(asked) == 1


def test_search_page_names_the_database_where_nothing_else_is_set(client, home):
    assert client.get("/suche/", {"q": "Astronomie"})["X-Search-Engine"] == database_engine().name
