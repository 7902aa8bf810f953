"""A fault in the middle of submitting, approving or publishing leaves everything as it was."""

from contextlib import contextmanager

import pytest
from django.core import mail
from django.db import connection
from django.forms.models import model_to_dict
from wagtail.models import PageLogEntry, Revision, TaskState, WorkflowState
from wagtail.signals import page_published, task_submitted, workflow_approved, workflow_submitted

from home.models import NewsPage
from search.models import IndexChange, SearchRecord
from tests.editing import edit_url, filled_form
from tests.newsroom import Newsroom, decide, fresh, same_text
from tests.people import member, signed_in

pytestmark = pytest.mark.django_db
FIELDS = {"title": "Anders", "lead": "Anders gesagt."}


def fault(**signal):
    raise RuntimeError("half way")


def database_error(**signal):
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM nowhere")


FAULTS = pytest.mark.parametrize("broken", [fault, database_error])


@contextmanager
def breaking(signal, broken):
    """Whoever listens to this signal of Wagtail's breaks."""
    signal.connect(broken)
    try:
        yield
    finally:
        signal.disconnect(broken)


def everything_of(page) -> dict:
    """All rows in which this page stands, but for notes of who has the editor open."""
    rows = {
        model.__name__: list(model.objects.order_by("pk").values())
        for model in (Revision, WorkflowState, TaskState, PageLogEntry, SearchRecord, IndexChange)
    }
    return rows | {"page": model_to_dict(fresh(page)), "mail": len(mail.outbox)}


@pytest.fixture
def draft(newsroom) -> NewsPage:
    page = newsroom.submitted()
    page.current_workflow_state.cancel(user=newsroom.author)
    newsroom.redaktion.raise_request_exception = False
    return fresh(page)


@FAULTS
@pytest.mark.parametrize("signal", [task_submitted, workflow_submitted])
def test_page_whose_submission_breaks_is_as_before(newsroom, draft, signal, broken):
    form = filled_form(newsroom.redaktion, edit_url(draft), FIELDS | {"body": same_text(draft)}, "submit")
    before = everything_of(draft)

    with breaking(signal, broken):
        answer = newsroom.redaktion.post(edit_url(draft), form)

    assert answer.status_code == 500
    assert everything_of(draft) == before


@FAULTS
def test_page_whose_publication_breaks_is_as_before(newsroom, draft, broken):
    newsroom.network.managers_publish = True
    newsroom.network.save()
    verwaltung = signed_in(member(newsroom.network.managers), raise_request_exception=False)
    form = filled_form(verwaltung, edit_url(draft), FIELDS | {"body": same_text(draft)}, "publish")
    before = everything_of(draft)

    with breaking(page_published, broken):
        answer = verwaltung.post(edit_url(draft), form)

    assert answer.status_code == 500
    assert everything_of(draft) == before


@FAULTS
@pytest.mark.parametrize("signal", [page_published, workflow_approved])
def test_page_whose_approval_breaks_is_as_before(newsroom: Newsroom, signal, broken):
    page = newsroom.submitted()
    newsroom.freigabe.raise_request_exception = False
    before = everything_of(page)

    with breaking(signal, broken):
        answer = decide(newsroom.freigabe, page, "approve")

    assert answer.status_code == 500
    assert everything_of(page) == before


def test_page_is_submitted_as_soon_as_nothing_breaks(newsroom, draft):
    form = filled_form(newsroom.redaktion, edit_url(draft), FIELDS | {"body": same_text(draft)}, "submit")
    with breaking(workflow_submitted, fault):
        newsroom.redaktion.post(edit_url(draft), form)

    newsroom.redaktion.post(edit_url(draft), form)

    assert fresh(draft).workflow_in_progress
    assert fresh(draft).latest_revision.object_str == "Anders"
