"""The search for machines: the same answer as the page, as JSON, and clear words for what is wrong."""

import datetime as dt

import pytest
from django.db import connection

from tests.factories.core import TopicFactory
from tests.factories.events import EventPageFactory, event_date
from tests.factories.home import NewsPageFactory, subsite
from tests.factories.library import LibraryItemPageFactory

pytestmark = pytest.mark.django_db
HAMM = {"latitude": 51.68, "longitude": 7.82, "land": "NW"}


def asked(client, query: str = "", status: int = 200) -> dict:
    response = client.get(f"/api/suche/?{query}")
    assert (response.status_code, response.headers["Content-Type"]) == (status, "application/json")
    return response.json()


def titles(found: dict) -> list[str]:
    return [result["title"] for result in found["results"]]


def test_result_says_what_the_page_says(client, leipzig):
    topic = TopicFactory(name="Führung", notation="fuehrung")
    page = LibraryItemPageFactory(
        parent=leipzig.library,
        title="Leitfaden für Kurse",
        lead="Kurse & <mehr>",
        topics=[topic],
        licence="CC-BY-4.0",
        work_language="en",
        issued=dt.date(2026, 5, 4),
    )

    found = asked(client, "q=Kurs")

    assert (found["count"], found["exact"], found["corrected"], found["next"]) == (1, 1, {}, None)
    assert found["results"] == [
        {
            "id": str(page.record_id),
            "url": f"http://localhost{page.url}",
            "title": "Leitfaden für Kurse",
            "lead": "Kurse & <mehr>",
            "kind": "library",
            "network": {"slug": "leipzig", "name": "Lernnetz Leipzig"},
            "date": "2026-05-04",
            "start": None,
            "end": None,
            "place": None,
            "kilometres": None,
            "topics": [{"value": "fuehrung", "label": "Führung"}],
            "licence": "CC-BY-4.0",
            "languages": ["en"],
            "formats": [],
            "snippet": {"text": "Kurse & <mehr>", "html": "<mark>Kurse</mark> &amp; &lt;mehr&gt;", "file": None},
        }
    ]


def test_facets_are_counted_as_on_the_page(client, leipzig, dortmund):
    NewsPageFactory(parent=leipzig.news, title="Kurs A", date=dt.date(2025, 1, 1))
    NewsPageFactory(parent=dortmund.news, title="Kurs B", date=dt.date(2026, 1, 1))

    facets = asked(client, "q=Kurs&netzwerk=leipzig")["facets"]

    assert list(facets) == [
        *("art", "thema", "netzwerk", "land", "zielgruppe", "format", "sprache", "lizenz", "jahr"),
    ]
    assert facets["netzwerk"] == [
        {"value": "leipzig", "label": leipzig.network.short_name, "count": 1},
        {"value": "dortmund", "label": dortmund.network.short_name, "count": 1},
    ]
    assert facets["jahr"] == [{"value": "2025", "label": "2025", "count": 1}]
    assert facets["sprache"] == [{"value": "de", "label": "Deutsch", "count": 1}]


def test_event_tells_when_it_is_and_how_far(client, home):
    hamm = subsite("hamm", "Hamm", **HAMM)
    start = dt.datetime(2031, 11, 18, 16, 30, tzinfo=dt.UTC)
    EventPageFactory(parent=hamm.events, title="Kurs", dates=[event_date(start, hours=2)])

    (result,) = asked(client, "art=event&ort=59423&km=30")["results"]

    assert (result["start"], result["end"]) == ("2031-11-18T16:30:00Z", "2031-11-18T18:30:00Z")
    assert (result["kilometres"], result["snippet"]) == (19, None)


