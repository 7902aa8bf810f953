"""What people read about a review: on the page, and in their mail."""

import pytest
from django.core import mail

from home.subsites import open_network
from tests.editing import approve, edit_url
from tests.factories.core import AdminFactory
from tests.newsroom import MANAGER, REVIEWER, SECOND, post
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


def test_reviewer_of_an_untouched_page_is_told_nothing(newsroom):
    page = newsroom.submitted()

    assert page.get_lock().get_message(newsroom.reviewer) is None


def test_mail_goes_to_the_reviewers_of_the_network_alone(newsroom, django_capture_on_commit_callbacks):
    dortmund = open_network(name="Weiterbildungsforum Dortmund", short_name="Dortmund", slug="dortmund")
    manager = member(newsroom.network.managers)
    AdminFactory(email="central@verbund.example")
    for group in dortmund.groups:
        member(group)

    with django_capture_on_commit_callbacks(execute=True):
        newsroom.submitted()

    assert sorted(to for message in mail.outbox for to in message.to) == sorted(
        [newsroom.reviewer.email, manager.email]
    )


def test_author_gets_mail_when_the_page_is_approved(newsroom, django_capture_on_commit_callbacks):
    page = newsroom.submitted()

    with django_capture_on_commit_callbacks(execute=True):
        approve(newsroom.freigabe, page)

    assert [message.to for message in mail.outbox] == [[newsroom.author.email]]
