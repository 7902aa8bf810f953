"""Five real pages of such networks: published through the editor's form, approved, and found."""

import datetime as dt
import os
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.test import Client
from django.utils.html import format_html_join
from wagtail.models import Page
from wagtail.test.utils.form_data import rich_text, streamfield

from events.models import EventIndexPage, EventReportPage
from home.models import NetworkPage, NewsIndexPage, NewsPage, StandardPage
from search.models import SearchRecord
from tests.editing import add_url, approve, filled_form
from tests.factories.events import EventPageFactory, event_date
from tests.networks import index_of
from tests.people import colleague

SEEDS = Path(os.environ.get("SEEDS_DIR", Path(__file__).parents[2] / "shared" / "seeds"))

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not SEEDS.is_dir(), reason="the folder with the five real pages is not here (SEEDS_DIR)"),
]


@dataclass(frozen=True)
class Seed:
    """A text, the page type that fits it, and what visitors type who look for it."""

    number: str
    page_type: type[Page]
    title: str
    queries: tuple[str, ...]

    @property
    def text(self) -> str:
        return next(SEEDS.glob(f"{self.number}_*.txt")).read_text(encoding="utf-8")

    @property
    def body(self) -> str:
        paragraphs = (part.strip() for part in self.text.split("\n\n"))
        return format_html_join("", "<p>{}</p>", ((part,) for part in paragraphs if part))

    @property
    def reworded(self) -> list[str]:
        """Queries that do not stand in the text as they are typed."""
        page = f"{self.title} {self.text}".lower()
        return [query for query in self.queries if query.lower() not in page]


PAGES = [
    Seed(
        "000",
        StandardPage,
        "Warum „Community“ und wie kann ich mitmachen?",
        (
            "Community mitmachen",
            "Projektträger",
            "Weiterbildnerinnen",
            "Expertin",
            "Weiterbildungsangebot buchen",
            "Trainer:innen",
            "Foerderstelle",
            "betriebliche Weiterbildung",
            "Auszubildender",
            "Qualifizierungsbedarf",
        ),
    ),
    Seed(
        "001",
        EventReportPage,
        "Nachhaltigkeit im Rahmen von Förderungen",
        (
            "Weiterbildungsverbund Leipzig",
            "Werkstattgespräch",
            "Förderzeit",
            "Foerderprojekt",
            "Nachhaltigkeit",
            "Qualifizierungsbedarf feststellen",
            "Netzwerktreffen",
            "Bundesagentur für Arbeit",
            "Verbund Sachsen Thüringen",
            "Bildungslandschaften",
        ),
    ),
    Seed(
        "002",
        NewsPage,
        "Virtueller Auftakt für Netzwerkkoordinator/innen-Lehrgang",
        (
            "Netzwerkkoordinatorin",
            "laterale Führung",
            "Pilotkurs",
            "IHK Oldenburg",
            "Fachkräfte sichern",
            "Referent*innen",
            "Zertifikat",
            "ländliche Räume",
            "Koerber-Stiftung",
            "Teilnehmerin",
        ),
    ),
    Seed(
        "003",
        EventReportPage,
        "Empathie durch die Kachel – Erfolgreiches Lernen digital",
        (
            "Netzwerkkoordinator:innen",
            "Verstetigung von Netzwerken",
            "Einzelkämpferinnen",
            "Führen im Netzwerk",
            "Community Management",
            "Wissenssammlung",
            "Volkshochschule",
            "Akteurin",
            "Projektarbeit",
            "Fachkraeftesicherung",
        ),
    ),
    Seed(
        "004",
        StandardPage,
        "Vernetzter Bildungsraum im Westfälischen Ruhrgebiet",
        (
            "Sprachkurse",
            "Fachkraeftebedarf",
            "Weiterbildungsverbund",
            "Bürgerinnen",
            "Weiterbildungsberatung Hamm",
            "Jobcenter Dortmund",
            "Kreis Unna",
            "Partnerinnen",
            "Beratungsbüros",
            "Deutsch als Zweitsprache",
        ),
    ),
]


@pytest.fixture
def freigabe(network) -> Client:
    return colleague(network.reviewers)


def parent_for(seed: Seed, network) -> Page:
    """Where the page belongs in the network's subsite."""
    if seed.page_type is NewsPage:
        return index_of(network, NewsIndexPage)
    if seed.page_type is EventReportPage:
        dates = [event_date(dt.datetime(2024, 1, 25, 9, tzinfo=dt.UTC))]
        return EventPageFactory(parent=index_of(network, EventIndexPage), title="Gemeinsamer Termin", dates=dates)
    return index_of(network, NetworkPage)


def fields_for(seed: Seed) -> dict:
    fields = {
        "title": seed.title,
        "slug": f"seite-{seed.number}",
        "body": streamfield([("text", rich_text(seed.body))]),
    }
    return fields | ({"held_from": "2024-01-25"} if seed.page_type is EventReportPage else {})


def published(seed: Seed, network, redaktion: Client, freigabe: Client) -> Page:
    """The seed, written and submitted by one person and approved by another."""
    url = add_url(seed.page_type, parent_for(seed, network))
    response = redaktion.post(url, filled_form(redaktion, url, fields_for(seed), action="submit"))
    assert response.status_code == 302, response.context["form"].errors
    page = seed.page_type.objects.get(slug=f"seite-{seed.number}")
    assert not page.live
    approve(freigabe, page)
    return seed.page_type.objects.get(pk=page.pk)


def found(query: str) -> list[str]:
    response = Client().get("/suche/", {"q": query})
    assert response.status_code == 200
    return [record.title for record in response.context["results"].records]


@pytest.mark.parametrize("seed", PAGES, ids=lambda seed: seed.number)
def test_page_is_found_by_ten_queries_of_a_visitor(seed, network, redaktion, freigabe):
    page = published(seed, network, redaktion, freigabe)

    missed = [query for query in seed.queries if page.title not in found(query)]

    assert page.live
    assert len(seed.queries) == 10
    assert missed == []


@pytest.mark.parametrize("seed", PAGES, ids=lambda seed: seed.number)
def test_at_least_three_queries_do_not_stand_in_the_page(seed):
    assert len(seed.reworded) >= 3, seed.reworded


def test_five_pages_have_five_records(network, redaktion, freigabe):
    pages = [published(seed, network, redaktion, freigabe) for seed in PAGES]

    assert SearchRecord.objects.filter(page__in=pages).count() == 5
