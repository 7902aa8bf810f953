"""When the editor's index learns of a page, and what from."""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page
from wagtail.search.models import IndexEntry

from home.models import NewsPage
from tests.factories.home import NewsPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def news(leipzig) -> NewsPage:
    return NewsPageFactory(parent=leipzig.news, title="Kurse am Kanal")


def found(question: str) -> list[str]:
    return [page.title for page in NewsPage.objects.search(question)]


def times_written(do) -> int:
    with CaptureQueriesContext(connection) as asked:
        do()
    return sum(query["sql"].startswith(f'INSERT INTO "{IndexEntry._meta.db_table}"') for query in asked)


def test_next_draft_of_a_published_page_is_not_written_to_the_index(news):
    news.title = "Treffen der Netze"

    assert times_written(news.save_revision) == 0
    assert (found("Kurse"), found("Treffen")) == (["Kurse am Kanal"], [])


def test_published_page_is_written_once(news):
    news.title = "Treffen der Netze"
    revision = news.save_revision()

    assert times_written(revision.publish) == 1
    assert (found("Kurse"), found("Treffen")) == ([], ["Treffen der Netze"])


def test_new_draft_is_found_at_once(leipzig):
    NewsPageFactory(parent=leipzig.news, title="Lernen vor Ort", live=False)

    assert found("Lernen") == ["Lernen vor Ort"]


def test_title_that_is_written_alone_is_learned(news):
    news.title = "Treffen der Netze"

    assert times_written(lambda: news.save(update_fields=["title"])) == 1
    assert found("Treffen") == ["Treffen der Netze"]


def test_page_that_is_saved_as_a_bare_page_is_learned(news):
    page = Page.objects.get(pk=news.pk)
    page.title = "Lernen vor Ort"
    page.save()

    assert found("Lernen") == ["Lernen vor Ort"]


def test_deleted_page_leaves_nothing(news):
    entries = IndexEntry.objects.filter(content_type=ContentType.objects.get_for_model(news), object_id=str(news.pk))
    before = entries.count()
    news.delete()

    assert (before, entries.count()) == (1, 0)
