"""What nobody sends with the editor's own forms is refused with words, not with a fault."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from home.models import NewsIndexPage, NewsPage
from tests.editing import add_url, edit_url
from tests.factories.home import NewsPageFactory
from tests.networks import index_of
from tests.people import administrator, said

pytestmark = pytest.mark.django_db


@pytest.fixture
def news(network) -> NewsIndexPage:
    return index_of(network, NewsIndexPage)


def test_new_page_without_its_hidden_fields_is_refused(redaktion, news):
    answer = redaktion.post(add_url(NewsPage, news), {"title": "Halb", "slug": "halb"})

    assert answer.status_code == 400
    assert not NewsPage.objects.exists()


def test_page_without_its_hidden_fields_keeps_what_it_had(redaktion, news):
    page = NewsPageFactory(parent=news, title="Auftakt")

    answer = redaktion.post(edit_url(page), {"title": "Halb", "slug": "halb"})

    assert answer.status_code == 400
    page.refresh_from_db()
    assert (page.title, page.draft_title, page.revisions.count()) == ("Auftakt", "Auftakt", 1)


def test_link_without_an_address_is_refused(redaktion):
    answer = redaktion.post(reverse("wagtailadmin_choose_page_external_link"))

    assert (answer.status_code, answer.json()["step"]) == (200, "external_link")


def test_role_group_of_a_network_is_not_deleted_and_the_message_says_why(network):
    root, url = administrator(), reverse("wagtailusers_groups:delete", args=[network.editors.pk])

    answer = root.post(url)

    assert (answer.status_code, answer.url) == (302, url)
    [message] = said(root, url)
    assert message.endswith("Netzwerk.")
    assert Group.objects.filter(pk=network.editors_id).exists()
