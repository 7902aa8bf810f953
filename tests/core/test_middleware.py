from contextlib import contextmanager
from io import BytesIO

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import reverse
from wagtail.models import WorkflowState
from wagtail.signals import page_published

from core.middleware import AdminTransaction
from core.models import Topic
from home.models import NewsIndexPage
from home.subsites import open_network
from tests.factories.core import TopicFactory
from tests.factories.home import NewsPageFactory
from tests.people import member, signed_in

pytestmark = pytest.mark.django_db


def through(view, method="POST", path="/admin/topics/add/"):
    request = RequestFactory().generic(method, path)
    return AdminTransaction(view)(request)


def write_and_answer(status):
    def view(request):
        TopicFactory(name="Halb fertig")
        return HttpResponse(status=status)

    return view


@pytest.mark.parametrize(("status", "kept"), [(200, 1), (302, 1), (400, 1), (404, 1), (500, 0), (503, 0)])
def test_answer_of_the_server_decides_whether_changes_stay(status, kept):
    through(write_and_answer(status))

    assert Topic.objects.count() == kept


def test_exception_takes_changes_back():
    def view(request):
        TopicFactory()
        raise RuntimeError("half way")

    with pytest.raises(RuntimeError, match="half way"):
        through(view)

    assert Topic.objects.count() == 0


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_unsafe_requests_in_the_editor_run_in_a_transaction(method):
    through(write_and_answer(500), method=method)

    assert Topic.objects.count() == 0


@pytest.mark.parametrize(("method", "path"), [("GET", "/admin/"), ("HEAD", "/admin/"), ("POST", "/suche/")])
def test_reading_and_public_pages_open_no_transaction(method, path):
    through(write_and_answer(500), method=method, path=path)

    assert Topic.objects.count() == 1


@pytest.mark.parametrize(("status", "told"), [(302, ["mail"]), (500, [])])
def test_what_waits_for_the_commit_is_done_only_when_changes_stay(status, told, django_capture_on_commit_callbacks):
    done = []

    def view(request):
        transaction.on_commit(lambda: done.append("mail"))
        return HttpResponse(status=status)

    with django_capture_on_commit_callbacks(execute=True):
        through(view)

    assert done == told


class Upload(BytesIO):
    """The body of a request, which notes how deep in transactions it is read."""

    depths = frozenset()

    def read(self, *args):
        self.depths |= {len(transaction.get_connection().savepoint_ids)}
        return super().read(*args)


def test_upload_is_read_before_the_transaction_begins():
    request = RequestFactory().post("/admin/images/add/", {"title": "Bild"})
    request._stream = upload = Upload(request.environ["wsgi.input"].read())
    outside = len(transaction.get_connection().savepoint_ids)

    answer = AdminTransaction(lambda request: HttpResponse(request.POST["title"]))(request)

    assert answer.content == b"Bild"
    assert upload.depths == {outside}


def test_failing_approval_leaves_the_page_in_review(home):
    network = open_network(name="Lernnetz Leipzig", short_name="Leipzig", slug="leipzig")
    page = NewsPageFactory(parent=NewsIndexPage.objects.get(network=network), live=False)
    page.get_workflow().start(page, member(network.editors))
    freigabe = signed_in(member(network.reviewers), raise_request_exception=False)
    task = page.current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", task.pk])

    with failing_publish():
        answer = freigabe.post(url)

    page.refresh_from_db()
    state = WorkflowState.objects.get()
    assert answer.status_code == 500
    assert (page.live, page.live_revision, page.first_published_at) == (False, None, None)
    assert (state.status, state.current_task_state.status) == ("in_progress", "in_progress")


@contextmanager
def failing_publish():
    """Something that breaks after the page is published and before the request is answered."""

    def fail(**signal):
        raise RuntimeError("half way")

    page_published.connect(fail)
    try:
        yield
    finally:
        page_published.disconnect(fail)
