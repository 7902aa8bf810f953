"""Mail about reviews: who gets it, and what it says."""

import pytest
from django.core import mail
from django.urls import reverse
from wagtail.users.models import UserProfile

from core.models import ReviewState
from home.subsites import open_network
from tests.editing import edit_url
from tests.factories.core import AdminFactory
from tests.newsroom import Newsroom, decide
from tests.people import member

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent(django_capture_on_commit_callbacks):
    """Does something; the mails that went out."""

    def do(verb, *arguments, **options):
        with django_capture_on_commit_callbacks(execute=True):
            verb(*arguments, **options)
        return mail.outbox

    return do


def parts(message) -> tuple[str, str]:
    """Text and HTML of a mail."""
    [(html, kind)] = message.alternatives
    assert kind == "text/html"
    return message.body, html


def test_submission_is_told_to_the_reviewers_of_the_network_alone(newsroom, sent):
    dortmund = open_network(name="Weiterbildungsforum Dortmund", short_name="Dortmund", slug="dortmund")
    manager = member(newsroom.network.managers)
    member(newsroom.network.reviewers, is_active=False)
    member(newsroom.network.reviewers).groups.clear()
    AdminFactory(email="central@verbund.example")
    for group in dortmund.groups:
        member(group)

    messages = sent(newsroom.submitted)

    assert sorted(to for message in messages for to in message.to) == sorted([newsroom.reviewer.email, manager.email])


def test_submission_names_page_network_person_and_day_and_leads_to_the_page(newsroom, sent):
    [message] = sent(newsroom.submitted, title="Auftakt & Musik")

    state = ReviewState.objects.get()
    address = reverse("wagtailadmin_pages:edit", args=[state.revision.object_id])
    assert message.subject.startswith("Lernnetz Leipzig: ")
    assert "Auftakt & Musik" in message.subject
    for part, title in zip(parts(message), ("Auftakt & Musik", "Auftakt &amp; Musik"), strict=True):
        named = [title, "Lernnetz Leipzig", "Rita Roth", f"{state.due:%d.%m.%Y}"]
        assert [name for name in named if name not in part] == []
        assert part.count("http") == part.count(address) == 1


def test_reviewer_who_submits_gets_no_mail_about_it(newsroom, sent):
    newsroom.author.groups.add(newsroom.network.reviewers)

    assert [message.to for message in sent(newsroom.submitted)] == [[newsroom.reviewer.email]]


def test_who_wants_no_such_mail_gets_none(newsroom, sent):
    UserProfile.objects.create(user=newsroom.reviewer, submitted_notifications=False)

    assert sent(newsroom.submitted) == []


@pytest.mark.parametrize("action", ["approve", "reject"])
def test_author_reads_who_decided_and_why(newsroom: Newsroom, sent, action):
    page = newsroom.submitted()

    [message] = sent(decide, newsroom.freigabe, page, action, comment="Bitte den Ort <nennen>.")

    assert message.to == [newsroom.author.email]
    text, html = parts(message)
    assert "Frank Fuchs" in text
    assert "Bitte den Ort <nennen>." in text
    assert "Bitte den Ort &lt;nennen&gt;." in html
    assert edit_url(page) in text


def test_title_of_two_lines_makes_one_subject(newsroom, sent):
    [message] = sent(newsroom.submitted, title="Auftakt\nBcc: alle@verbund.example")
    assert "\n" not in message.subject
