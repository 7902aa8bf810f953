import datetime as dt

import pytest

from home.front import members_of, networks_by_region, records_in
from tests.factories.home import NewsPageFactory, subsite

pytestmark = pytest.mark.django_db


def titles(records) -> list[str]:
    return [record.title for record in records]


def test_network_shows_its_own_what_it_co_publishes_and_its_members(leipzig, dortmund):
    unna = subsite("unna", "Unna", parent=dortmund.network)
    NewsPageFactory(parent=dortmund.news, title="Eigene", date=dt.date(2026, 3, 1))
    NewsPageFactory(parent=leipzig.news, title="Gemeinsame", date=dt.date(2026, 2, 1), co_publishers=[dortmund.network])
    NewsPageFactory(parent=unna.news, title="Aus Unna", date=dt.date(2026, 1, 1))
    NewsPageFactory(parent=leipzig.news, title="Fremde", date=dt.date(2026, 4, 1))
    news = records_in("de", dortmund.network).of_kinds(["news"]).latest_first()
    assert titles(news) == ["Eigene", "Gemeinsame", "Aus Unna"]


def test_networks_stand_below_their_region(leipzig, dortmund):
    subsite("unna", "Unna", parent=dortmund.network)
    found = [(record.title, titles(members)) for record, members in networks_by_region("de")]
    assert found == [("Lernnetz Leipzig", []), ("Weiterbildungsforum Dortmund", ["Unna"])]


def test_network_whose_region_is_not_shown_stands_alone(leipzig, dortmund):
    subsite("unna", "Unna", parent=dortmund.network)
    dortmund.page.unpublish()
    assert [record.title for record, members in networks_by_region("de")] == ["Lernnetz Leipzig", "Unna"]


def test_region_names_its_members(leipzig, dortmund):
    subsite("unna", "Unna", parent=dortmund.network)
    assert titles(members_of(dortmund.network, "de")) == ["Unna"]
    assert titles(members_of(leipzig.network, "de")) == []
