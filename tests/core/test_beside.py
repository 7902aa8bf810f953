import pytest
from django.utils.translation import override

from core.models import PageAuthor, PageTopic, TopicTranslation
from home.models import NewsPage
from tests.factories.core import PersonFactory, TopicFactory
from tests.factories.home import NewsPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def news(leipzig, dortmund) -> NewsPage:
    topics = [TopicFactory(name="Führung"), TopicFactory(name="Ämter")]
    authors = [PersonFactory(name="Anna Berg"), "Projektgruppe Nord"]
    return NewsPageFactory(parent=leipzig.news, topics=topics, authors=authors, co_publishers=[dortmund.network])


def shown(page: NewsPage) -> NewsPage:
    return NewsPage.objects.shown().get(pk=page.pk)


def test_what_stands_beside_a_page_comes_with_it(news, django_assert_num_queries):
    with django_assert_num_queries(1):
        page = shown(news)
        assert [topic.name for topic in page.topics] == ["Führung", "Ämter"]
        assert [str(author) for author in page.authors] == ["Anna Berg", "Projektgruppe Nord"]
        assert [network.name for network in page.publishers] == ["Lernnetz Leipzig", "Weiterbildungsforum Dortmund"]


def test_a_page_fetched_without_asks_its_rows(news):
    page = NewsPage.objects.get(pk=news.pk)
    assert [topic.name for topic in page.topics] == ["Führung", "Ämter"]
    assert [str(author) for author in page.authors] == ["Anna Berg", "Projektgruppe Nord"]


def test_order_is_the_editors(news):
    first, second = PageTopic.objects.filter(page=news)
    first.sort_order, second.sort_order = 1, 0
    first.save()
    second.save()
    assert [topic.name for topic in shown(news).topics] == ["Ämter", "Führung"]


def test_rows_that_are_not_saved_yet_count_in_a_preview(leipzig):
    page = NewsPage(title="Neu")
    page.page_topics = [PageTopic(topic=TopicFactory(name="Führung"))]
    page.page_authors = [PageAuthor(group_name="Projektgruppe Nord")]
    assert [topic.name for topic in page.topics] == ["Führung"]
    assert [str(author) for author in page.authors] == ["Projektgruppe Nord"]


def test_what_was_not_brought_along_is_fetched_when_asked_for(news):
    topic = shown(news).topics[0]
    assert topic.get_deferred_fields() >= {"definition"}
    assert topic.definition == ""


def test_topics_have_the_label_of_the_readers_language(news):
    TopicTranslation.objects.create(topic=news.topics[0], language="en", name="Leadership")
    with override("en"):
        assert [topic.label for topic in shown(news).topics] == ["Leadership", "Ämter"]


def test_page_with_nothing_beside_it_has_empty_lists(leipzig):
    page = shown(NewsPageFactory(parent=leipzig.news))
    assert (page.topics, page.authors, page.other_publishers) == ([], [], [])
