"""Where nothing is found, the page leads on."""

import pytest

from search.views import search_of
from search.ways_on import ways_on
from tests.factories.core import TopicFactory
from tests.factories.home import NewsPageFactory

pytestmark = pytest.mark.django_db


def ways(response) -> list[tuple[str, str, int]]:
    return [(way.without, way.url, way.count) for way in response.context["ways_on"]]


def test_each_filter_says_what_it_hides(client, leipzig):
    TopicFactory(name="Führung", notation="fuehrung")
    for number in range(3):
        NewsPageFactory(parent=leipzig.news, title=f"Kurs {number}")

    response = client.get("/suche/", {"q": "Kurs", "netzwerk": "leipzig", "jahr": "1999", "thema": "fuehrung"})
    both = client.get("/suche/", {"q": "Kurs", "netzwerk": "leipzig", "jahr": "1999"})

    assert ways(response) == []
    assert ways(both) == [("1999", "/suche/?q=Kurs&netzwerk=leipzig", 3)]
    assert '<a href="/suche/?q=Kurs&amp;netzwerk=leipzig">' in both.text


def test_number_is_that_of_the_page_behind_it(client, leipzig):
    topic = TopicFactory(name="Führung", notation="fuehrung")
    NewsPageFactory(parent=leipzig.news, title="Kurs", topics=[topic])
    NewsPageFactory(parent=leipzig.news, title="Kurse")

    response = client.get("/suche/", {"q": "Kurs Quantenphysik", "jahr": "1999", "thema": "fuehrung"})

    assert ways(response) == [("1999", "/suche/?q=Kurs+Quantenphysik&thema=fuehrung", 1)]
    assert client.get(ways(response)[0][1]).context["total"] == 1


def test_filters_without_a_question_lead_on_too(client, leipzig):
    NewsPageFactory(parent=leipzig.news, title="Kurs")

    response = client.get("/suche/", {"netzwerk": "leipzig", "jahr": "1999"})

    everything = client.get("/suche/", {"netzwerk": "leipzig"}).context["total"]
    assert ("1999", "/suche/?netzwerk=leipzig", everything) in ways(response)


def test_search_with_a_result_needs_none(client, leipzig):
    assert ways(client.get("/suche/", {"netzwerk": "leipzig"})) == []


@pytest.mark.parametrize("count", [1, 3])
def test_ways_take_one_query_for_any_number_of_filters(count, rf, leipzig, django_assert_num_queries):
    NewsPageFactory(parent=leipzig.news, title="Kurs")
    filters = dict(list({"jahr": "1999", "lizenz": "CC-BY-4.0", "art": "page"}.items())[:count])
    asked = search_of(rf.get("/suche/", {"q": "Kurs"} | filters))
    assert asked.found.total == 0

    with django_assert_num_queries(1):
        ways_on(asked)


def test_misspelt_word_is_mended_and_said(client, leipzig):
    NewsPageFactory(parent=leipzig.news, title="Netzwerkkoordination")

    response = client.get("/suche/", {"q": "gute Netwerkkoordination"})

    assert (response.context["meant"], response.context["meant_url"]) == (
        "gute Netzwerkkoordination",
        "/suche/?q=gute+Netzwerkkoordination",
    )
    assert '<a href="/suche/?q=gute+Netzwerkkoordination">gute Netzwerkkoordination</a>?' in response.text


def test_nothing_found_leads_to_people(client, leipzig):
    response = client.get("/suche/", {"q": "Quastenflosser"})

    assert 'href="/melden/?anlass=inhalt&amp;seite=/suche/"' in response.text
    assert client.get("/melden/?anlass=inhalt&seite=/suche/").status_code == 200