def test_next_page_has_an_address(client, leipzig):
    for number in range(21):
        NewsPageFactory(parent=leipzig.news, title=f"Kurs {number:02}")

    first = asked(client, "q=Kurs&sort=titel")
    second = client.get(first["next"].removeprefix("http://localhost")).json()

    assert first["next"] == "http://localhost/api/suche/?q=Kurs&sort=titel&seite=2"
    assert (len(first["results"]), titles(second), second["next"]) == (20, ["Kurs 20"], None)


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("thema=unfug", "thema"),
        ("art=news&art=unfug", "art"),
        ("art=subkind", "art"),
        ("netzwerk=%00", "netzwerk"),
        ("jahr=99999", "jahr"),
        ("lizenz=CC", "lizenz"),
        ("sprache=Deutsch", "sprache"),
        ("sort=zufall", "sort"),
        ("seite=-1", "seite"),
        ("seite=x", "seite"),
        ("seite=100000000000000000000", "seite"),
        ("seite=2", "seite"),
        ("ort=Nirgendwo", "ort"),
        ("ort=Neustadt", "ort"),
        ("ort=59065&km=31", "km"),
        ("unbekannt=1", "unbekannt"),
        ("zeit=vergangen", "zeit"),
        ("ausgabe=atom", "ausgabe"),
        ("&".join(f"jahr={year}" for year in range(1990, 2020)), "jahr"),
    ],
)
def test_what_means_nothing_is_refused_and_named(client, leipzig, query, parameter):
    NewsPageFactory(parent=leipzig.news, title="Kurs")

    refused = asked(client, query, status=400)

    assert refused["parameter"] == parameter
    assert f"{parameter}”" in refused["error"] or f"{parameter}“" in refused["error"]


def test_empty_parameters_ask_for_nothing(client, leipzig, dortmund):
    assert asked(client, "q=&thema=&ort=&km=&sort=&seite=")["count"] == 2


def test_next_minute_is_awaited_after_sixty_questions(client, leipzig, monkeypatch):
    monkeypatch.setattr("search.limits.time.time", lambda: 1_000_020.0)
    answers = [client.get("/api/suche/", REMOTE_ADDR="192.0.2.1") for _ in range(61)]
    other = client.get("/api/suche/", REMOTE_ADDR="192.0.2.2")
    monkeypatch.setattr("search.limits.time.time", lambda: 1_000_080.0)
    later = client.get("/api/suche/", REMOTE_ADDR="192.0.2.1")

    assert [answer.status_code for answer in answers] == [200] * 60 + [429]
    assert (answers[-1].headers["Retry-After"], answers[-1].headers["Access-Control-Allow-Origin"]) == ("60", "*")
    assert "60" in answers[-1].json()["error"]
    assert (other.status_code, later.status_code) == (200, 200)


def test_answer_may_be_read_by_any_site_kept_for_a_minute_and_sets_no_cookie(client, leipzig):
    first = client.get("/api/suche/?q=Leipzig")
    again = client.get("/api/suche/?q=Leipzig", headers={"If-None-Match": first.headers["ETag"]})

    assert first.headers["Access-Control-Allow-Origin"] == "*"
    assert sorted(first.headers["Cache-Control"].split(", ")) == ["max-age=60", "public"]
    assert (again.status_code, again.content, dict(first.cookies)) == (304, b"", {})
    assert first.headers["X-Search-Engine"] == connection.vendor


def test_only_questions_are_answered(client, leipzig):
    assert client.post("/api/suche/").status_code == 405


def test_what_is_withdrawn_is_neither_found_nor_counted(client, leipzig):
    page = NewsPageFactory(parent=leipzig.news, title="Kurs")
    page.unpublish()

    found = asked(client, "q=Kurs")

    assert (found["count"], found["results"], found["facets"]["art"]) == (0, [], [])


@pytest.mark.parametrize("items", [1, 3])
def test_answer_costs_the_same_for_one_and_for_three(client, leipzig, items, django_assert_num_queries):
    topic = TopicFactory()
    for number in range(items):
        NewsPageFactory(parent=leipzig.news, title=f"Kurs {number}", topics=[topic])
    client.get("/api/suche/?q=Kurs")

    with django_assert_num_queries(12):
        assert len(asked(client, "q=Kurs")["results"]) == items
