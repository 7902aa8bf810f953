"""What a row of the directory may refer to."""

import pytest

from core.models import Person
from tests.factories.core import ImageFactory, OrganisationFactory, PersonFactory
from tests.people import colleague

pytestmark = pytest.mark.django_db


def sent(client, **fields):
    return client.post("/admin/people/new/", {"name": "Anna Berg"} | fields)


@pytest.mark.parametrize("field", ["organisation", "portrait"])
def test_row_refers_to_nothing_of_another_network_and_the_answer_names_nothing(redaktion, neighbour, field):
    theirs = {
        "organisation": OrganisationFactory(name="Geheime Werkstatt", network=neighbour),
        "portrait": ImageFactory(title="Geheimes Bild", collection=neighbour.collection),
    }
    answer = sent(redaktion, **{field: theirs[field].pk})
    assert list(answer.context["form"].errors) == [field]
    assert "Geheime" not in answer.content.decode()
    assert Person.objects.count() == 0


def test_row_refers_to_what_is_own_or_central(redaktion, network):
    central = OrganisationFactory()
    answer = sent(redaktion, organisation=central.pk, portrait=ImageFactory(collection=network.collection).pk)
    assert (answer.status_code, Person.objects.get().organisation) == (302, central)


def test_what_was_chosen_before_may_stay(redaktion, network, neighbour):
    foreign = OrganisationFactory(network=neighbour)
    person = PersonFactory(network=network, organisation=foreign)
    redaktion.post(f"/admin/people/edit/{person.pk}/", {"name": "Anna Tal", "organisation": foreign.pk})
    person.refresh_from_db()
    assert (person.name, person.organisation) == ("Anna Tal", foreign)


def test_network_is_paid_by_its_own_fundings(network, neighbour):
    form = colleague(network.managers).get(f"/admin/networks/edit/{network.pk}/").context["form"]
    assert list(form.fields["fundings"].queryset) == []
