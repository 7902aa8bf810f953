"""What is near a place that a visitor names."""

import pytest

from core.gazetteer import kilometres, look_up
from search.engines import Order, Request, Scope, find
from search.models import SearchRecord
from search.nearness import AskedPlace, Near
from tests.factories.core import VenueFactory
from tests.factories.events import EventPageFactory, event_date, in_days
from tests.factories.home import EventIndexPageFactory, NewsPageFactory, subsite
from tests.factories.library import LibraryItemPageFactory

pytestmark = pytest.mark.django_db
HAMM = {"latitude": 51.68, "longitude": 7.82, "land": "NW"}
UNNA = {"latitude": 51.53, "longitude": 7.69, "land": "NW"}
DORTMUND = {"latitude": 51.51, "longitude": 7.47, "land": "NW"}
LEIPZIG = {"latitude": 51.34, "longitude": 12.37, "land": "SN"}
ROSTOCK = {"latitude": 54.09, "longitude": 12.13, "land": "MV"}
SPOTS = {"Dortmund": DORTMUND, "Hamm": HAMM, "Leipzig": LEIPZIG, "Unna": UNNA}


@pytest.fixture(scope="module")
def networks_of_this_file(scenery):
    with scenery(lambda: {name: subsite(name.lower(), name, **spot) for name, spot in SPOTS.items()}) as built:
        yield built


@pytest.fixture
def networks(networks_of_this_file, home):
    return {name: network.as_stored() for name, network in networks_of_this_file.items()}


def asked(client, address: str = "/suche/", **parameters) -> dict:
    response = client.get(address, parameters)
    assert response.status_code == 200
    return response.context


def found(context) -> list[tuple]:
    return [(record.title, record.kilometres) for record in context["results"].records]


def test_networks_around_a_postcode_come_in_order_of_distance(client, networks):
    context = asked(client, art="network", ort="59065", km="30")
    assert found(context) == [("Hamm", 1), ("Unna", 19)]
    assert found(asked(client, art="network", ort="59065", km="50")) == [("Hamm", 1), ("Unna", 19), ("Dortmund", 31)]


def test_database_measures_as_we_do(networks):
    place = look_up("59065")[0].place
    expected = sorted(kilometres(place, (spot["longitude"], spot["latitude"])) for spot in SPOTS.values())
    records = Near(place, 500).within(SearchRecord.objects.of_kinds(["network"])).order_by("distance")
    measured = records.annotate(measured=records.query.annotations["distance"]).values_list("measured", flat=True)
    assert list(measured) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("km", [1, 30, 100, 500])
def test_circle_holds_what_lies_within_and_nothing_else(networks, km):
    place = look_up("59065")[0].place
    expected = {name for name, spot in SPOTS.items() if kilometres(place, (spot["longitude"], spot["latitude"])) <= km}
    scope = Scope(kinds=("network",), near=Near(place, km))
    pages = find(Request(scope=scope, order=Order.NEAREST)).pages
    assert set(SearchRecord.objects.filter(pk__in=pages).values_list("title", flat=True)) == expected


def test_event_is_where_its_venue_is_and_else_where_its_network_is(client, networks):
    events = networks["Leipzig"].events
    EventPageFactory(parent=events, title="In Unna", dates=[in_days(3)])
    page = EventPageFactory(
        parent=events, title="Auswärts", dates=[event_date(in_days(3).start, venue=VenueFactory(**UNNA))]
    )
    assert page.to_record().land == "NW"
    assert found(asked(client, art="event", ort="59423", km="10")) == [("Auswärts", 1)]
    assert found(asked(client, art="event", ort="04109", km="10")) == [("In Unna", 1)]


def test_news_and_works_are_where_their_network_is(client, networks):
    NewsPageFactory(parent=networks["Hamm"].news, title="Meldung")
    LibraryItemPageFactory(parent=networks["Leipzig"].library, title="Papier")
    assert found(asked(client, art=["news", "library"], ort="59065")) == [("Meldung", 1)]


