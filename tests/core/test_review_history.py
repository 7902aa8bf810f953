"""The history of a page says who did what in its review."""

import pytest
from django.urls import reverse
from django.utils.html import strip_tags

from tests.newsroom import decide, post
from tests.people import colleague

pytestmark = pytest.mark.django_db


def test_history_names_everyone_and_what_they_did(newsroom):
    page = newsroom.submitted()
    newsroom.freigabe.post(reverse("claim_review", args=[page.pk]))
    decide(newsroom.freigabe, page, "reject", comment="Bitte den Ort nennen.")
    post(newsroom.redaktion, page, {"title": "In der Alten Börse"}, "submit")
    decide(newsroom.freigabe, page, "approve")

    rows = newsroom.freigabe.get(reverse("wagtailadmin_pages:history", args=[page.pk])).context["object_list"]

    done = [(row.action.removeprefix("wagtail."), row.user.get_full_name()) for row in reversed(rows)]
    assert [step for step in done if step[0] not in {"create", "edit"}] == [
        ("workflow.start", "Rita Roth"),
        ("verbund.review.claim", "Frank Fuchs"),
        ("workflow.reject", "Frank Fuchs"),
        ("workflow.resume", "Rita Roth"),
        ("workflow.approve", "Frank Fuchs"),
        ("publish", "Frank Fuchs"),
    ]


def test_comment_of_a_return_is_read_in_the_history_of_the_review(newsroom):
    page = newsroom.submitted()
    review = page.current_workflow_state
    decide(newsroom.freigabe, page, "reject", comment="Bitte den Ort nennen.")

    url = reverse("wagtailadmin_pages:workflow_history_detail", args=[page.pk, review.pk])

    assert "Bitte den Ort nennen." in strip_tags(colleague(newsroom.network.editors).get(url).content.decode())
