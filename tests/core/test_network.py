import pytest
from django.core.exceptions import ValidationError

from core.models import Network
from core.vocabularies import NetworkState
from tests.factories.core import NetworkFactory, VenueFactory

pytestmark = pytest.mark.django_db


def test_networks_are_listed_as_a_german_reader_expects():
    for name in ("Zwickau", "Ärzteverbund", "Ahlen", "Straßenbau", "Strassenfest"):
        NetworkFactory(name=name)

    assert [network.name for network in Network.objects.all()] == [
        "Ahlen",
        "Ärzteverbund",
        "Straßenbau",
        "Strassenfest",
        "Zwickau",
    ]


def test_renamed_network_is_sorted_anew():
    network = NetworkFactory(name="Zwickau")

    network.name = "Aue"
    network.save(update_fields=["name"])

    assert Network.objects.get().sort_key == "aue"


def test_lineage_leads_from_the_network_up_to_the_widest_region():
    land = NetworkFactory(name="Nordrhein-Westfalen")
    region = NetworkFactory(name="Ruhrgebiet", parent=land)
    unna = NetworkFactory(name="Unna", parent=region)

    assert unna.lineage() == [unna, region, land]


def test_region_cannot_be_part_of_its_own_member():
    region = NetworkFactory()
    member = NetworkFactory(parent=region)
    region.parent = member

    with pytest.raises(ValidationError) as caught:
        region.full_clean()

    assert list(caught.value.message_dict) == ["parent"]


def test_lineage_ends_where_someone_made_a_ring():
    one = NetworkFactory()
    other = NetworkFactory(parent=one)
    Network.objects.filter(pk=one.pk).update(parent=other)

    assert Network.objects.get(pk=one.pk).lineage() == [one, other]


def test_descendants_are_found_on_every_level():
    region = NetworkFactory(name="A")
    member = NetworkFactory(name="B", parent=region)
    below = NetworkFactory(name="C", parent=member)
    NetworkFactory(name="D")

    assert list(Network.objects.with_descendants(region)) == [region, member, below]


def test_networks_in_preparation_and_closed_ones_are_not_listed():
    for state in NetworkState.values:
        NetworkFactory(name=state, state=state)

    assert [network.state for network in Network.objects.listed()] == ["active", "frozen"]


def test_people_write_until_a_network_is_frozen():
    assert [state for state in NetworkState if Network(state=state).takes_changes] == ["preparing", "active"]


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"colour": "rot"}, "colour"),
        ({"latitude": 51.0}, "longitude"),
        ({"latitude": 5.0, "longitude": 7.0}, "latitude"),
        ({"email": "keine Adresse"}, "email"),
        ({"modules": ["shop"]}, "modules"),
        ({"slug": "portal"}, "slug"),
        ({"social_links": ["https://bildung.social/@leipzig", "bildung.social"]}, "social_links"),
        ({"social_links": ["javascript:alert(1)"]}, "social_links"),
    ],
)
def test_wrong_values_are_named_at_their_field(fields, wrong):
    with pytest.raises(ValidationError) as caught:
        NetworkFactory.build(**fields).full_clean()

    assert list(caught.value.message_dict) == [wrong]


def test_short_name_is_taken_however_it_is_written():
    NetworkFactory(short_name="Leipzig")

    with pytest.raises(ValidationError) as caught:
        NetworkFactory.build(short_name="LEIPZIG").full_clean()

    assert list(caught.value.message_dict) == ["short_name"]


def test_venue_has_coordinates_in_pairs_too():
    with pytest.raises(ValidationError) as caught:
        VenueFactory.build(longitude=7.0).full_clean()

    assert list(caught.value.message_dict) == ["longitude"]