def test_list_of_events_around_a_place_begins_with_the_nearest(client, home, networks):
    for days, name in ((1, "Dortmund"), (5, "Unna"), (9, "Hamm")):
        EventPageFactory(parent=networks[name].events, title=name, dates=[in_days(days)])
    index = EventIndexPageFactory(parent=home)
    context = asked(client, index.url, ort="59423", km="50")
    assert found(context) == [("Unna", 1), ("Dortmund", 16), ("Hamm", 19)]
    assert [option.value for option in context["sort_options"] if option.selected] == ["naehe"]
    assert [title for title, _ in found(asked(client, index.url, ort="59423", km="50", sort="titel"))] == [
        "Dortmund",
        "Hamm",
        "Unna",
    ]


def test_filters_count_only_what_is_near(client, networks):
    for name, count in (("Hamm", 1), ("Unna", 2), ("Leipzig", 4)):
        for _ in range(count):
            NewsPageFactory(parent=networks[name].news)
    facets = asked(client, art="news", ort="59065", km="25")["facets"]
    network = next(facet for facet in facets if facet.name == "network")
    assert [(option.value, option.count) for option in network.options] == [("hamm", 1), ("unna", 2)]


def test_circle_is_a_filter_that_can_be_taken_off(client, networks):
    chip = asked(client, art="network", ort="59065", km="50")["selected"][0]
    assert str(chip.label).startswith("50 km ")
    assert str(chip.label).endswith(" 59065 Hamm")
    assert chip.url == "/suche/?art=network"


def test_place_stays_in_every_other_address(client, networks):
    context = asked(client, art="network", ort="59065", km="50", sort="titel")
    assert context["sort_options"][0].url == "/suche/?ort=59065&km=50&art=network&sort=naehe"
    assert context["reset_url"] == "/suche/?sort=titel"


@pytest.mark.parametrize("place", ["Nirgendwo", "99999", "<script>", "\0", "x" * 5000, "\u202e", '"'])
def test_unknown_place_is_said_beside_the_field_and_nothing_is_lost(client, networks, place):
    response = client.get("/suche/", {"art": "network", "ort": place, "q": ""})
    html = response.content.decode()
    assert len(response.context["results"].records) == 4
    assert 'aria-invalid="true" aria-describedby="ort-hinweis"' in html
    assert html.count('id="ort-hinweis"') == 1


def test_namesakes_are_offered_as_links_that_keep_the_question(client, networks):
    response = client.get("/suche/", {"q": "Netz", "ort": "Neustadt", "km": "50"})
    links = response.context["place_links"]
    assert len(links) == 10
    assert all(url == f"/suche/?q=Netz&km=50&ort={town.postcodes[0]}" for town, url in links)
    assert f'href="/suche/?q=Netz&amp;km=50&amp;ort={links[0][0].postcodes[0]}"' in response.content.decode()


def test_where_nothing_is_near_larger_circles_are_offered(client, networks):
    context = asked(client, art="network", ort="24937", km="25")
    assert context["total"] == 0
    assert [radius for radius, _ in context["radius_links"]] == ["30", "50", "100"]
    assert context["radius_links"][0][1] == "/suche/?ort=24937&art=network&km=30"


@pytest.mark.parametrize("km", ["", "7", "-30", "1e9", "10000000000000000000000"])
def test_wrong_radius_is_the_usual_one(client, networks, km):
    assert [title for title, _ in found(asked(client, art="network", ort="59065", km=km))] == ["Hamm", "Unna"]


def test_place_is_asked_for_only_where_things_lie_apart(client, networks):
    leipzig = networks["Leipzig"]
    placed = {name: "ort" in asked(client, getattr(leipzig, name).url)["form"].fields for name in ("news", "events")}
    assert placed == {"news": False, "events": True}


def test_source_of_the_places_is_named(client, networks):
    assert 'href="https://www.openstreetmap.org/copyright"' in client.get("/suche/").content.decode()


def test_empty_question_means_no_place():
    place = AskedPlace("")
    assert (place.town, place.choices, place.is_unknown) == (None, [], False)


@pytest.mark.parametrize("number", [1, 3])
def test_search_around_a_place_costs_the_same_for_one_and_for_three(client, home, number, django_assert_num_queries):
    for count in range(number):
        subsite(f"netz-{count}", f"Netz {count}", **ROSTOCK)
    client.get("/suche/", {"ort": "18055"})
    with django_assert_num_queries(9):
        assert len(found(asked(client, art="network", ort="18055"))) == number
