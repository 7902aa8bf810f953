"""The search page: found, filtered, counted, and never a server error."""

import re

import pytest

from search.models import SearchRecord
from search.vocabularies import Kind
from tests.factories.core import TopicFactory
from tests.factories.home import NewsPageFactory, StandardPageFactory
from tests.factories.library import LibraryItemPageFactory

pytestmark = pytest.mark.django_db


def titles(response) -> list[str]:
    return [record.title for record in response.context["results"].records]


def counts(response, name: str) -> dict[str, int]:
    facet = next(facet for facet in response.context["facets"] if facet.name == name)
    return {option.value: option.count for option in facet.options}


def test_question_finds_other_word_forms(client, leipzig):
    NewsPageFactory(parent=leipzig.news, title="Netzwerkkoordinator/innen-Lehrgang")

    response = client.get("/suche/", {"q": "Netzwerkkoordinatorin"})

    assert titles(response) == ["Netzwerkkoordinator/innen-Lehrgang"]
    assert response.context["total"] == 1
    assert response.context["widened"] is False


def test_hits_are_marked(client, leipzig):
    NewsPageFactory(parent=leipzig.news, title="Sprachkurse <b>", lead="Neue Kurse & mehr")

    record = client.get("/suche/", {"q": "Kurs"}).context["results"].records[0]

    assert record.marked_title == "Sprach<mark>kurse</mark> &lt;b&gt;"
    assert record.snippet == "Neue <mark>Kurse</mark> &amp; mehr"


def test_filters_narrow_and_counts_respect_the_other_facets(client, leipzig, dortmund):
    topic = TopicFactory(name="Führung", notation="fuehrung")
    NewsPageFactory(parent=leipzig.news, title="Kurs A", topics=[topic])
    NewsPageFactory(parent=leipzig.news, title="Kurs B")
    NewsPageFactory(parent=dortmund.news, title="Kurs C", topics=[topic])
    StandardPageFactory(parent=dortmund.page, title="Kurs D")

    response = client.get("/suche/", {"q": "Kurs", "netzwerk": "leipzig", "art": ["news", "unfug"]})

    assert sorted(titles(response)) == ["Kurs A", "Kurs B"]
    assert counts(response, "network") == {"leipzig": 2, "dortmund": 1}
    assert counts(response, "kind") == {"news": 2}
    assert counts(response, "topic") == {"fuehrung": 1}
    assert [str(chip.label) for chip in response.context["selected"]] == [
        str(Kind.NEWS.label),
        leipzig.network.short_name,
    ]


def test_values_of_one_facet_are_alternatives(client, leipzig, dortmund):
    NewsPageFactory(parent=leipzig.news, title="Kurs A")
    NewsPageFactory(parent=dortmund.news, title="Kurs B")

    response = client.get("/suche/?q=Kurs&netzwerk=leipzig&netzwerk=dortmund&sort=titel")

    assert titles(response) == ["Kurs A", "Kurs B"]


def test_part_of_the_words_is_enough_where_no_page_has_all(client, leipzig):
    NewsPageFactory(parent=leipzig.news, title="Kurse in Leipzig")

    response = client.get("/suche/", {"q": "Kurs Quantenphysik"})

    assert titles(response) == ["Kurse in Leipzig"]
    assert response.context["widened"] is True


def test_page_beyond_the_last_shows_the_last(client, leipzig):
    NewsPageFactory(parent=leipzig.news, title="Kurs")

    results = client.get("/suche/", {"q": "Kurs", "seite": "99"}).context["results"]

    assert (results.number, results.pages, results.first, results.last) == (1, 1, 1, 1)


def test_long_question_is_cut_and_says_so(client, home):
    assert client.get("/suche/", {"q": "wort " * 33}).context["truncated"] is True
    assert client.get("/suche/", {"q": "wort " * 32}).context["truncated"] is False


@pytest.mark.parametrize(
    "question",
    [
        *('"', " ", "*", "NEAR(", "\x00", "a\x00b", "k:v", "- -", '-"', "--", "AND OR NOT", "title:x", "a' OR 1=1 --"),
        *("😀", "\u202eabc", "a" * 100_000, "wort " * 20_000, '"' * 5_000, "k:v " * 3_000, "!!!", "\\", "()"),
        *("{title} : x", "^a", "a <-> b", "a & | b", "%s %(x)s", "日本語", "ﷺ" * 500, "-" * 500, "a-" * 500, "*innen"),
    ],
)
def test_raw_input_gives_a_page(client, leipzig, question):
    NewsPageFactory(parent=leipzig.news, title="Kurs")

    assert client.get("/suche/", {"q": question}).status_code == 200


