"""Links between pages that are moved and renamed."""

import pytest

from tests.factories.events import EventPageFactory, EventReportPageFactory
from tests.factories.home import NewsPageFactory
from tests.factories.library import LibraryItemPageFactory

pytestmark = pytest.mark.django_db


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def test_moving_and_renaming_an_event_keeps_every_link(leipzig, dortmund):
    event = EventPageFactory(parent=leipzig.events)
    report = EventReportPageFactory(parent=event)
    news = NewsPageFactory(parent=leipzig.news, event=event)
    item = LibraryItemPageFactory(parent=leipzig.library, event=event)

    event.title, event.slug = "Neuer Name", "neuer-name"
    event.save_revision().publish()
    fresh(event).move(dortmund.events, pos="last-child")

    assert fresh(news).event == event
    assert fresh(item).event == event
    assert fresh(report).event == fresh(event)
    assert fresh(report).get_url() == "/netzwerke/dortmund/veranstaltungen/neuer-name/" + report.slug + "/"


def test_moving_and_renaming_a_work_keeps_it_in_the_info_box(leipzig, dortmund):
    item = LibraryItemPageFactory(parent=leipzig.library)
    box = ("info_box", {"title": "Zum Weiterlesen", "items": [item]})
    report = EventReportPageFactory(parent=EventPageFactory(parent=leipzig.events), body=[box])

    item.title, item.slug = "Neuer Name", "neuer-name"
    item.save_revision().publish()
    fresh(item).move(dortmund.library, pos="last-child")

    [shown] = fresh(report).body[0].value.records()
    assert (shown.pk, shown.title) == (item.pk, "Neuer Name")
    assert fresh(item).permalink == item.permalink
