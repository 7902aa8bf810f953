"""What is stored of a page: its record, and the rows that other tables keep of it."""

import pytest

from core.models import PageTopic
from search.models import SearchFacet, SearchRecord, TitleStart
from tests.factories.core import TopicFactory
from tests.factories.home import NewsPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def kurs(leipzig):
    return NewsPageFactory(parent=leipzig.news, title="Sprachkurse")


def rows(page) -> dict[str, list[int]]:
    """Primary keys, which change when a row is written anew."""
    return {
        model.__name__: list(model.objects.filter(record=page.pk).order_by("pk").values_list("pk", flat=True))
        for model in (SearchFacet, TitleStart)
    }


def publish(page, **changes) -> None:
    for name, value in changes.items():
        setattr(page, name, value)
    page.save_revision().publish()


def test_edit_of_the_text_leaves_the_rows_beside_the_record_alone(kurs):
    before = rows(kurs)

    publish(kurs, lead="Jetzt auch am Abend")

    assert SearchRecord.objects.get(pk=kurs.pk).lead == "Jetzt auch am Abend"
    assert rows(kurs) == before


def test_new_title_is_found_by_its_beginnings(kurs):
    publish(kurs, title="Messe")

    assert list(TitleStart.objects.filter(record=kurs.pk).values_list("start", flat=True)) == ["messe"]


def test_new_topic_is_counted(kurs):
    publish(kurs, page_topics=[PageTopic(topic=TopicFactory(notation="sprache"))])

    assert list(SearchFacet.objects.filter(record=kurs.pk, facet="topic").values_list("value")) == [("sprache",)]


def test_page_that_comes_back_has_all_of_its_rows(kurs):
    before = {model: len(keys) for model, keys in rows(kurs).items()}
    kurs.unpublish()

    publish(kurs)

    assert {model: len(keys) for model, keys in rows(kurs).items()} == before
