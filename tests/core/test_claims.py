"""Taking a review, and giving it back."""

import datetime as dt

import pytest
from django.urls import reverse
from wagtail.models import PageLogEntry

from core.models import ReviewState
from core.my_tasks import reviews_for
from home.models import NewsPage
from tests.editing import approve, edit_url
from tests.newsroom import SECOND, fresh
from tests.people import member, said, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(newsroom) -> NewsPage:
    return newsroom.submitted()


@pytest.fixture
def second(newsroom):
    return signed_in(member(newsroom.network.reviewers, SECOND))


def take(client, page, **fields):
    return client.post(reverse("claim_review", args=[page.pk]), fields)


def return_it(client, page):
    return client.post(reverse("give_review_back", args=[page.pk]))


def holder():
    return ReviewState.objects.get().claimed_by


def history(page) -> list[tuple]:
    entries = PageLogEntry.objects.filter(page=page.pk, action__startswith="verbund.review").order_by("pk")
    return [(entry.action.rpartition(".")[2], entry.user) for entry in entries]


def test_review_is_taken_and_given_back(newsroom, page):
    answer = take(newsroom.freigabe, page)
    assert (answer.url, holder()) == (edit_url(page), newsroom.reviewer)

    return_it(newsroom.freigabe, page)
    assert holder() is None
    assert history(page) == [("claim", newsroom.reviewer), ("give_back", newsroom.reviewer)]


def test_second_person_is_told_who_was_first(newsroom, second, page):
    take(newsroom.freigabe, page)

    take(second, page)

    assert holder() == newsroom.reviewer
    assert said(second)[-1].startswith("Frank Fuchs ")
    assert history(page) == [("claim", newsroom.reviewer)]


def test_nobody_gives_back_what_another_has_taken(newsroom, second, page):
    take(newsroom.freigabe, page)

    return_it(second, page)

    assert holder() == newsroom.reviewer


def test_taking_a_review_keeps_no_other_from_deciding(newsroom, second, page):
    take(newsroom.freigabe, page)

    approve(second, page)

    assert fresh(page).live


def test_whoever_may_not_review_takes_nothing(newsroom, page):
    assert take(newsroom.redaktion, page).status_code == 404
    assert holder() is None


def test_page_that_is_not_in_review_cannot_be_taken(newsroom, page):
    approve(newsroom.freigabe, page)

    assert take(newsroom.freigabe, page).status_code == 404


def test_reviews_are_not_taken_by_following_a_link(newsroom, page):
    assert newsroom.freigabe.get(reverse("claim_review", args=[page.pk])).status_code == 405


def test_button_leads_back_to_where_it_stood_and_nowhere_else(newsroom, second, page):
    tasks = reverse("my_tasks")
    assert take(newsroom.freigabe, page, next=tasks).url == tasks
    assert take(second, page, next="https://example.org/").url == edit_url(page)


def test_editor_says_who_has_taken_the_review(newsroom, second, page):
    lock = page.get_lock()
    assert "Frank Fuchs" not in lock.get_message(second.user)
    take(newsroom.freigabe, page)

    lock = fresh(page).get_lock()

    assert "Frank Fuchs" in lock.get_message(second.user)
    assert lock.get_message(newsroom.author).count("Frank Fuchs") == 2  # who may, and who does
    assert reverse("give_review_back", args=[page.pk]) in lock.get_message(newsroom.reviewer)


def test_own_reviews_come_first_then_what_is_due_first(newsroom):
    pages = [newsroom.submitted(title=title, slug=title.lower()) for title in ("Spaet", "Frueh", "Meine")]
    for days, page in zip((3, 1, 5), pages, strict=True):
        due = dt.date(2030, 1, days)
        ReviewState.objects.filter(pk=page.current_workflow_task_state.pk).update(due=due)
    take(newsroom.freigabe, pages[2])

    titles = [review.revision.object_str for review in reviews_for(newsroom.reviewer)]
    assert titles == ["Meine", "Frueh", "Spaet"]


def test_review_is_due_after_the_networks_working_days(newsroom, monkeypatch):
    newsroom.network.review_days = 3
    newsroom.network.save()
    monkeypatch.setattr("core.models.workflow.timezone.localdate", lambda: dt.date(2026, 11, 20))  # a Friday

    page = newsroom.submitted()

    assert ReviewState.objects.get(pk=page.current_workflow_task_state.pk).due == dt.date(2026, 11, 25)
