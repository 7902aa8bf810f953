import pytest

from home.front import listed_networks, members_of
from home.places import heads_of, places_of
from tests.factories.core import VenueFactory
from tests.factories.home import subsite

pytestmark = pytest.mark.django_db


@pytest.fixture
def ruhr(home):
    return subsite("ruhr", "Ruhrgebiet", short_name="Ruhr", place="Hamm", latitude=51.55, longitude=7.60)


@pytest.fixture
def unna(ruhr):
    return subsite("unna", "Kreis Unna", short_name="Unna", parent=ruhr.network, latitude=51.5, longitude=7.7)


def test_regions_stand_for_their_members(unna):
    assert heads_of(listed_networks("de")) == [("Ruhr", (7.60, 51.55))]


def test_region_shows_where_its_members_are(ruhr, unna):
    assert places_of(ruhr.network, [], members_of(ruhr.network, "de")) == [("Unna", (7.7, 51.5))]


def test_network_shows_where_it_meets(ruhr):
    venues = [
        VenueFactory(network=ruhr.network, name="Halle", place="Lünen", latitude=51.6, longitude=7.5),
        VenueFactory(network=ruhr.network, name="Ohne Ort auf der Karte", latitude=None, longitude=None),
    ]
    assert places_of(ruhr.network, venues, []) == [("Lünen", (7.5, 51.6))]


def test_network_without_venues_shows_where_it_is(ruhr, home):
    assert places_of(ruhr.network, [], []) == [("Hamm", (7.60, 51.55))]
    nowhere = subsite("nirgends", "Nirgends", latitude=None, longitude=None)
    assert places_of(nowhere.network, [], []) == []
