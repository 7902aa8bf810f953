"""What a network owes its readers, in its own Verwaltung's eyes."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from core.models import Network
from core.vocabularies import LegalBody
from home.duties import duties_of
from home.models import LegalPage
from tests.factories.core import FundingFactory
from tests.factories.home import LegalPageFactory, subsite
from tests.people import administrator, colleague

pytestmark = pytest.mark.django_db

DUTIES = ["Impressum", "Datenschutz", "Erklärung zur Barrierefreiheit", "Leichte Sprache", "Gebärdensprache"]


def lights(network: Network) -> dict[str, str]:
    """Each duty's light by its label."""
    return {str(line.label): line.light.value for line in duties_of([network])[network]}


def note(network: Network, label: str) -> str:
    return next(line.note for line in duties_of([network])[network] if line.label == label)


def fill_in(network: Network, duty: str, days_ago: int = 1) -> None:
    checked = timezone.localdate() - dt.timedelta(days=days_ago)
    LegalPage.objects.filter(network=network, duty=duty).update(updated_on=checked)


def test_fresh_network_of_an_association_owes_imprint_and_privacy(network):
    assert lights(network) == {
        "Impressum": "red",
        "Datenschutz": "red",
        "Erklärung zur Barrierefreiheit": "yellow",
        "Leichte Sprache": "yellow",
        "Gebärdensprache": "yellow",
        "Förderhinweis": "green",
    }


@pytest.mark.parametrize(
    ("body", "owed"),
    [
        (LegalBody.PRIVATE, DUTIES[:2]),
        (LegalBody.CHAMBER, DUTIES[:3]),
        (LegalBody.MUNICIPAL, DUTIES[:3]),
        (LegalBody.FEDERAL, DUTIES),
    ],
)
def test_legal_body_decides_what_is_owed(network, body, owed):
    network.legal_body = body
    assert [label for label, light in lights(network).items() if light == "red"] == owed


@pytest.mark.parametrize(
    ("land", "body", "light"),
    [
        ("NW", LegalBody.MUNICIPAL, "red"),
        ("HE", LegalBody.STATE, "red"),
        ("HE", LegalBody.MUNICIPAL, "green"),
        ("HH", LegalBody.CHAMBER, "green"),
        ("TH", LegalBody.MUNICIPAL, "yellow"),
        ("", LegalBody.MUNICIPAL, "yellow"),
        ("NW", LegalBody.PRIVATE, "yellow"),
    ],
)
def test_land_decides_on_plain_language_and_sign_language(network, land, body, light):
    network.land, network.legal_body = land, body
    assert {lights(network)[label] for label in ("Leichte Sprache", "Gebärdensprache")} == {light}


def test_statement_names_the_law_and_whom_to_turn_to(network):
    network.land, network.legal_body = "NW", LegalBody.MUNICIPAL
    assert note(network, "Erklärung zur Barrierefreiheit").endswith(
        "Das Gesetz verlangt sie. Rechtsgrundlage: BGG NRW, BITVNRW. Durchsetzungsstelle: "
        "Ombudsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen."
    )


def test_page_that_was_filled_in_and_checked_is_in_order(network):
    fill_in(network, "impressum")
    assert (lights(network)["Impressum"], note(network, "Impressum")[:10]) == ("green", "Geprüft am")


@pytest.mark.parametrize(("days", "light"), [(365, "green"), (366, "yellow")])
def test_check_is_due_after_a_year(network, days, light):
    fill_in(network, "barrierefreiheit", days_ago=days)
    assert lights(network)["Erklärung zur Barrierefreiheit"] == light


def test_page_that_was_taken_down_is_missing(network):
    fill_in(network, "impressum")
    LegalPage.objects.get(network=network, duty="impressum").unpublish()
    assert (lights(network)["Impressum"], note(network, "Impressum")) == (
        "red",
        "Die Seite ist nicht veröffentlicht.",
    )


def test_portals_page_stands_for_a_network_without_its_own(home, network):
    network.legal_body = LegalBody.FEDERAL
    LegalPageFactory(parent=home, duty="leichte-sprache", updated_on=timezone.localdate())
    LegalPageFactory(parent=home, duty="impressum", updated_on=timezone.localdate())
    assert {label: light for label, light in lights(network).items() if label in ("Impressum", "Leichte Sprache")} == {
        "Impressum": "red",
        "Leichte Sprache": "green",
    }


def test_funding_without_its_sentence_is_named(network):
    network.fundings.add(FundingFactory(name="Lernende Regionen"), FundingFactory(notice="Gefördert vom Land."))
    assert (lights(network)["Förderhinweis"], note(network, "Förderhinweis")) == (
        "yellow",
        "Noch ohne Hinweis: Lernende Regionen.",
    )


@pytest.mark.parametrize("count", [1, 3])
def test_duties_cost_two_queries_however_many_networks(home, count, django_assert_num_queries):
    sites = [subsite(f"netz-{number}", f"Netz {number}") for number in range(count)]
    networks = [site.network for site in sites]
    for site in sites:
        LegalPageFactory(parent=site.page, duty="impressum")
        site.network.fundings.add(FundingFactory())
    with django_assert_num_queries(2):
        assert len(duties_of(networks)) == count


def test_list_is_for_those_who_manage(network, neighbour):
    shown = colleague(network.managers).get(reverse("duties")).text
    assert (network.name in shown, neighbour.name in shown) == (True, False)
    assert "Sie verwalten kein Netzwerk." in colleague(network.editors).get(reverse("duties")).text


def test_central_staff_see_all_networks(network, neighbour):
    shown = administrator().get(reverse("duties")).text
    assert (network.name in shown, neighbour.name in shown) == (True, True)


def test_what_is_open_stands_among_the_tasks_until_it_is_done(network):
    manager = colleague(network.managers)
    assert [
        address for address in ("/admin/", reverse("my_tasks")) if "Impressum" not in manager.get(address).text
    ] == []
    for page in LegalPage.objects.of_network(network):
        fill_in(network, page.duty)
    open_ones = manager.get(reverse("my_tasks")).text
    assert ("Datenschutz" in open_ones, "Leichte Sprache" in open_ones) == (False, True)
