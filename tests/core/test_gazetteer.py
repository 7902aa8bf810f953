"""Towns by postcode or name, as people write them."""

import pytest

from core.gazetteer import Town, district_of, joined, kilometres, look_up
from core.outlines import districts

LEIPZIG, DRESDEN = (12.3731, 51.3397), (13.7373, 51.0504)


@pytest.mark.parametrize("asked", ["04109", " 04109 ", "04109 Leipzig", "D-04109", "Leipzig 04109"])
def test_postcode_is_found_however_it_is_written(asked):
    assert [(town.name, town.postcodes) for town in look_up(asked)] == [("Leipzig", ("04109",))]


@pytest.mark.parametrize("asked", ["München", "münchen", "Muenchen", "munchen", "MÜNCHEN "])
def test_name_is_found_in_each_spelling(asked):
    assert [town.name for town in look_up(asked)] == ["München"]


def test_town_with_many_postcodes_is_one_town():
    [leipzig] = look_up("Leipzig")
    assert len(leipzig.postcodes) > 30
    assert kilometres(leipzig.place, LEIPZIG) < 5


def test_namesakes_are_told_apart():
    assert [town.name for town in look_up("Frankfurt")] == ["Frankfurt (Oder)", "Frankfurt am Main"]
    assert [town.name for town in look_up("Frankfurt (Oder)")] == ["Frankfurt (Oder)"]


def test_beginning_of_a_name_is_enough():
    assert [town.name for town in look_up("Dortm")] == ["Dortmund"]


@pytest.mark.parametrize("asked", ["", "1", "99999", "041", "Nirgendwo", "²²²²²", "%_'\"<>\0", "x" * 5000, "123456"])
def test_what_is_no_place_finds_nothing(asked):
    assert look_up(asked) == []


def test_places_of_one_name_that_lie_apart_are_two_towns():
    near, nearer, far = (
        Town("Au", (code,), place) for code, place in (("1", (8, 48)), ("2", (8.1, 48)), ("3", (11, 50)))
    )
    assert [town.postcodes for town in joined([near, nearer, far])] == [("1", "2"), ("3",)]


def test_distance_is_that_of_the_crow():
    assert round(kilometres(LEIPZIG, DRESDEN)) == 100
    assert kilometres(LEIPZIG, LEIPZIG) == 0


def test_district_of_a_place():
    assert (district_of(LEIPZIG), district_of(DRESDEN)) == ("14713", "14612")
    assert district_of((0, 0)) == ""


def test_every_district_is_found_by_a_place_in_the_data():
    assert {district_of(town.place) for town in look_up("Neustadt")} <= set(districts())
