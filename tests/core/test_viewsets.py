"""The directory: own rows are edited, central ones read, foreign ones are not there."""

import pytest
from django.urls import reverse

from core.models import Network, Organisation, Person, Topic
from tests.factories.core import OrganisationFactory, PersonFactory, TopicFactory
from tests.networks import opened
from tests.people import administrator, colleague

pytestmark = pytest.mark.django_db


@pytest.fixture
def other(home):
    return opened("dortmund")


def listed(client, name: str, **query) -> list[str]:
    return [str(row) for row in client.get(reverse(f"{name}:index"), query).context["object_list"]]


PERSON = {"name": "Uta Müller", "sort_name": "", "role": "", "organisation": "", "email": "", "phone": "", "orcid": ""}


def test_list_holds_own_and_central_rows(network, other, redaktion):
    PersonFactory(name="Anna Berg", network=network)
    PersonFactory(name="Zentrale Zita")
    PersonFactory(name="Fremde Frieda", network=other)

    assert listed(redaktion, "people") == ["Anna Berg", "Zentrale Zita"]
    assert listed(redaktion, "people", q="Anna") == ["Anna Berg"]


def test_new_row_gets_the_network_of_its_author(network, other, redaktion):
    response = redaktion.post(reverse("people:add"), PERSON | {"network": other.pk})

    person = Person.objects.get()
    assert (response.status_code, person.network, person.sort_name) == (302, network, "Müller, Uta")


def test_own_row_is_changed(network, redaktion):
    person = PersonFactory(network=network)

    redaktion.post(reverse("people:edit", args=[person.pk]), PERSON)

    person.refresh_from_db()
    assert (person.name, person.network) == ("Uta Müller", network)


@pytest.mark.parametrize("view", ["edit", "delete", "history", "usage"])
@pytest.mark.parametrize("owner", ["foreign", "central"])
def test_row_of_others_is_not_there(view, owner, other, redaktion):
    person = PersonFactory(name="Frieda", network=other if owner == "foreign" else None)
    address = reverse(f"people:{view}", args=[person.pk])

    answers = [redaktion.get(address).status_code, redaktion.post(address, PERSON).status_code]

    assert answers == [404, 404]
    assert Person.objects.get().name == "Frieda"


def test_superuser_makes_a_central_row(home):
    administrator().post(reverse("organisations:add"), {"name": "Bund", "kind": "other", "network": ""})

    assert Organisation.objects.get().network is None


def test_deleted_organisation_leaves_its_people(network, redaktion):
    organisation = OrganisationFactory(network=network)
    PersonFactory(network=network, organisation=organisation)

    redaktion.post(reverse("organisations:delete", args=[organisation.pk]))

    assert not Organisation.objects.exists()
    assert Person.objects.get().organisation is None


@pytest.mark.parametrize("name", ["topics", "networks"])
def test_central_lists_are_closed_to_editors(name, redaktion):
    assert redaktion.get(reverse(f"{name}:index")).headers["Location"] == "/admin/"


def test_other_labels_of_a_topic_are_entered_one_per_line(home):
    fields = {
        "name": "Führung",
        "notation": "fuehrung",
        "parent": "",
        "alternative_labels": "Leitung\r\n\r\n Leadership \r\nLeitung",
        "definition": "",
        "translations-TOTAL_FORMS": "0",
        "translations-INITIAL_FORMS": "0",
    }
    client = administrator()

    client.post(reverse("topics:add"), fields)

    topic = Topic.objects.get()
    form = client.get(reverse("topics:edit", args=[topic.pk])).context["form"]
    assert topic.alternative_labels == ["Leitung", "Leadership"]
    assert form["alternative_labels"].value() == "Leitung\nLeadership"


def test_verwaltung_describes_its_own_network_only(network, other):
    verwaltung = colleague(network.managers)

    form = verwaltung.get(reverse("networks:edit", args=[network.pk])).context["form"]

    assert listed(verwaltung, "networks") == ["Lernnetz Leipzig"]
    assert verwaltung.get(reverse("networks:edit", args=[other.pk])).status_code == 404
    assert {"slug", "parent", "state", "managers_publish"} & set(form.fields) == set()
    assert verwaltung.get(reverse("networks:add")).headers["Location"] == "/admin/"


def test_superuser_lists_every_network(network, other):
    assert listed(administrator(), "networks") == [str(row) for row in Network.objects.all()]


@pytest.mark.parametrize("count", [1, 3])
def test_list_takes_the_same_queries_for_any_number(count, network, redaktion, django_assert_num_queries):
    for number in range(count):
        PersonFactory(network=network, organisation=OrganisationFactory(name=f"Haus {number}"))
    TopicFactory()
    redaktion.get(reverse("people:index"))

    with django_assert_num_queries(17):
        redaktion.get(reverse("people:index"))
