"""The lists of a region, and of a region of regions: what their networks publish, each item with its network."""

import re

import pytest

from core.models import Network
from core.vocabularies import NetworkState
from home.front import listed_networks
from home.subsites import close_network
from search.worker import apply_changes
from tests.factories.events import EventPageFactory, in_days
from tests.factories.home import NewsPageFactory, subsite
from tests.factories.library import LibraryItemPageFactory

pytestmark = pytest.mark.django_db

SOURCE = re.compile(r'class="source">.*?</svg>\s*(.*?)</p>\s*<h3><a href="[^"]*">(.*?)</a>', re.DOTALL)


@pytest.fixture
def country(home):
    """Sachsen, in it the region Kanal, in that the network Grimma, which has published one of each kind."""
    country = subsite("sachsen", "Sachsen")
    region = subsite("kanal", "Kanal", parent=country.network)
    network = subsite("grimma", "Grimma", parent=region.network)
    NewsPageFactory(parent=network.news, title="Kurs als Nachricht")
    EventPageFactory(parent=network.events, title="Kurs als Termin", dates=[in_days(3)])
    LibraryItemPageFactory(parent=network.library, title="Kurs als Papier")
    return country, region, network


def sources(client, address: str) -> list[tuple[str, str]]:
    """The network that each item names, with the item's title."""
    html = client.get(address).content.decode()
    main = html.split("<main")[1].split("</main>")[0].replace("\N{SOFT HYPHEN}", "")
    return sorted(
        (network.replace("\N{SOFT HYPHEN}", ""), re.sub("<.*?>", "", title)) for network, title in SOURCE.findall(main)
    )


@pytest.mark.parametrize("level", [0, 1])
def test_lists_of_a_region_name_the_network_of_each_item(client, country, level):
    region = country[level]
    assert sources(client, region.news.url) == [("Grimma", "Kurs als Nachricht")]
    assert sources(client, region.events.url) == [("Grimma", "Kurs als Termin")]
    assert sources(client, region.library.url) == [("Grimma", "Kurs als Papier")]
    slug = region.network.slug
    found = [("Grimma", f"Kurs als {kind}") for kind in ("Nachricht", "Papier", "Termin")]
    assert sources(client, f"/suche/?q=Kurs&netzwerk={slug}") == found
    assert sources(client, region.page.url) == found


def test_drafts_and_what_asks_for_a_password_stay_out(client, country):
    sachsen, _region, grimma = country
    NewsPageFactory(parent=grimma.news, title="Entwurf", live=False)
    hidden = NewsPageFactory(parent=grimma.news, title="Intern")
    hidden.view_restrictions.create(restriction_type="login")
    assert sources(client, sachsen.news.url) == [("Grimma", "Kurs als Nachricht")]


def test_items_of_a_closed_network_leave_the_lists_of_its_regions(client, country):
    sachsen, kanal, grimma = country
    close_network(network=grimma.network)
    apply_changes()
    for region in (sachsen, kanal):
        assert [sources(client, page.url) for page in (region.page, region.news, region.library)] == [[], [], []]
    assert "Kurs als Papier" in client.get(grimma.library.url).content.decode().replace("\N{SOFT HYPHEN}", "")


def test_networks_below_a_closed_region_still_count_for_the_one_above(client, country):
    sachsen, kanal, _grimma = country
    close_network(network=kanal.network)
    apply_changes()
    assert sources(client, sachsen.news.url) == [("Grimma", "Kurs als Nachricht")]


def test_closed_network_is_listed_no_more(country):
    Network.objects.filter(slug="kanal").update(state=NetworkState.CLOSED)
    assert [record.title for record in listed_networks("de")] == ["Grimma", "Sachsen"]
