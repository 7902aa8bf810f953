"""What readers get of the records, and what only those who keep them do."""

import datetime as dt

import pytest
from django.utils import timezone

from core.record import Relation
from search.chain import chain_of
from search.models import SearchRecord
from tests.factories.events import EventPageFactory, EventReportPageFactory, in_days
from tests.factories.home import NewsPageFactory

pytestmark = pytest.mark.django_db
HOUR = dt.timedelta(hours=1)


def over(page) -> None:
    """Its end has come, and the worker has not."""
    SearchRecord.objects.filter(pk=page.pk).update(expires=timezone.now())


def test_record_knows_the_end_of_its_page(leipzig):
    end = timezone.now() + HOUR
    page = NewsPageFactory(parent=leipzig.news, expire_at=end)
    assert SearchRecord.objects.get(pk=page.pk).expires == end


def test_page_past_its_end_is_not_found_before_the_worker_comes(client, leipzig):
    news = NewsPageFactory(parent=leipzig.news, title="Leinen los")
    assert client.get("/suche/?q=leinen").context["total"] == 1
    over(news)
    found = client.get("/suche/?q=leinen").context
    assert (found["total"], found["facets"]) == (0, [])
    assert SearchRecord.every.filter(pk=news.pk).exists()


def test_listing_leaves_out_what_is_over(client, leipzig):
    over(NewsPageFactory(parent=leipzig.news, title="Leinen los"))
    NewsPageFactory(parent=leipzig.news, title="Anker auf")
    records = client.get(leipzig.news.url).context["results"].records
    assert [record.title for record in records] == ["Anker auf"]


def test_chain_leaves_out_what_is_over_at_either_end(leipzig):
    event = EventPageFactory(parent=leipzig.events)
    report = EventReportPageFactory(parent=event)
    over(report)
    assert not chain_of(event.pk)
    assert chain_of(event.pk).reports == ()


def test_event_stands_for_itself_again_when_its_report_is_over(leipzig):
    event = EventPageFactory(parent=leipzig.events, dates=[in_days(-9)])
    report = EventReportPageFactory(parent=event)
    assert past() == [report.pk]
    over(report)
    assert past() == [event.pk]
    assert list(SearchRecord.objects.linking_to(event, Relation.REPORTS)) == []


def past() -> list[int]:
    return [record.pk for record in SearchRecord.objects.past().of_kinds(["event", "report"])]
