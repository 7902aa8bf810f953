"""Facets as a reader sees them."""

import pytest
from django.utils.datastructures import MultiValueDict

from core.models import Network
from search.addresses import Address
from search.facets import Labels, facet_of, narrows
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


@pytest.mark.django_db
def test_long_facet_shows_the_eight_with_most_records_and_what_is_chosen():
    counts = {f"t{number}": number for number in range(1, 12)}
    for value in counts:
        TopicFactory(name=f"Thema {value}", notation=value)

    options = facet_of("topic", counts, ("t2",), Labels(), ADDRESS).options

    assert [option.value for option in options.folded] == ["t1", "t3"]
    assert sorted(option.count for option in options.shown) == [2, 4, 5, 6, 7, 8, 9, 10, 11]


@pytest.mark.django_db
def test_region_of_a_chosen_network_is_not_folded():
    region = NetworkFactory(slug="ruhr", name="Ruhrgebiet")
    NetworkFactory(slug="unna", name="Unna", parent=region)
    counts = {"ruhr": 1, "unna": 1}
    for number in range(10):
        counts[NetworkFactory(slug=f"n{number}", name=f"Netz {number}").slug] = 5

    facet = facet_of("network", counts, ("unna",), Labels(), ADDRESS)

    assert facet.is_used is True
    assert [option.value for option in facet.options.folded] == ["n8", "n9"]
    assert facet.options.shown[-1].value == "ruhr"


def test_latest_eight_years_are_shown():
    options = facet_of("year", {str(year): year for year in range(2009, 2020)}, (), Labels(), ADDRESS).options

    assert [option.value for option in options.shown] == [str(year) for year in range(2019, 2011, -1)]
    assert [option.value for option in options.folded] == ["2011", "2010", "2009"]


def test_one_or_two_more_are_not_worth_folding():
    options = facet_of("year", {str(year): year for year in range(2010, 2020)}, (), Labels(), ADDRESS).options

    assert (len(options.shown), options.folded) == (10, [])


@pytest.mark.parametrize(
    ("counts", "total", "tells_apart"),
    [({}, 3, False), ({"a": 3}, 3, False), ({"a": 2}, 3, True), ({"a": 3, "b": 1}, 3, True)],
)
def test_facet_is_offered_where_it_tells_records_apart(counts, total, tells_apart):
    assert narrows(counts, total) is tells_apart


def test_languages_are_called_as_readers_call_them():
    facet = facet_of("language", {"de": 2, "de-x-leicht": 1, "pl": 1, "tlh": 1}, (), Labels(), ADDRESS)

    assert [str(option.label) for option in facet.options] == ["Deutsch", "Leichte Sprache", "Polnisch", "tlh"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("facet", "param", "given", "kept"),
    [
        ("format", "format", ["PDF", "pdf", "PDF'", "X" * 11], ("PDF",)),
        ("language", "sprache", ["en", "de-x-leicht", "EN", "englisch", "e\n"], ("en", "de-x-leicht")),
        ("licence", "lizenz", ["CC-BY-4.0", "CC-BY"], ("CC-BY-4.0",)),
        ("land", "land", ["SN", "XX"], ("SN",)),
        ("audience", "zielgruppe", ["betriebe", "alle"], ("betriebe",)),
    ],
)
def test_only_values_that_there_may_be_are_kept(facet, param, given, kept):
    form = SearchForm(MultiValueDict({param: given}), facets=(facet,), labels=Labels())

    assert form.chosen == {facet: kept}
