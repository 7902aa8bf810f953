"""A visitor names a place and finds the network that is responsible, then those that are near."""

import pytest

from home.subsites import close_network
from tests.factories.home import NetworkIndexPageFactory, index_below, subsite

pytestmark = pytest.mark.django_db
DORTMUND = {"latitude": 51.51, "longitude": 7.47, "land": "NW", "districts": ["05913"], "place": "Dortmund"}
UNNA = {"latitude": 51.53, "longitude": 7.69, "land": "NW", "districts": ["05978"], "place": "Unna"}
LEIPZIG = {"latitude": 51.34, "longitude": 12.37, "land": "SN", "districts": ["14713"], "place": "Leipzig"}


@pytest.fixture
def ruhr(home):
    return subsite("ruhr", "Ruhrgebiet", latitude=51.6, longitude=7.5, land="NW", districts=["05913", "05978"])


@pytest.fixture
def networks(ruhr):
    """A region with a member, and a network far away."""
    return [ruhr, subsite("unna", "Unna", parent=ruhr.network, **UNNA), subsite("leipzig", "Leipzig", **LEIPZIG)]


def around(client, **asked):
    response = client.get("/netzwerke/", asked)
    assert response.status_code == 200
    return response.context["around"]


def found(client, **asked) -> list[tuple]:
    """Networks of the list: slug, kilometres, whether they are responsible."""
    return [(hit.record.network.slug, hit.whole_distance, hit.covers) for hit in around(client, **asked).hits]


def slugs(client, **asked) -> list[str]:
    return [slug for slug, _distance, _covers in found(client, **asked)]


def test_who_is_responsible_comes_first_then_who_is_near(client, networks):
    assert found(client, ort="59423") == [("unna", 1, True), ("ruhr", 15, True), ("leipzig", 325, False)]


def test_place_is_asked_for_by_name_too(client, networks):
    assert found(client, ort="Leipzig")[0] == ("leipzig", 1, True)
    assert str(around(client, ort="Leipzig").town) == "Leipzig"


def test_responsible_network_without_a_point_comes_first_and_others_last(client, networks):
    subsite("messe", "Messe", districts=["14713"], latitude=None, longitude=None)
    subsite("nirgends", "Nirgends", latitude=None, longitude=None)
    assert found(client, ort="04109")[:2] == [("leipzig", 1, True), ("messe", None, True)]
    assert found(client, ort="04109")[-1] == ("nirgends", None, False)


def test_page_says_who_is_responsible_and_how_far_it_is(client, networks):
    html = client.get("/netzwerke/?ort=59423").content.decode()
    assert html.index('id="unna"') < html.index('id="ruhr"') < html.index('id="leipzig"')
    assert "Unna</strong>" in html
    assert "325 km" in html


def test_without_a_question_members_stand_below_their_region(client, networks):
    hits = around(client).hits
    assert [(hit.record.title, [one.title for one in hit.members]) for hit in hits] == [
        ("Leipzig", []),
        ("Ruhrgebiet", ["Unna"]),
    ]


def test_land_narrows_the_list_and_takes_members_along(client, networks):
    assert slugs(client, land="NW") == ["ruhr", "unna"]
    assert slugs(client, land="NW", ort="04109") == ["unna", "ruhr"]


def test_only_laender_with_networks_are_offered(client, networks):
    options = around(client).form.fields["land"].widget.choices
    assert [value for value, _label in options] == ["", "NW", "SN"]


def test_namesakes_are_offered_to_choose_from(client, networks):
    page = around(client, ort="Frankfurt").place
    html = client.get("/netzwerke/?ort=Frankfurt").content.decode()
    assert [town.name for town in page.choices] == ["Frankfurt (Oder)", "Frankfurt am Main"]
    assert f'href="?ort={page.choices[0].postcodes[0]}#liste"' in html


@pytest.mark.parametrize(
    "asked",
    [
        {"ort": "Nirgendwo"},
        {"ort": "99999"},
        {"ort": "041"},
        {"ort": "\0"},
        {"ort": "<script>"},
        {"ort": "x" * 5000},
        {"ort": ["a", "b"]},
        {"land": "XX"},
        {"land": "' OR 1=1"},
        {"land": ["NW", "YY"], "ort": ""},
    ],
)
def test_nonsense_gives_the_whole_list(client, networks, asked):
    assert slugs(client, **asked) == ["leipzig", "ruhr"]


def test_unknown_place_is_said_and_helped_with(client, networks):
    page = client.get("/netzwerke/?ort=<b>Nirgendwo").content.decode()
    assert "„&lt;b&gt;Nirgendwo“" in page or "“&lt;b&gt;Nirgendwo”" in page
    assert "<b>Nirgendwo" not in page
    assert page.count('<li class="is-open">') == 2


def test_networks_in_preparation_or_closed_are_not_listed(client, networks, ruhr):
    type(ruhr.network).objects.filter(slug="leipzig").update(state="preparing")
    close_network(network=ruhr.network)
    assert slugs(client) == ["unna"]
    assert slugs(client, ort="59423") == ["unna"]


def test_map_has_the_numbers_of_the_list(client, networks):
    signs = client.get("/netzwerke/?ort=59423").context["map"].signs
    assert [(sign.number, sign.network.slug) for sign in signs] == [(1, "unna"), (2, "ruhr"), (3, "leipzig")]


def test_source_of_the_places_is_named(client, networks):
    html = client.get("/netzwerke/").content.decode()
    assert 'href="https://www.openstreetmap.org/copyright"' in html


def test_portal_without_networks_asks_nothing(client, home):
    index_below(home, NetworkIndexPageFactory)
    assert b'name="ort"' not in client.get("/netzwerke/").content


@pytest.mark.parametrize("number", [1, 3])
def test_search_costs_the_same_for_one_and_for_three(client, home, number, django_assert_num_queries):
    for count in range(number):
        subsite(f"netz-{count}", f"Netz {count}", **DORTMUND)
    client.get("/netzwerke/")
    with django_assert_num_queries(3):
        assert len(slugs(client, ort="44135", land="")) == number
