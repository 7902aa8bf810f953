"""Two people send something about the same page in the same moment, or the database ends; on PostgreSQL."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import uuid4

import psycopg
import pytest
from django.core.cache import cache
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import PageLogEntry, Revision, TaskState, WorkflowState
from wagtail.signals import page_published, workflow_submitted

from search.models import SearchRecord
from tests.editing import edit_url, filled_form
from tests.factories.home import home_page
from tests.networks import opened
from tests.newsroom import SECOND, Newsroom, fresh, same_text
from tests.people import administrator, member, said, signed_in


@pytest.mark.django_db
def test_requests_that_write_wait_for_each_other_where_the_database_knows_how(home):
    browser = administrator()

    with CaptureQueriesContext(connection) as queries:
        browser.post(reverse("wagtailadmin_pages:lock", args=[home.pk]))

    waits = [query for query in queries.captured_queries if "FOR NO KEY UPDATE" in query["sql"]]
    assert len(waits) == int(connection.vendor == "postgresql")


@pytest.fixture(scope="module")
def apart(django_db_setup, django_db_blocker):
    """A copy of the test database in which transactions really end."""
    if connection.vendor != "postgresql":
        pytest.skip("SQLite lets one write at a time.")
    with django_db_blocker.unblock():
        connection.close()
        whole = connection.settings_dict["NAME"]
        connection.creation.clone_test_db(suffix="apart", verbosity=0, autoclobber=True)
        connection.settings_dict["NAME"] = connection.creation.get_test_db_clone_settings("apart")["NAME"]
        home_page()
        yield opened("leipzig")
        connection.close()
        connection.settings_dict["NAME"] = whole
        connection.creation.destroy_test_db(suffix="apart", verbosity=0)
        cache.clear()


@pytest.fixture
def newsroom(apart) -> Newsroom:
    return Newsroom(apart)


@pytest.fixture
def page(newsroom):
    return newsroom.submitted(slug=f"meldung-{uuid4().hex}")


@pytest.fixture
def second(newsroom):
    return signed_in(member(newsroom.network.reviewers, SECOND))


def at_once(*requests: Callable) -> list:
    """Send all of them in the same moment, each over a connection of its own."""
    start = Barrier(len(requests))

    def send(request):
        try:
            start.wait()
            return request()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(requests)) as people:
        return list(people.map(send, requests))


def decision(client, page, action) -> Callable:
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, page.current_workflow_task_state.pk])
    return lambda: client.post(url, {"comment": ""})


@pytest.mark.parametrize("other", ["approve", "reject"])
def test_of_two_decisions_at_once_one_counts(newsroom, second, page, other):
    answers = at_once(decision(newsroom.freigabe, page, "approve"), decision(second, page, other))

    assert [answer.status_code for answer in answers] == [302, 302]
    state = TaskState.objects.for_instance(page).get()
    approved = state.status == TaskState.STATUS_APPROVED
    assert PageLogEntry.objects.filter(page=page.pk, action="wagtail.publish").count() == int(approved)
    assert fresh(page).live is approved
    late = second if state.finished_by == newsroom.reviewer else newsroom.freigabe
    assert state.finished_by.get_full_name() in said(late)[0]


def test_of_two_saves_at_once_one_is_refused(newsroom, second, page):
    forms = [
        (client, filled_form(client, edit_url(page), {"body": same_text(page), "title": title}))
        for client, title in [(newsroom.freigabe, "Erste"), (second, "Zweite")]
    ]

    answers = at_once(*(lambda client=client, form=form: client.post(edit_url(page), form) for client, form in forms))

    assert sorted(answer.status_code for answer in answers) == [200, 302]
    assert Revision.objects.for_instance(page).count() == 2


def end_connection(**signal):
    """What happens to a request when the database goes down below it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        [pid] = cursor.fetchone()
    with psycopg.connect(**connection.get_connection_params(), autocommit=True) as other:
        other.execute("SELECT pg_terminate_backend(%s)", [pid])


def traces_of(page) -> list:
    """How often the page stands where."""
    models = [Revision, WorkflowState, TaskState, PageLogEntry, SearchRecord]
    return [fresh(page).live, fresh(page).title, *(model.objects.count() for model in models)]


@pytest.mark.parametrize(("signal", "action"), [(workflow_submitted, "submit"), (page_published, "publish")])
def test_database_that_ends_in_the_middle_leaves_no_half_done_page(newsroom, second, page, signal, action):
    page.current_workflow_state.cancel(user=newsroom.author)
    boss = newsroom.author
    boss.is_superuser = True
    boss.save()
    browser = signed_in(boss, raise_request_exception=False)
    form = filled_form(browser, edit_url(page), {"body": same_text(page), "title": "Halb"}, action)
    before = traces_of(page)

    signal.connect(end_connection)
    try:
        answer = browser.post(edit_url(page), form)
    finally:
        signal.disconnect(end_connection)
    connection.close()

    assert answer.status_code == 500
    assert traces_of(page) == before
