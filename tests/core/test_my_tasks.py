"""The menu and the dashboard of someone who writes in the evening."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from wagtail.admin.menu import admin_menu

from core.models import ReviewState
from core.my_tasks import drafts_of, waiting_for
from home.models import NewsIndexPage, NewsPage
from tests.factories.home import NewsPageFactory
from tests.networks import index_of, opened
from tests.people import administrator, colleague

pytestmark = pytest.mark.django_db
QUERIES = {"my_tasks": 18, "wagtailadmin_home": 30}  # of someone who reviews


def draft_by(client, network, title: str) -> NewsPage:
    page = NewsPageFactory(parent=index_of(network, NewsIndexPage), title=title, live=False)
    page.save_revision(user=client.user)
    return NewsPage.objects.get(pk=page.pk)


def submitted_by(client, network, title: str) -> NewsPage:
    page = draft_by(client, network, title)
    page.get_workflow().start(page, client.user)
    return page


def menu(client) -> list[str]:
    """Names of the entries of the main menu, in order."""
    request = client.get("/admin/").wsgi_request
    return [item.name for item in admin_menu.render_component(request)]


def test_redaktion_sees_what_it_works_with(redaktion):
    assert menu(redaktion) == [
        "my-tasks",
        "news",
        "events",
        "event-reports",
        "media-library",
        "explorer",
        "images",
        "documents",
        "media",
        "directory",
        "search",
    ]


def test_submission_waits_for_the_reviewers_of_its_network(network, redaktion):
    submitted_by(redaktion, network, "Förderaufruf")
    freigabe, stranger = colleague(network.reviewers), colleague(opened("dortmund").reviewers)

    waiting = [waiting_for(client.user) for client in (redaktion, freigabe, stranger)]

    assert waiting == [0, 1, 0]
    page = freigabe.get(reverse("my_tasks"))
    assert page.context["summary"] == "1 Seite wartet auf Ihre Freigabe."
    assert "Förderaufruf" in page.content.decode()


def test_own_drafts_leave_out_what_is_submitted_and_what_others_wrote(network, redaktion):
    mine = draft_by(redaktion, network, "Mein Entwurf")
    submitted_by(redaktion, network, "Eingereicht")
    draft_by(colleague(network.editors), network, "Von anderen")
    NewsPageFactory(parent=index_of(network, NewsIndexPage), title="Live")

    assert [page.pk for page in drafts_of(redaktion.user)] == [mine.pk]


@pytest.mark.parametrize("count", [1, 3])
def test_tasks_take_the_same_queries_for_any_number_of_drafts(count, network, redaktion, django_assert_num_queries):
    for number in range(count):
        draft_by(redaktion, network, f"Entwurf {number}")
    redaktion.get(reverse("my_tasks"))

    with django_assert_num_queries(16):
        redaktion.get(reverse("my_tasks"))


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("view", QUERIES)
def test_reviews_take_the_same_queries_for_any_number(count, view, network, redaktion, django_assert_num_queries):
    for number in range(count):
        submitted_by(redaktion, network, f"Meldung {number}")
    freigabe = colleague(network.reviewers)
    freigabe.get(reverse(view))

    with django_assert_num_queries(QUERIES[view]):
        freigabe.get(reverse(view))


def test_tasks_take_the_same_queries_for_any_number_of_networks(network, redaktion, django_assert_num_queries):
    submitted_by(redaktion, network, "Förderaufruf")
    opened("dortmund")
    freigabe = colleague(network.reviewers)
    freigabe.get(reverse("my_tasks"))

    with django_assert_num_queries(QUERIES["my_tasks"]):
        freigabe.get(reverse("my_tasks"))


def test_review_that_is_late_says_so_in_words(network, redaktion):
    submitted_by(redaktion, network, "Förderaufruf")
    freigabe = colleague(network.reviewers)
    in_time = freigabe.get(reverse("my_tasks")).content.decode()
    ReviewState.objects.update(due=timezone.localdate() - dt.timedelta(days=1))

    late = freigabe.get(reverse("my_tasks")).content.decode()

    overdue = f"<strong>{gettext('overdue')}</strong>"
    assert (overdue in in_time, overdue in late) == (False, True)


def test_superuser_finds_the_reviews_of_all_networks(network, redaktion):
    submitted_by(redaktion, network, "Förderaufruf")
    assert "Förderaufruf" in administrator().get(reverse("my_tasks")).content.decode()


def test_administrator_keeps_the_settings(network):
    assert {"settings", "topics", "networks"} <= set(menu(administrator()))
