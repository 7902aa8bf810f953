import datetime as dt

import pytest

from home.front import front_context, members_of, networks_by_region, records_in
from tests.factories.events import EventPageFactory, EventReportPageFactory, in_days
from tests.factories.home import NewsPageFactory, subsite
from tests.factories.library import LibraryItemPageFactory

pytestmark = pytest.mark.django_db


def titles(records) -> list[str]:
    return [record.title for record in records]


def test_front_page_shows_the_newest_and_the_next(leipzig, dortmund):
    NewsPageFactory(parent=leipzig.news, title="Alt", date=dt.date(2026, 1, 1))
    NewsPageFactory(parent=dortmund.news, title="Neu", date=dt.date(2026, 2, 1))
    EventPageFactory(parent=leipzig.events, title="Später", dates=[in_days(9)])
    EventPageFactory(parent=leipzig.events, title="Bald", dates=[in_days(2)])
    past = EventPageFactory(parent=leipzig.events, title="Vorbei", dates=[in_days(-9)])
    EventReportPageFactory(parent=past, title="Bericht")
    LibraryItemPageFactory(parent=leipzig.library, title="Papier")
    shown = {name: titles(records) for name, records in front_context("de").items()}
    assert shown == {"news": ["Neu", "Alt"], "events": ["Bald", "Später"], "reports": ["Bericht"], "works": ["Papier"]}


def test_network_shows_its_own_what_it_co_publishes_and_its_members(leipzig, dortmund):
    unna = subsite("unna", "Unna", parent=dortmund.network)
    NewsPageFactory(parent=dortmund.news, title="Eigene", date=dt.date(2026, 3, 1))
    NewsPageFactory(parent=leipzig.news, title="Gemeinsame", date=dt.date(2026, 2, 1), co_publishers=[dortmund.network])
    NewsPageFactory(parent=unna.news, title="Aus Unna", date=dt.date(2026, 1, 1))
    NewsPageFactory(parent=leipzig.news, title="Fremde", date=dt.date(2026, 4, 1))
    news = records_in("de", dortmund.network).of_kinds(["news"]).latest_first()
    assert titles(news) == ["Eigene", "Gemeinsame", "Aus Unna"]


def test_other_languages_stay_out(leipzig):
    NewsPageFactory(parent=leipzig.news)
    assert titles(front_context("en")["news"]) == []


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
