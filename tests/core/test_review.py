"""What people read on a page that is in review."""

import pytest
from django.urls import reverse

from tests.editing import edit_url
from tests.newsroom import MANAGER, REVIEWER, SECOND, decide, fresh, post
from tests.people import member, said

pytestmark = pytest.mark.django_db


def test_author_waits_and_reads_who_may_approve(newsroom):
    member(newsroom.network.managers, MANAGER)
    page = newsroom.submitted()

    told = said(newsroom.redaktion, edit_url(page))

    reviewers = f"Freigeben können: {REVIEWER}, {MANAGER}."
    assert f"Wartet auf Freigabe. {reviewers} Bis dahin können nur sie den Text ändern." in told
    assert page.permissions_for_user(newsroom.author).page_locked()


def test_reviewer_who_changed_the_page_reads_who_may_approve(newsroom):
    member(newsroom.network.reviewers, SECOND)
    page = newsroom.submitted()
    post(newsroom.freigabe, page, {"title": "Auftakt mit Musik"})

    told = said(newsroom.freigabe, edit_url(page))

    assert f"Sie haben diesen Text zuletzt geändert; freigeben muss ihn deshalb jemand anderes: {SECOND}." in told


def test_last_reviewer_reads_that_nobody_may_approve(newsroom):
    page = newsroom.submitted()
    post(newsroom.freigabe, page, {"title": "Auftakt mit Musik"})

    told = said(newsroom.freigabe, edit_url(page))

    nobody = "niemand kann sie erteilen: Wer den Text zuletzt geändert hat, darf ihn nicht selbst freigeben."
    assert f"Wartet auf Freigabe, aber {nobody}" in told


def test_reviewer_of_an_untouched_page_is_offered_to_take_the_review(newsroom):
    page = newsroom.submitted()

    assert reverse("claim_review", args=[page.pk]) in page.get_lock().get_message(newsroom.reviewer)


def returned_with(newsroom, comment: str):
    """A page that the reviewer has sent back."""
    page = newsroom.submitted()
    decide(newsroom.freigabe, page, "reject", comment)
    return fresh(page)


@pytest.mark.parametrize(("comment", "words"), [("Wo <genau>?", "Wo &lt;genau&gt;?"), ("", REVIEWER)])
def test_returned_page_says_by_whom_and_why(newsroom, comment, words):
    page = returned_with(newsroom, comment)
    [told] = [message for message in said(newsroom.redaktion, edit_url(page)) if REVIEWER in message]
    assert (words in told, "<genau>" in told) == (True, False)


def test_page_that_is_submitted_again_says_it_no_more(newsroom):
    page = returned_with(newsroom, "Wo genau?")
    post(newsroom.redaktion, page, action="submit")
    assert [message for message in said(newsroom.redaktion, edit_url(page)) if "Wo genau?" in message] == []
