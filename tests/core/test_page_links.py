"""Links between pages that are moved and renamed."""

import pytest
from django.urls import reverse

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


def test_versions_of_an_info_box_are_compared_by_titles(admin_client, leipzig):
    one, other = (LibraryItemPageFactory(parent=leipzig.library, title=title) for title in ("Leitfaden", "Merkblatt"))
    boxes = [[("info_box", {"title": "Zum Weiterlesen", "items": [item]})] for item in (one, other)]
    report = EventReportPageFactory(parent=EventPageFactory(parent=leipzig.events), body=boxes[0])
    report.body = boxes[1]
    report.save_revision()

    versions = report.revisions.order_by("pk").values_list("pk", flat=True)
    compared = admin_client.get(reverse("wagtailadmin_pages:revisions_compare", args=[report.pk, *versions]))

    html = compared.content.decode()
    assert [title in html for title in ("Leitfaden", "Merkblatt")] == [True, True]
