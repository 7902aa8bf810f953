"""What a network says about its reviews."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import querydict_from_html

from core.models import Network
from tests.people import colleague, member

pytestmark = pytest.mark.django_db


def sent(client: Client, network: Network, **fields):
    """The answer to the network's settings with some of them changed."""
    url = reverse("networks:edit", args=[network.pk])
    form = querydict_from_html(client.get(url).content.decode(), form_index=0)
    for name, value in fields.items():
        form[name] = value
    return client.post(url, form)


def test_verwaltung_names_a_deputy_and_the_working_days(network):
    deputy, verwaltung = member(network.reviewers, "Fenja Falk"), colleague(network.managers)
    assert "Fenja Falk" in verwaltung.get(reverse("networks:edit", args=[network.pk])).content.decode()

    assert sent(verwaltung, network, deputy=deputy.pk, review_days="3").status_code == 302

    network.refresh_from_db()
    assert (network.deputy, network.review_days) == (deputy, 3)


def test_only_people_who_review_here_are_deputies(network, neighbour):
    strangers = [member(network.editors), member(neighbour.reviewers), member(network.reviewers, is_active=False)]

    for person in strangers:
        answer = sent(colleague(network.managers), network, deputy=person.pk)
        assert list(answer.context["form"].errors) == ["deputy"]


@pytest.mark.parametrize("days", ["0", "61", "-1", "viele"])
def test_number_of_days_that_makes_no_sense_is_refused(network, days):
    answer = sent(colleague(network.managers), network, review_days=days)
    assert list(answer.context["form"].errors) == ["review_days"]


def test_deputy_whose_account_goes_leaves_the_network_without_one(network):
    network.deputy = member(network.reviewers)
    network.save()

    network.deputy.delete()

    network.refresh_from_db()
    assert network.deputy is None
