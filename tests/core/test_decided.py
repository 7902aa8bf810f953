"""Two reviewers decide about the same page at once."""

import pytest
from django.urls import reverse
from wagtail.models import PageLogEntry, Revision, TaskState

from core.decided import decision
from home.models import NewsPage
from tests.editing import edit_url, filled_form
from tests.newsroom import SECOND, decide, fresh, post, same_text
from tests.people import member, said, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(newsroom) -> NewsPage:
    return newsroom.submitted()


@pytest.fixture
def second(newsroom):
    return signed_in(member(newsroom.network.reviewers, SECOND))


def button(client, page, action, comment=""):
    """What sends a decision about the page as it is now, whenever that is called."""
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, page.current_workflow_task_state.pk])
    return lambda: client.post(url, {"comment": comment})


def told(page) -> str:
    """What the one who came late reads."""
    sentence = decision(TaskState.objects.for_instance(page).get())
    assert "Frank Fuchs" in sentence
    return sentence


@pytest.mark.parametrize(("first", "late"), [("approve", "approve"), ("approve", "reject"), ("reject", "approve")])
def test_first_decision_counts_and_the_second_person_is_told(newsroom, second, page, first, late):
    press = button(second, page, late, comment="Anders")
    decide(newsroom.freigabe, page, first, comment="Gut")

    answer = press()

    assert (answer.status_code, answer.url) == (302, edit_url(page))
    assert said(second)[-1] == told(page)
    state = TaskState.objects.for_instance(page).get()
    assert (state.finished_by, state.comment) == (newsroom.reviewer, "Gut")
    assert fresh(page).live is (first == "approve")
    assert PageLogEntry.objects.filter(page=page.pk, action="wagtail.publish").count() == int(first == "approve")


@pytest.mark.parametrize("first", ["approve", "reject"])
def test_second_decision_from_the_editor_saves_nothing_and_loses_nothing(newsroom, second, page, first):
    change = {"body": same_text(page), "title": "Mit Musik"}
    form = filled_form(second, edit_url(page), change)
    form["action-workflow-action"], form["workflow-action-name"] = "true", "approve"
    decide(newsroom.freigabe, page, first)

    answer = second.post(edit_url(page), form)

    assert [str(message).strip() for message in answer.context["messages"]] == [told(page)]
    assert answer.context["form"]["title"].value() == "Mit Musik"
    assert Revision.objects.for_instance(page).count() == 1


def test_decision_about_an_earlier_round_is_none_about_the_next(newsroom, second, page):
    press = button(second, page, "approve")
    decide(newsroom.freigabe, page, "reject")
    post(newsroom.redaktion, page, {"title": "Zweite Fassung"}, "submit")

    press()

    assert (fresh(page).live, fresh(page).workflow_in_progress) == (False, True)


def test_review_that_the_author_withdrew_is_not_decided(newsroom, page):
    form = filled_form(newsroom.freigabe, edit_url(page), {"body": same_text(page)})
    form["action-workflow-action"], form["workflow-action-name"] = "true", "approve"
    page.current_workflow_state.cancel(user=newsroom.author)

    answer = newsroom.freigabe.post(edit_url(page), form)

    [message] = answer.context["messages"]
    assert "Rita Roth" in str(message)
    assert fresh(page).live is False
