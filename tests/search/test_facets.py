"""Facets as a reader sees them."""

import pytest
from django.utils.datastructures import MultiValueDict

from core.models import Network
from search.addresses import Address
from search.facets import Labels, facet_of
from search.forms import SearchForm
from tests.factories.core import NetworkFactory, TopicFactory

ADDRESS = Address.of("/suche/", {})


@pytest.mark.django_db
def test_networks_stand_below_their_region():
    region = NetworkFactory(slug="ruhr", name="Ruhrgebiet")
    NetworkFactory(slug="unna", name="Unna", parent=region)
    NetworkFactory(slug="aachen", name="Aachen")

    facet = facet_of("network", {"ruhr": 3, "unna": 2, "aachen": 1}, ("unna",), Labels(), ADDRESS)

    assert [(option.value, option.count) for option in facet.options] == [("aachen", 1), ("ruhr", 3)]
    (child,) = facet.options[1].children
    assert (child.value, child.label, child.count, child.selected, child.url) == (
        "unna",
        "Unna",
        2,
        True,
        "/suche/?netzwerk=unna",
    )


@pytest.mark.django_db
def test_chosen_value_is_offered_even_where_it_finds_nothing():
    TopicFactory(name="Führung", notation="fuehrung")

    facet = facet_of("topic", {}, ("fuehrung",), Labels(), ADDRESS)

    assert [(option.label, option.count, option.selected) for option in facet.options] == [("Führung", 0, True)]


def test_years_come_latest_first():
    facet = facet_of("year", {"2024": 1, "2026": 2}, (), Labels(), ADDRESS)

    assert [option.value for option in facet.options] == ["2026", "2024"]


@pytest.mark.django_db
def test_form_knows_its_values_and_defaults():
    NetworkFactory(slug="unna")
    NetworkFactory(slug="zu", state="closed")
    data = MultiValueDict({"netzwerk": ["unna", "zu", "x"], "jahr": ["2024", "0001", "x"]})

    form = SearchForm(data, facets=("network", "year"), labels=Labels())

    assert Network.objects.count() == 2
    assert form.chosen == {"network": ("unna",), "year": ("2024",)}
    assert form.sort == "neueste"
