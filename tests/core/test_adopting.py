"""Who may show what others have published, and what becomes of it."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from wagtail.log_actions import registry
from wagtail.models import PageViewRestriction

from core.adopting import adopt, present, release
from core.models import Adoption
from core.permissions import adopting_networks
from home.models import NewsIndexPage
from home.subsites import close_network, freeze_network
from tests.factories.core import AdminFactory
from tests.factories.home import NewsPageFactory, StandardPageFactory
from tests.networks import index_of
from tests.people import member

pytestmark = pytest.mark.django_db
DAY = dt.date(2026, 3, 1)


@pytest.fixture
def news(neighbour):
    return NewsPageFactory(parent=index_of(neighbour, NewsIndexPage), title="Kurse für alle")


@pytest.fixture
def verwaltung(network):
    return member(network.managers)


def test_freigabe_and_verwaltung_adopt_and_redaktion_does_not(network):
    roles = {name: member(getattr(network, name)) for name in ("editors", "reviewers", "managers")}
    assert {name: adopting_networks(user) for name, user in roles.items()} == {
        "editors": [],
        "reviewers": [network],
        "managers": [network],
    }


def test_superusers_adopt_for_all_networks_that_take_changes(network, neighbour):
    freeze_network(network=neighbour)
    assert adopting_networks(AdminFactory()) == [network]


def test_adopting_keeps_lead_day_and_who_did_it(network, news, verwaltung):
    adoption = adopt(network=network, page=news, lead="Auch bei uns", date=DAY, by=verwaltung)
    assert Adoption.objects.values("network", "page", "lead", "date", "by").get(pk=adoption.pk) == {
        "network": network.pk,
        "page": news.pk,
        "lead": "Auch bei uns",
        "date": DAY,
        "by": verwaltung.pk,
    }


def test_item_is_adopted_once(network, news, verwaltung):
    adopt(network=network, page=news, by=verwaltung)
    with pytest.raises(ValidationError):
        adopt(network=network, page=news, by=verwaltung)
    assert Adoption.objects.count() == 1


def test_nobody_adopts_for_another_network(neighbour, network, news, verwaltung):
    with pytest.raises(PermissionDenied):
        adopt(network=neighbour, page=news, by=verwaltung)


def test_frozen_network_adopts_and_releases_nothing(network, news):
    adoption = Adoption.objects.create(network=network, page=news)
    freeze_network(network=network)
    verwaltung = member(network.managers)
    with pytest.raises(PermissionDenied):
        adopt(network=network, page=news, by=verwaltung)
    with pytest.raises(PermissionDenied):
        present(adoption=adoption, lead="Anders", date=None, by=verwaltung)
    with pytest.raises(PermissionDenied):
        release(adoption=adoption, by=verwaltung)
    assert Adoption.objects.get().lead == ""


def draft(page):
    page.unpublish()


def behind_a_password(page):
    PageViewRestriction.objects.create(page=page, restriction_type="password", password="geheim")


def left_by_a_closed_network(page):
    close_network(network=page.network)


@pytest.mark.parametrize("hide", [draft, behind_a_password, left_by_a_closed_network])
def test_only_public_pages_of_running_networks_are_adopted(network, news, verwaltung, hide):
    hide(news)
    with pytest.raises(ValidationError):
        adopt(network=network, page=type(news).objects.get(pk=news.pk), by=verwaltung)
    assert Adoption.objects.count() == 0


def test_own_and_shared_items_are_not_adopted(network, neighbour, verwaltung):
    own = NewsPageFactory(parent=index_of(network, NewsIndexPage))
    shared = NewsPageFactory(parent=index_of(neighbour, NewsIndexPage), co_publishers=[network])
    for page in (own, shared):
        with pytest.raises(ValidationError):
            adopt(network=network, page=page, by=verwaltung)


def test_page_that_no_list_shows_is_not_adopted(network, home, verwaltung):
    with pytest.raises(ValidationError):
        adopt(network=network, page=StandardPageFactory(parent=home), by=verwaltung)


def test_history_says_what_was_done(network, news, verwaltung):
    adoption = adopt(network=network, page=news, by=verwaltung)
    present(adoption=adoption, lead="Anders", date=DAY, by=verwaltung)
    said = list(registry.get_logs_for_instance(adoption).values_list("action", "user"))
    assert sorted(said) == [("wagtail.create", verwaltung.pk), ("wagtail.edit", verwaltung.pk)]
    assert (adoption.lead, adoption.date) == ("Anders", DAY)


def test_released_item_is_gone_and_its_source_stays(network, news, verwaltung):
    release(adoption=adopt(network=network, page=news, by=verwaltung), by=verwaltung)
    assert Adoption.objects.count() == 0
    assert type(news).objects.get(pk=news.pk).live


def test_deleted_page_takes_its_adoptions_with_it(network, news, verwaltung):
    adopt(network=network, page=news, by=verwaltung)
    news.delete()
    assert Adoption.objects.count() == 0
