"""Whom the editor writes to about comments."""

import pytest
from django.core import mail
from wagtail.models import Comment, PageSubscription

from home.models import NewsIndexPage
from tests.editing import edit_url, filled_form
from tests.factories.home import NewsPageFactory
from tests.networks import index_of
from tests.people import member

pytestmark = pytest.mark.django_db
REMARK = {
    "comments-TOTAL_FORMS": "1",
    "comments-INITIAL_FORMS": "0",
    "comments-0-id": "",
    "comments-0-text": "Stimmt der Termin?",
    "comments-0-contentpath": "title",
    "comments-0-position": "",
    "comments-0-resolved": "",
    "comments-0-DELETE": "",
    "comments-0-replies-TOTAL_FORMS": "0",
    "comments-0-replies-INITIAL_FORMS": "0",
}


def comment(client, page, capture) -> list[list[str]]:
    """Comment on the page as the editor does; returns who got mail."""
    form = filled_form(client, edit_url(page), {"body-count": "0"} | REMARK)
    with capture(execute=True):
        assert client.post(edit_url(page), form).status_code == 302
    assert Comment.objects.get().text == "Stimmt der Termin?"
    return [message.to for message in mail.outbox]


@pytest.fixture
def subscriber(network):
    return member(network.editors, "Rita Roth")


@pytest.fixture
def page(network, subscriber):
    page = NewsPageFactory(parent=index_of(network, NewsIndexPage), live=False)
    PageSubscription.objects.create(page=page, user=subscriber, comment_notifications=True)
    return page


def test_comment_is_told_to_those_who_subscribed(redaktion, page, subscriber, django_capture_on_commit_callbacks):
    assert comment(redaktion, page, django_capture_on_commit_callbacks) == [[subscriber.email]]


def test_who_has_left_the_network_hears_no_more(redaktion, page, subscriber, django_capture_on_commit_callbacks):
    subscriber.groups.clear()
    assert comment(redaktion, page, django_capture_on_commit_callbacks) == []
