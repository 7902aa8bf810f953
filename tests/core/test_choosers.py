"""Editors choose by name, and only from what they may see."""

import pytest
from django.urls import reverse

from core.models import Person, Venue
from tests.factories.core import OrganisationFactory, PersonFactory, TopicFactory
from tests.people import administrator

pytestmark = pytest.mark.django_db


def offered(client, chooser: str, **query) -> list[str]:
    response = client.get(reverse(f"{chooser}_chooser:choose_results"), query)
    return [str(row) for row in response.context["results"]]


def test_people_of_the_own_network_and_central_ones_are_offered(network, neighbour, redaktion):
    PersonFactory(name="Anna Berg", network=network)
    PersonFactory(name="Zentrale Zita")
    PersonFactory(name="Fremde Frieda", network=neighbour)

    assert offered(redaktion, "person") == ["Anna Berg", "Zentrale Zita"]


def test_own_people_alone_are_offered_on_demand(network, neighbour, redaktion):
    PersonFactory(name="Anna Berg", network=network)
    PersonFactory(name="Zentrale Zita")
    PersonFactory(name="Fremde Frieda", network=neighbour, share_level="all")

    assert offered(redaktion, "person") == ["Anna Berg", "Fremde Frieda", "Zentrale Zita"]
    assert offered(redaktion, "person", own="on") == ["Anna Berg"]
    assert offered(redaktion, "person", own="on", q="Frieda") == []


def test_superuser_is_offered_everyone(neighbour):
    PersonFactory(name="Fremde Frieda", network=neighbour)

    assert offered(administrator(), "person") == ["Fremde Frieda"]


@pytest.mark.parametrize("words", ["müller", "MULLER", " uta  muller ", "ull"])
def test_search_by_name_knows_umlauts(words, network, redaktion):
    PersonFactory(name="Uta Müller", network=network)
    PersonFactory(name="Anna Berg", network=network)

    assert offered(redaktion, "person", q=words) == ["Uta Müller"]


@pytest.mark.parametrize("words", ['"', "\x00", "%", "x" * 300, "🙂"])
def test_odd_words_give_a_page(words, redaktion):
    assert offered(redaktion, "person", q=words) == []


def test_foreign_person_cannot_be_chosen(neighbour, redaktion):
    stranger = PersonFactory(network=neighbour)

    statuses = [
        redaktion.get(reverse("person_chooser:chosen", args=[key])).status_code for key in (stranger.pk, "x", 9999)
    ]

    assert statuses == [404, 404, 404]


def test_several_chosen_people_leave_out_foreign_ones(network, neighbour, redaktion):
    own, stranger = PersonFactory(network=network), PersonFactory(network=neighbour)

    response = redaktion.get(
        reverse("person_chooser:chosen_multiple"), {"id": [own.pk, stranger.pk, "x"], "multiple": "1"}
    )

    assert [row["id"] for row in response.json()["result"]] == [str(own.pk)]


def test_new_venue_gets_the_network_of_its_author(network, redaktion):
    fields = {"name": "Lernhaus", "street": "", "postcode": "04103", "place": "Leipzig"}

    response = redaktion.post(reverse("venue_chooser:create"), fields)

    venue = Venue.objects.get()
    assert (response.json()["step"], venue.network) == ("chosen", network)


def test_new_row_for_a_foreign_network_gets_the_own_one(network, neighbour, redaktion):
    redaktion.post(reverse("venue_chooser:create"), {"name": "Lernhaus", "network": neighbour.pk})

    assert Venue.objects.get().network == network


def test_incomplete_new_person_is_shown_again(redaktion):
    response = redaktion.post(reverse("person_chooser:create"), {"name": "", "role": "Leitung"})

    assert response.json()["step"] == "reshow_creation_form"
    assert not Person.objects.exists()


def test_topic_is_shown_with_its_broader_topic(redaktion):
    TopicFactory(name="Führung", parent=TopicFactory(name="Arbeit"))

    response = redaktion.get(reverse("topic_chooser:choose_results"), {"q": "fuhrung"})

    assert "Arbeit" in response.content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_list_of_people_takes_the_same_queries_for_any_number(count, network, redaktion, django_assert_num_queries):
    for number in range(count):
        PersonFactory(network=network, organisation=OrganisationFactory(name=f"Haus {number}"))
    redaktion.get(reverse("person_chooser:choose_results"))

    with django_assert_num_queries(9):
        redaktion.get(reverse("person_chooser:choose_results"))


@pytest.mark.parametrize("chooser", ["topic", "network"])
def test_what_is_central_is_not_made_while_choosing(home, chooser):
    url = reverse(f"{chooser}_chooser:create")
    assert [administrator().get(url).status_code, administrator().post(url).status_code] == [404, 404]
