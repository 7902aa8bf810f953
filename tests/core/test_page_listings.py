"""One list per page type: only what someone may work on, with filters that never fail."""

import datetime as dt

import pytest

from events.models import EventIndexPage
from events.reports import create_report
from home.models import NewsIndexPage
from library.models import LibraryIndexPage
from tests.factories.core import TopicFactory
from tests.factories.events import EventPageFactory, in_days
from tests.factories.home import NewsPageFactory
from tests.factories.library import LibraryItemPageFactory
from tests.networks import index_of, opened
from tests.people import administrator, colleague

pytestmark = pytest.mark.django_db
LISTS = ["/admin/aktuelles/", "/admin/veranstaltungen/", "/admin/berichte/", "/admin/mediathek/"]


def listed(client, url: str, **query) -> list[str]:
    return sorted(page.title for page in client.get(url, query).context["object_list"])


@pytest.fixture
def news(network):
    index = index_of(network, NewsIndexPage)
    topic = TopicFactory()
    NewsPageFactory(parent=index, title="Live", date=dt.date(2024, 5, 1), category="projekt", topics=[topic])
    NewsPageFactory(parent=index, title="Entwurf", date=dt.date(2025, 5, 1), live=False)
    changed = NewsPageFactory(parent=index, title="Geändert", date=dt.date(2025, 6, 1))
    changed.save_revision()
    reviewed = NewsPageFactory(parent=index, title="Eingereicht", date=dt.date(2023, 1, 1), live=False)
    reviewed.get_workflow().start(reviewed, colleague(network.editors).user)
    return topic


def test_list_holds_only_pages_of_the_own_network(news, redaktion):
    NewsPageFactory(parent=index_of(opened("dortmund"), NewsIndexPage), title="Fremd")

    assert listed(redaktion, LISTS[0]) == ["Eingereicht", "Entwurf", "Geändert", "Live"]
    assert "Fremd" in listed(administrator(), LISTS[0])


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ({"state": "live"}, ["Live"]),
        ({"state": "changed"}, ["Geändert"]),
        ({"state": "draft"}, ["Eingereicht", "Entwurf"]),
        ({"state": "review"}, ["Eingereicht"]),
        ({"year": "2025"}, ["Entwurf", "Geändert"]),
        ({"category": "projekt"}, ["Live"]),
    ],
)
def test_news_are_narrowed(query, titles, news, redaktion):
    assert listed(redaktion, LISTS[0], **query) == titles


def test_news_are_narrowed_by_topic(news, redaktion):
    assert listed(redaktion, LISTS[0], topic=news.pk) == ["Live"]


def test_only_own_networks_are_offered_as_filter(network, redaktion):
    opened("dortmund")

    form = redaktion.get(LISTS[0]).context["filters"].form

    assert [str(row) for row in form.fields["network"].queryset] == ["Lernnetz Leipzig"]


@pytest.mark.parametrize(
    ("when", "titles"), [("upcoming", ["Kommt"]), ("past", ["Berichtet", "War"]), ("unreported", ["War"])]
)
def test_events_are_told_apart_by_time(when, titles, network, redaktion):
    index = index_of(network, EventIndexPage)
    EventPageFactory(parent=index, title="Kommt")
    EventPageFactory(parent=index, title="War", dates=[in_days(-3), in_days(-2)])
    reported = EventPageFactory(parent=index, title="Berichtet", dates=[in_days(-4)])
    create_report(event=reported, by=redaktion.user)

    assert listed(redaktion, LISTS[1], when=when) == titles
    assert listed(redaktion, LISTS[2]) == ["Bericht: Berichtet"]


def test_library_items_are_narrowed_by_kind(network, redaktion):
    index = index_of(network, LibraryIndexPage)
    LibraryItemPageFactory(parent=index, title="Film", item_kind="film")
    LibraryItemPageFactory(parent=index, title="Arbeit", item_kind="projektarbeit")

    assert listed(redaktion, LISTS[3], item_kind="film") == ["Film"]


@pytest.mark.parametrize("url", LISTS)
@pytest.mark.parametrize("query", [{"year": "99999999"}, {"topic": "x"}, {"state": "?"}, {"network": "0"}, {"p": "x"}])
def test_odd_filters_give_a_page(url, query, redaktion):
    assert redaktion.get(url, query).status_code in {200, 404}


@pytest.mark.parametrize("count", [1, 3])
def test_list_of_events_takes_the_same_queries_for_any_number(count, network, django_assert_num_queries):
    # who may not publish is checked by Wagtail page by page for the right to delete, superusers by the translator
    client = colleague(network.managers)
    for _number in range(count):
        EventPageFactory(parent=index_of(network, EventIndexPage), dates=[in_days(-3)], topics=[TopicFactory()])
    client.get(LISTS[1])

    with django_assert_num_queries(27):
        client.get(LISTS[1])
