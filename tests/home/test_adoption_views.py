"""Freigabe and Verwaltung show items of other networks, from the page itself or from the editor's list."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils.timezone import localdate

from core.models import Adoption
from events.models import EventIndexPage
from home.models import NewsIndexPage
from home.subsites import close_network, freeze_network
from tests.factories.events import EventPageFactory, in_days
from tests.factories.home import NewsIndexPageFactory, NewsPageFactory
from tests.networks import index_of
from tests.people import colleague, said

pytestmark = pytest.mark.django_db
LIST, FIND = reverse("adoptions:index"), reverse("adoptions:find")


@pytest.fixture
def news(neighbour):
    return NewsPageFactory(parent=index_of(neighbour, NewsIndexPage), title="Kurse für alle", lead="Für alle")


@pytest.fixture
def freigabe(network):
    return colleague(network.reviewers)


@pytest.fixture
def adoption(network, news):
    return Adoption.objects.create(network=network, page=news)


def adopt_url(page) -> str:
    return f"{reverse('adoptions:add')}?seite={page.pk}"


def edit_url(adoption) -> str:
    return reverse("adoptions:edit", args=[adoption.pk])


def release_url(adoption) -> str:
    return reverse("adoptions:delete", args=[adoption.pk])


def stored() -> list[tuple]:
    return list(Adoption.objects.values_list("network__slug", "page__title", "lead", "date"))


def test_page_of_another_network_offers_to_adopt_it(freigabe, redaktion, client, news):
    link = f'href="{adopt_url(news)}"'
    shown = [link in browser.get(news.url).content.decode() for browser in (freigabe, redaktion, client)]
    assert shown == [True, False, False]


def test_own_page_does_not(freigabe, network):
    own = NewsPageFactory(parent=index_of(network, NewsIndexPage))
    assert adopt_url(own) not in freigabe.get(own.url).content.decode()


def test_item_is_adopted_with_lead_and_day(freigabe, news):
    assert freigabe.get(adopt_url(news)).status_code == 200
    response = freigabe.post(adopt_url(news), {"lead": "Auch für uns", "date": "2026-03-01"})
    assert (response.status_code, response.url) == (302, LIST)
    assert stored() == [("leipzig", "Kurse für alle", "Auch für uns", dt.date(2026, 3, 1))]


def test_day_that_has_not_come_is_refused_and_nothing_lost(freigabe, news):
    tomorrow = localdate() + dt.timedelta(days=1)
    response = freigabe.post(adopt_url(news), {"lead": "Auch für uns", "date": tomorrow.isoformat()})
    form = response.context["form"]
    assert (list(form.errors), form["lead"].value(), stored()) == (["date"], "Auch für uns", [])


def test_nonsense_is_refused_with_a_message(freigabe, news):
    response = freigabe.post(adopt_url(news), {"lead": "x" * 601, "date": "gestern", "network": "999"})
    assert list(response.context["form"].errors) == ["lead", "date"]
    assert stored() == []


def test_event_keeps_its_day(freigabe, neighbour):
    event = EventPageFactory(parent=index_of(neighbour, EventIndexPage), dates=[in_days(3)])
    assert list(freigabe.get(adopt_url(event)).context["form"].fields) == ["network", "lead"]
    freigabe.post(adopt_url(event), {"lead": "", "date": "2026-03-01"})
    assert Adoption.objects.get().date is None


def test_redaktion_is_sent_away(redaktion, adoption, news):
    for url in (LIST, FIND, adopt_url(news), edit_url(adoption), release_url(adoption)):
        assert redaktion.get(url).status_code in (302, 404), url
    redaktion.post(release_url(adoption))
    assert len(stored()) == 1


@pytest.mark.parametrize("key", ["", "0", "abc", "9" * 40, "²"])
def test_address_that_names_nothing_leads_nowhere(freigabe, key):
    response = freigabe.get(f"{reverse('adoptions:add')}?seite={key}")
    assert response.status_code == (404 if key else 302)


def test_what_is_not_public_does_not_exist(freigabe, news, neighbour):
    news.unpublish()
    assert freigabe.get(adopt_url(news)).status_code == 404
    assert freigabe.post(adopt_url(news), {"lead": ""}).status_code == 404
    assert freigabe.get(adopt_url(index_of(neighbour, NewsIndexPage))).status_code == 404


def test_what_is_shown_already_is_refused_with_a_message(freigabe, adoption, news):
    response = freigabe.post(adopt_url(news), {"lead": "Noch einmal"})
    assert response.status_code == 200
    assert len(response.context["form"].non_field_errors()) == 1
    assert len(stored()) == 1


def test_lead_and_day_are_changed(freigabe, adoption):
    freigabe.post(edit_url(adoption), {"lead": "Anders", "date": ""})
    assert stored() == [("leipzig", "Kurse für alle", "Anders", None)]


def test_release_asks_first(freigabe, adoption):
    assert freigabe.get(release_url(adoption)).status_code == 200
    assert len(stored()) == 1
    freigabe.post(release_url(adoption))
    assert (stored(), len(said(freigabe, LIST))) == ([], 1)


def test_adoptions_of_others_do_not_exist(neighbour, adoption):
    foreign = colleague(neighbour.managers)
    for url in (edit_url(adoption), release_url(adoption), reverse("adoptions:history", args=[adoption.pk])):
        assert (foreign.get(url).status_code, foreign.post(url).status_code) in ((404, 404), (404, 405)), url
    assert foreign.get(LIST).context["object_list"].count() == 0
    assert len(stored()) == 1


def test_frozen_network_changes_nothing(network, adoption, news):
    freeze_network(network=network)
    freigabe = colleague(network.reviewers)
    for url in (edit_url(adoption), release_url(adoption), adopt_url(news)):
        assert freigabe.post(url, {"lead": "Neu"}).status_code in (302, 404), url
    assert stored() == [("leipzig", "Kurse für alle", "", None)]


def test_list_says_whose_item_it_is(freigabe, adoption, news):
    html = freigabe.get(LIST).content.decode()
    assert "Kurse für alle" in html
    assert "Weiterbildungsforum Dortmund" in html
    news.unpublish()
    assert "Weiterbildungsforum Dortmund" not in freigabe.get(LIST).content.decode()


def test_empty_list_leads_to_what_can_be_adopted(freigabe):
    html = freigabe.get(LIST).content.decode()
    assert html.count(f'href="{FIND}"') == 2  # in the header, and in the place of the list


@pytest.mark.parametrize("number", [1, 3])
def test_list_costs_the_same_for_one_and_for_three(freigabe, network, neighbour, number, django_assert_num_queries):
    for page in NewsPageFactory.create_batch(number, parent=index_of(neighbour, NewsIndexPage)):
        Adoption.objects.create(network=network, page=page)
    freigabe.get(LIST)
    with django_assert_num_queries(14):
        assert len(freigabe.get(LIST).context["object_list"]) == number


def found(browser, question: str = "") -> list[str]:
    return [record.title for record in browser.get(FIND, {"q": question}).context["records"]]


def test_items_of_others_are_found(freigabe, home, network, news, neighbour):
    NewsPageFactory(parent=index_of(network, NewsIndexPage), title="Eigene")
    NewsPageFactory(parent=NewsIndexPageFactory(parent=home), title="Vom Portal", date=dt.date(2026, 1, 1))
    assert found(freigabe) == ["Kurse für alle", "Vom Portal"]
    assert found(freigabe, "kurs") == ["Kurse für alle"]
    assert found(freigabe, "kaninchen") == []


def test_what_is_adopted_or_left_by_a_closed_network_is_not_offered(freigabe, adoption, neighbour):
    assert found(freigabe) == []
    adoption.delete()
    assert found(freigabe) == ["Kurse für alle"]
    close_network(network=neighbour)
    assert found(freigabe) == []