@pytest.mark.parametrize(
    "parameters",
    [
        *(
            "seite=10000000000000000000000",
            "seite=-1",
            "seite=%00",
            "seite=x",
            "jahr=99999",
            "jahr=%00",
            "netzwerk=%00",
        ),
        *(
            "thema=x",
            "art=x",
            "sort=x",
            "zeit=x",
            "seite=0",
            "netzwerk=" + "x" * 5000,
            "q=%ff%fe",
            "unbekannt=1",
            "q=%ED%A0%80",
        ),
    ],
)
def test_wrong_filter_values_are_ignored(client, leipzig, parameters):
    NewsPageFactory(parent=leipzig.news, title="Kurs")

    response = client.get(f"/suche/?art=news&{parameters}")

    assert response.status_code == 200
    assert titles(response) == ([] if parameters.startswith("q=") else ["Kurs"])


@pytest.mark.parametrize("items", [1, 3])
def test_query_count_is_independent_of_the_number_of_hits(client, leipzig, items, django_assert_num_queries):
    topic = TopicFactory()
    for number in range(items):
        NewsPageFactory(parent=leipzig.news, title=f"Kurs {number}", topics=[topic])
    client.get("/suche/", {"q": "Kurs"})

    with django_assert_num_queries(15):
        found = titles(client.get("/suche/", {"q": "Kurs Leipzig"}))
    assert (len(found), found[-1]) == (items + 1, "Lernnetz Leipzig")


def test_records_are_there_for_every_public_page(leipzig):
    news = NewsPageFactory(parent=leipzig.news)
    records = SearchRecord.objects.filter(network=leipzig.network)
    assert sorted(records.values_list("kind", "page_id")) == [("network", leipzig.page.pk), ("news", news.pk)]


@pytest.mark.parametrize(("count", "title"), [(0, "0 Treffer für „Kurs“"), (1, "1 Treffer für „Kurs“")])
def test_title_of_the_page_says_how_much_was_found(client, leipzig, count, title):
    for _ in range(count):
        NewsPageFactory(parent=leipzig.news, title="Kurs A")
    html = client.get("/suche/", {"q": "Kurs"}).content.decode()
    assert f"<title>{title} – Suche – Verbund</title>" in html


def test_search_of_one_network_stays_in_it(client, leipzig, dortmund):
    one, two = ("?netzwerk=leipzig", "?netzwerk=leipzig&netzwerk=dortmund")
    pages = [client.get(f"/suche/{asked}").content.decode() for asked in ("", one, two)]
    assert ['<html lang="de" class="net-leipzig">' in page for page in pages] == [False, True, False]
    header = pages[1].split("<header")[1].split("</header>")[0]
    assert re.search(r'class="identity" href="(.*?)"', header)[1] == "/netzwerke/leipzig/"
    assert '<li><a href="/">' in header


@pytest.mark.parametrize("items", [1, 3])
def test_search_of_one_network_needs_the_same_queries_for_all_hits(client, leipzig, items, django_assert_num_queries):
    for number in range(items):
        NewsPageFactory(parent=leipzig.news, title=f"Kurs {number}")
    asked = {"q": "Kurs", "netzwerk": "leipzig"}
    client.get("/suche/", asked)
    with django_assert_num_queries(15):
        assert len(titles(client.get("/suche/", asked))) == items


def test_search_of_one_network_can_be_widened_to_the_portal(client, leipzig, dortmund):
    NewsPageFactory(parent=leipzig.news, title="Kurs A")
    NewsPageFactory(parent=dortmund.news, title="Kurs B")

    response = client.get("/suche/", {"q": "Kurs", "netzwerk": "leipzig", "art": "news", "sort": "titel"})

    assert titles(response) == ["Kurs A"]
    assert response.context["wider"] == (2, "/suche/?q=Kurs&art=news")
    assert 'href="/suche/?q=Kurs&amp;art=news"' in response.content.decode()


def test_search_of_the_portal_is_as_wide_as_can_be(client, leipzig):
    assert client.get("/suche/", {"q": "Kurs", "art": "news"}).context["wider"] is None


def test_search_in_a_list_of_a_network_can_be_widened_to_the_portal(client, leipzig, dortmund):
    for subsite, title in ((leipzig, "Handbuch A"), (dortmund, "Handbuch B")):
        LibraryItemPageFactory(parent=subsite.library, title=title, licence="CC0-1.0")
        NewsPageFactory(parent=subsite.news, title=title)

    asked = {"q": "Handbuch", "lizenz": "CC0-1.0", "art": "projektarbeit"}
    wider = client.get(leipzig.library.url, asked).context["wider"]

    assert wider == (2, "/suche/?q=Handbuch&art=library&lizenz=CC0-1.0")
    assert len(titles(client.get(wider.url))) == 2


@pytest.mark.parametrize("field", ["header", "front"])
def test_every_page_of_a_network_searches_it_first(client, leipzig, field):
    address = {"header": leipzig.news.url, "front": leipzig.page.url}[field]
    form = re.search(r'<form class="search-field".*?</form>', client.get(address).content.decode(), re.DOTALL)[0]

    assert '<input type="hidden" name="netzwerk" value="leipzig">' in form
