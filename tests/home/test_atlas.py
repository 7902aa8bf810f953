import pytest

from home.atlas import map_of
from home.front import networks_by_region
from tests.factories.home import subsite

pytestmark = pytest.mark.django_db
RUHR = {"latitude": 51.55, "longitude": 7.60, "districts": ["05913", "05978"]}


@pytest.fixture
def ruhr(home):
    return subsite("ruhr", "Ruhrgebiet", **RUHR)


def shown():
    return map_of(networks_by_region("de"))


def test_every_network_of_the_list_has_its_number_and_its_districts(home, ruhr):
    subsite("bremen", "Bremen", latitude=53.08, longitude=8.80, districts=["04011"])
    found = shown()
    assert [(sign.number, sign.network.slug) for sign in found.signs] == [(1, "bremen"), (2, "ruhr")]
    assert [slug for slug, _ in found.areas] == ["bremen", "ruhr", "ruhr"]
    assert len(found.land) == 16


def test_members_lend_their_colour_but_no_pin(ruhr):
    subsite("unna", "Kreis Unna", parent=ruhr.network, latitude=51.5, longitude=7.7, districts=["05978"])
    found = shown()
    assert [sign.network.slug for sign in found.signs] == ["ruhr"]
    assert [slug for slug, _ in found.areas] == ["ruhr", "ruhr", "unna"]


def test_network_without_place_is_in_the_list_only(home, ruhr):
    subsite("anderswo", "Anderswo")
    assert [(sign.number, sign.network.slug) for sign in shown().signs] == [(2, "ruhr")]


def test_page_shows_the_map_with_its_source(client, ruhr):
    html = client.get("/netzwerke/").content.decode()
    assert 'aria-label="1: Ruhrgebiet' in html
    assert '<a class="pin net-ruhr" href="#ruhr"' in html
    assert "GeoBasis-DE / BKG</a> 2016 (Daten verändert)" in html


def test_page_without_places_has_no_map(client, leipzig):
    leipzig.network.__class__.objects.update(latitude=None, longitude=None)
    assert '<div class="map">' not in client.get("/netzwerke/").content.decode()
