"""Index pages list their network's records, those of the networks below, and what those co-publish."""

import pytest

from library.vocabularies import ItemKind
from tests.factories.core import VenueFactory
from tests.factories.events import EventPageFactory, EventReportPageFactory, event_date, in_days
from tests.factories.home import NewsIndexPageFactory, NewsPageFactory, home_page, subsite
from tests.factories.library import LibraryItemPageFactory

pytestmark = pytest.mark.django_db


def titles(client, page, **parameters) -> list[str]:
    return [record.title for record in client.get(page.url, parameters).context["results"].records]


def test_network_lists_its_own_and_what_it_co_publishes(client, leipzig, dortmund):
    NewsPageFactory(parent=leipzig.news, title="Eigenes")
    NewsPageFactory(parent=dortmund.news, title="Gemeinsames", co_publishers=[leipzig.network])
    NewsPageFactory(parent=dortmund.news, title="Fremdes")

    assert titles(client, leipzig.news, sort="titel") == ["Eigenes", "Gemeinsames"]


def test_region_lists_the_networks_below(client, leipzig):
    region = subsite("ruhr", "Ruhrgebiet")
    unna = subsite("unna", "Unna", parent=region.network)
    NewsPageFactory(parent=unna.news, title="Aus Unna")

    assert titles(client, region.news) == ["Aus Unna"]


def test_portal_lists_all(client, leipzig, dortmund):
    NewsPageFactory(parent=leipzig.news, title="Aus Leipzig")
    NewsPageFactory(parent=dortmund.news, title="Aus Dortmund")
    everything = NewsIndexPageFactory(parent=home_page(), slug="alles")

    assert titles(client, everything, sort="titel") == ["Aus Dortmund", "Aus Leipzig"]


def test_upcoming_events_come_soonest_first_and_past_ones_on_request(client, leipzig):
    for days, title in ((20, "Später"), (3, "Bald"), (-3, "Vorbei"), (-30, "Lange vorbei")):
        EventPageFactory(parent=leipzig.events, title=title, dates=[in_days(days)])

    assert titles(client, leipzig.events) == ["Bald", "Später"]
    assert titles(client, leipzig.events, zeit="vergangen") == ["Vorbei", "Lange vorbei"]


def test_agenda_says_that_it_runs_from_the_next_event_on(client, leipzig):
    orders = client.get(leipzig.events.url).context["sort_options"]
    by_title = client.get(leipzig.events.url, {"sort": "titel"}).context["sort_options"]

    assert [str(option.label) for option in orders if option.selected] == ["Nächste zuerst"]
    assert [option.value for option in by_title if option.selected] == ["titel"]


def test_list_of_news_offers_no_agenda(client, leipzig):
    orders = client.get(leipzig.news.url).context["sort_options"]

    assert [option.value for option in orders] == ["neueste", "aelteste", "titel"]


def test_report_stands_for_its_past_event(client, leipzig):
    event = EventPageFactory(parent=leipzig.events, title="Tagung", dates=[in_days(-3)])
    EventReportPageFactory(parent=event, title="Bericht von der Tagung")

    assert titles(client, leipzig.events, zeit="vergangen") == ["Bericht von der Tagung"]


def test_time_options_keep_the_filters(client, leipzig):
    EventPageFactory(parent=leipzig.events, title="Bald")

    response = client.get(leipzig.events.url, {"netzwerk": "leipzig"})

    upcoming, past = response.context["time_options"]
    assert (upcoming.selected, past.selected) == (True, False)
    assert past.url == f"{leipzig.events.url}?netzwerk=leipzig&zeit=vergangen"


def test_listing_can_be_searched(client, leipzig):
    NewsPageFactory(parent=leipzig.news, title="Sprachkurse")
    NewsPageFactory(parent=leipzig.news, title="Vorträge")

    assert titles(client, leipzig.news, q="Kurs") == ["Sprachkurse"]


@pytest.mark.parametrize("items", [1, 3])
def test_query_count_is_independent_of_the_number_of_items(client, leipzig, items, django_assert_num_queries):
    for _ in range(items):
        NewsPageFactory(parent=leipzig.news)
    client.get(leipzig.news.url)

    with django_assert_num_queries(9):
        assert len(titles(client, leipzig.news)) == items


def test_list_of_works_is_filtered_by_what_a_work_is(client, leipzig, dortmund):
    report = {"work_language": "en", "licence": "CC0-1.0", "audience": ["betriebe"], "item_kind": ItemKind.SLIDES}
    LibraryItemPageFactory(parent=leipzig.library, title="Report", **report)
    LibraryItemPageFactory(parent=leipzig.library, title="Bericht")
    LibraryItemPageFactory(parent=leipzig.library, title="Handbuch")

    facets = {facet.name: facet for facet in client.get(leipzig.library.url).context["facets"]}

    assert list(facets) == ["subkind", "audience", "language", "licence"]
    assert [(option.value, option.count) for option in facets["language"].options] == [("de", 2), ("en", 1)]
    assert titles(client, leipzig.library, sprache="en", zielgruppe="betriebe", lizenz="CC0-1.0") == ["Report"]
    assert titles(client, leipzig.library, sprache=["de", "en"], sort="titel") == ["Bericht", "Handbuch", "Report"]


def test_list_of_events_is_filtered_by_land_and_audience(client, leipzig):
    start = in_days(5).start
    for land, place in (("SN", "Leipzig"), ("TH", "Jena")):
        dates = [event_date(start, venue=VenueFactory(land=land, place=place))]
        EventPageFactory(parent=leipzig.events, title=place, audience=["kommunen"], dates=dates)

    facets = client.get(leipzig.events.url, {"zielgruppe": "kommunen"}).context["facets"]

    assert [(facet.name, [option.value for option in facet.options]) for facet in facets] == [
        ("land", ["SN", "TH"]),
        ("audience", ["kommunen"]),
    ]
    assert titles(client, leipzig.events, land="TH") == ["Jena"]
