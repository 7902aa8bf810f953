"""A library item names its event only where no report does; a file row needs exactly one file."""

import pytest
from wagtail.test.utils.form_data import inline_formset, streamfield

from events.models import EventIndexPage
from library.forms import LISTED
from library.models import LibraryIndexPage, LibraryItemPage
from tests.editing import add_url, edit_url, filled_form
from tests.factories.core import DocumentFactory, MediaFactory
from tests.factories.events import EventPageFactory, EventReportPageFactory, in_days
from tests.factories.library import LibraryItemPageFactory
from tests.networks import index_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def event(network):
    return EventPageFactory(parent=index_of(network, EventIndexPage), title="Werkstatt", dates=[in_days(-2)])


@pytest.fixture
def item(network):
    return LibraryItemPageFactory(parent=index_of(network, LibraryIndexPage), title="Laterale Führung")


def box(*items):
    return [{"type": "info_box", "value": {"title": "Zum Weiterlesen", "items": [page.pk for page in items]}}]


def saved(client, item, fields, action=""):
    url = edit_url(item)
    return client.post(url, filled_form(client, url, {"body": streamfield([])} | fields, action=action))


def row(**fields) -> dict:
    return {"item_files": inline_formset([{"document": "", "media": "", "role": "main", "label": "PDF"} | fields])}


def test_event_is_kept_where_no_report_lists_the_item(event, item, redaktion):
    response = saved(redaktion, item, {"event": event.pk})

    assert response.status_code == 302
    item.refresh_from_db()
    assert item.get_latest_revision_as_object().event == event


def test_event_is_refused_where_a_published_report_lists_the_item(event, item, redaktion):
    EventReportPageFactory(parent=event, title="Rückblick", body=box(item))

    response = saved(redaktion, item, {"event": event.pk})

    assert response.context["form"].errors == {"event": [LISTED % {"title": "Rückblick"}]}


def test_event_is_refused_where_the_draft_of_a_report_lists_the_item(event, item, redaktion):
    report = EventReportPageFactory(parent=event, title="Rückblick")
    report.body = box(item)
    report.save_revision()

    response = saved(redaktion, item, {"event": event.pk})

    assert list(response.context["form"].errors) == ["event"]


def test_report_on_another_item_is_no_hindrance(event, item, network, redaktion):
    other = LibraryItemPageFactory(parent=index_of(network, LibraryIndexPage))
    EventReportPageFactory(parent=event, body=box(other))

    assert saved(redaktion, item, {"event": event.pk}).status_code == 302


@pytest.mark.parametrize(
    ("action", "kept", "errors"),
    [("", True, []), ("submit", False, [{"document": ["Wählen Sie ein Dokument oder eine Aufnahme."]}])],
)
def test_row_without_a_file_stays_in_a_draft_only(action, kept, errors, network, redaktion):
    url = add_url(LibraryItemPage, index_of(network, LibraryIndexPage))
    fields = {"title": "Neu", "slug": "neu", "issued": "2024-05-01", "body": streamfield([])} | row()

    response = redaktion.post(url, filled_form(redaktion, url, fields, action=action))

    assert LibraryItemPage.objects.filter(slug="neu").exists() is kept
    assert errors == ([] if kept else response.context["form"].formsets["item_files"].errors)


def test_row_with_two_files_is_refused(item, redaktion):
    response = saved(redaktion, item, row(document=DocumentFactory().pk, media=MediaFactory().pk))

    errors = response.context["form"].formsets["item_files"].errors
    assert errors == [{"media": ["Wählen Sie ein Dokument oder eine Aufnahme, nicht beides."]}]
