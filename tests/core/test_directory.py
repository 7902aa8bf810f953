import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from core.models import Funding, Organisation, Person, Venue
from tests.factories.core import FundingFactory, NetworkFactory, OrganisationFactory, PersonFactory, VenueFactory

pytestmark = pytest.mark.django_db


def test_people_are_sorted_by_family_name():
    for name in ("Anna Zander", "Bernd Ähren", "Carla Ahlers", "Dora Özmen"):
        PersonFactory(name=name)

    assert [person.name for person in Person.objects.all()] == [
        "Carla Ahlers",
        "Bernd Ähren",
        "Dora Özmen",
        "Anna Zander",
    ]


def test_name_can_be_sorted_otherwise():
    PersonFactory(name="Max Muster")
    PersonFactory(name="Anna vom Berg", sort_name="Berg, Anna vom")

    assert [str(person) for person in Person.objects.all()] == ["Anna vom Berg", "Max Muster"]


@pytest.mark.parametrize(
    ("name", "initials"), [("Anna Berg", "AB"), ("Anna Maria vom Berg", "AB"), ("Anna", "A"), ("", "")]
)
def test_initials_are_those_of_the_first_and_the_last_name(name, initials):
    assert Person(name=name).initials == initials


@pytest.mark.parametrize("factory", [OrganisationFactory, PersonFactory, VenueFactory, FundingFactory])
def test_rows_are_used_by_their_network_or_by_all(factory):
    leipzig, dortmund = NetworkFactory(), NetworkFactory()
    own, _foreign, central = (factory(network=network) for network in (leipzig, dortmund, None))

    assert set(type(own).objects.usable_by([leipzig])) == {own, central}


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        (Person(name="Anna Berg", orcid="0000-0002"), "orcid"),
        (Person(name="Anna Berg", email="anna"), "email"),
        (Organisation(name="Werkstatt", url="werkstatt"), "url"),
        (Venue(name="Lernhaus", latitude=51.3), "longitude"),
        (Funding(name="Programm"), "funder"),
    ],
)
def test_wrong_values_are_named_at_their_field(row, wrong):
    with pytest.raises(ValidationError) as caught:
        row.full_clean(exclude=["sort_key"])

    assert list(caught.value.message_dict) == [wrong]


def test_funding_does_not_end_before_it_starts():
    dates = {"start": dt.date(2026, 2, 1), "end": dt.date(2026, 1, 31)}

    with pytest.raises(IntegrityError), transaction.atomic():
        FundingFactory(**dates)
    assert Funding.objects.count() == 0
