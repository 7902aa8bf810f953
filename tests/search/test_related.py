"""What to read next, at the end of a page."""

import datetime as dt

import pytest
from wagtail.models import Locale, PageViewRestriction

from search.related import related_to
from tests.factories.core import TopicFactory
from tests.factories.events import EventPageFactory, EventReportPageFactory, in_days
from tests.factories.home import NewsPageFactory, StandardPageFactory
from tests.factories.library import LibraryItemPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def topic():
    return TopicFactory(name="Führung", notation="fuehrung")


@pytest.fixture
def page(leipzig, topic):
    return NewsPageFactory(parent=leipzig.news, title="Digitale Lernbegleitung im Betrieb", topics=[topic])


def titles(page, known=()) -> list[str]:
    return [record.title for record in related_to(page, known)]


def test_shared_topics_and_words_of_the_title_join_pages(leipzig, dortmund, topic):
    further, second = TopicFactory(name="Prüfung", notation="pruefung"), TopicFactory(name="Team", notation="team")
    page = NewsPageFactory(parent=leipzig.news, title="Digitale Lernbegleitung im Betrieb", topics=[topic, second])
    NewsPageFactory(parent=dortmund.news, title="Leiten im Team", topics=[topic, second])
    LibraryItemPageFactory(parent=leipzig.library, title="Lernbegleitung digital im Betrieb gestalten", topics=[topic])
    NewsPageFactory(parent=leipzig.news, title="Lernbegleiter für den Betrieb")
    NewsPageFactory(parent=leipzig.news, title="Prüfungen", topics=[further])

    assert titles(page) == [
        "Lernbegleitung digital im Betrieb gestalten",
        "Leiten im Team",
        "Lernbegleiter für den Betrieb",
    ]


def test_four_are_enough_and_of_equals_the_newest_come_first(leipzig, page, topic):
    for number in range(6):
        NewsPageFactory(
            parent=leipzig.news, title=f"Nummer {number}", topics=[topic], date=dt.date(2020, 1, 1 + number)
        )

    assert titles(page) == ["Nummer 5", "Nummer 4", "Nummer 3", "Nummer 2"]


def test_more_shared_topics_count_for_more(leipzig, topic):
    further = TopicFactory(name="Prüfung", notation="pruefung")
    page = NewsPageFactory(parent=leipzig.news, title="Anfang", topics=[topic, further])
    for title, topics in (("Eines", [topic]), ("Beide", [topic, further]), ("Anderes", [further])):
        NewsPageFactory(parent=leipzig.news, title=title, topics=topics, date=dt.date(2020, 1, 1))

    assert titles(page)[0] == "Beide"


def test_only_what_is_public_and_in_the_same_language_is_shown(leipzig, page, topic):
    NewsPageFactory(parent=leipzig.news, title="Entwurf", topics=[topic], live=False)
    closed = NewsPageFactory(parent=leipzig.news, title="Geschlossen", topics=[topic])
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    english = NewsPageFactory(parent=leipzig.news, title="English", topics=[topic])
    type(english).objects.filter(pk=english.pk).update(locale=Locale.objects.get(language_code="en"))
    type(english).objects.get(pk=english.pk).save()

    assert titles(page) == []


def test_what_is_withdrawn_is_gone_at_once(leipzig, page, topic):
    other = NewsPageFactory(parent=leipzig.news, title="Lernbegleitung im Betrieb", topics=[topic])
    assert titles(page) == ["Lernbegleitung im Betrieb"]

    other.unpublish()

    assert titles(page) == []


def test_page_shows_nothing_twice_that_its_chain_shows(client, leipzig, topic):
    event = EventPageFactory(parent=leipzig.events, title="Tagung", topics=[topic], dates=[in_days(-3)])
    report = EventReportPageFactory(parent=event, title="Bericht von der Tagung", topics=[topic])
    NewsPageFactory(parent=leipzig.news, title="Führen", topics=[topic])

    for shown in (event, report):
        related = client.get(shown.url).content.decode().split('id="mehr-dazu"')[1]
        assert related.count("<h3>") == 1
        assert "Führen" in related


@pytest.mark.parametrize("kind", ["news", "events", "library"])
def test_every_kind_of_page_ends_with_it(client, leipzig, topic, kind):
    factory = {"news": NewsPageFactory, "events": EventPageFactory, "library": LibraryItemPageFactory}[kind]
    page = factory(parent=getattr(leipzig, kind), topics=[topic])
    assert "mehr-dazu" not in client.get(page.url).content.decode()

    NewsPageFactory(parent=leipzig.news, topics=[topic])

    assert client.get(page.url).content.decode().count('id="mehr-dazu"') == 1


def test_other_pages_end_without_it(client, leipzig, page):
    standard = StandardPageFactory(parent=leipzig.page, title="Digitale Lernbegleitung im Betrieb")
    assert "mehr-dazu" not in client.get(standard.url).content.decode()


@pytest.mark.parametrize("title", ["?", "der die das", "\x00", "日本語", "a" * 255, '"Kurs -Kurs titel:Kurs'])
def test_odd_title_is_like_no_other(leipzig, title):
    NewsPageFactory(parent=leipzig.news, title="Kurs")
    page = NewsPageFactory(parent=leipzig.news, title="Anfang", slug="anfang")
    page.title = title

    assert titles(page) in ([], ["Kurs"])


@pytest.mark.parametrize("items", [1, 3])
def test_it_costs_three_queries_in_an_hour_and_one_for_every_visit(
    leipzig, page, topic, items, django_assert_num_queries
):
    for number in range(items):
        NewsPageFactory(parent=leipzig.news, title=f"Lernbegleitung {number}", topics=[topic])

    shown = type(page).objects.shown().get(pk=page.pk)
    for queries in (3, 1):
        with django_assert_num_queries(queries):
            assert [record.network.slug for record in related_to(shown)] == ["leipzig"] * items
