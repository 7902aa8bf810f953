"""The address of suggestions: for the field, for a browser's search bar, as a page, and for whatever is typed there."""

import pytest
from django.utils.translation import ngettext

from search.suggestions import LABELS, Sort
from tests.factories.home import NewsPageFactory

pytestmark = pytest.mark.django_db

ADDRESS = "/suche/vorschlaege/"
ODD = [
    "\x00",
    '"',
    "'",
    "%",
    "_",
    "\\",
    "-",
    "*",
    "NEAR(",
    "title:kurs",
    "a AND OR",
    "🙂🙂🙂",
    "\u202eabc",
    "\ud800",
    "x" * 100_000,
    "wort " * 20_000,
]


def test_field_gets_suggestions_as_json(client, leipzig):
    page = NewsPageFactory(parent=leipzig.news, title="Lehrwerkstatt eröffnet")

    response = client.get(ADDRESS, {"q": "werkstatt"})

    assert response.headers["Content-Type"] == "application/json"
    assert response.json() == {
        "suggestions": [
            {
                "sort": "word",
                "label": str(LABELS[Sort.WORD]),
                "text": "Lehrwerkstatt",
                "detail": "",
                "url": "/suche/?q=Lehrwerkstatt",
            },
            {
                "sort": "title",
                "label": str(LABELS[Sort.TITLE]),
                "text": "Lehrwerkstatt eröffnet",
                "detail": f"Meldung · {leipzig.network.short_name}",
                "url": page.url,
            },
        ],
        "said": ngettext("%(count)d suggestion", "%(count)d suggestions", 2) % {"count": 2},
    }


def test_browser_gets_them_as_opensearch_has_it(client, leipzig):
    page = NewsPageFactory(parent=leipzig.news, title="Lehrwerkstatt eröffnet")

    response = client.get(ADDRESS, {"q": "werkstatt", "format": "opensearch"})

    assert response.headers["Content-Type"] == "application/x-suggestions+json"
    assert response.json() == [
        "werkstatt",
        ["Lehrwerkstatt", "Lehrwerkstatt eröffnet"],
        ["", f"Meldung · {leipzig.network.short_name}"],
        ["http://localhost/suche/?q=Lehrwerkstatt", f"http://localhost{page.url}"],
    ]


def test_without_scripts_they_are_links_on_a_page(client, leipzig):
    page = NewsPageFactory(parent=leipzig.news, title="Lehrwerkstatt <b>")

    response = client.get(ADDRESS, {"q": "werkstatt"}, headers={"Accept": "text/html,*/*;q=0.8"})

    assert response.templates[0].name == "search/suggestions.html"
    assert f'<a href="{page.url}">Lehrwerkstatt &lt;b&gt;</a>' in response.text
    assert '<a href="/suche/?q=Lehrwerkstatt">Lehrwerkstatt</a>' in response.text
    assert 'value="werkstatt"' in response.text


def test_page_of_a_network_stays_in_it(client, leipzig, dortmund):
    NewsPageFactory(parent=dortmund.news, title="Lehrwerkstatt")

    response = client.get(ADDRESS, {"q": "werkstatt", "netzwerk": "leipzig"}, headers={"Accept": "text/html"})

    assert response.context["suggestions"] == []
    assert '<input type="hidden" name="netzwerk" value="leipzig">' in response.text


def test_answers_are_kept_apart_and_never_kept(client, home):
    response = client.get(ADDRESS, {"q": "kurs"})

    assert (response.headers["Vary"], response.headers["Cache-Control"]) == ("Accept, Accept-Language", "no-cache")
    assert response.cookies == {}


@pytest.mark.parametrize("typed", ODD, ids=range(len(ODD)))
@pytest.mark.parametrize("accept", ["application/json", "text/html"])
def test_whatever_is_typed_gets_a_normal_answer(typed, accept, client, leipzig):
    response = client.get(ADDRESS, {"q": typed.encode("utf-8", "surrogatepass")}, headers={"Accept": accept})

    assert response.status_code == 200


@pytest.mark.parametrize(
    "query", ["", "?q=kurs&netzwerk=nirgends", "?q=kurs&netzwerk=%00", "?netzwerk=../x&format=xml"]
)
def test_odd_addresses_get_no_suggestions(query, client, leipzig):
    NewsPageFactory(parent=leipzig.news, title="Lehrwerkstatt")

    assert client.get(ADDRESS + query).json()["suggestions"] == []


def test_nothing_is_changed_here(client, home):
    assert client.post(ADDRESS).status_code == 405
