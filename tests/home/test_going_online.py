"""A network between its opening and its first visitor."""

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core.models import Network
from core.vocabularies import NetworkState
from home.going_online import put_online
from home.models import LegalPage, NetworkPage
from home.subsites import extend_network, open_network
from search.models import SearchRecord
from search.worker import apply_changes
from tests.people import administrator, colleague, said

pytestmark = pytest.mark.django_db

MISSING = "„Kreis Unna“ kann noch nicht online gehen. Es fehlt noch: Impressum, Datenschutz."


@pytest.fixture
def unna(home) -> Network:
    """A network that was opened this morning."""
    return open_network(name="Kreis Unna", short_name="Unna", slug="unna", state=NetworkState.PREPARING)


@pytest.fixture
def ready(unna) -> Network:
    """The same, with its duties done."""
    LegalPage.objects.of_network(unna).update(updated_on=timezone.localdate())
    return unna


def addresses(network: Network) -> list[str]:
    return [page.url for page in NetworkPage.objects.of_network(network)] + ["/netzwerke/unna/aktuelles/"]


def statuses(client: Client, network: Network) -> set[int]:
    return {client.get(address).status_code for address in addresses(network)}


def test_network_in_preparation_is_seen_by_its_own_people_only(client, unna, neighbour):
    assert statuses(colleague(unna.editors), unna) == {200}
    assert (statuses(client, unna), statuses(colleague(neighbour.editors), unna)) == ({302}, {302})
    apply_changes()
    assert not SearchRecord.objects.filter(network=unna).exists()
    assert client.get("/netzwerke/unna/")["Location"] == "/konto/anmelden/?next=/netzwerke/unna/"
    assert "Kreis Unna" not in client.get("/netzwerke/").text


def test_network_in_preparation_takes_drafts(unna):
    index = reverse("wagtailadmin_explore", args=[NetworkPage.objects.of_network(unna).get().pk])
    assert colleague(unna.editors).get(index).context["parent_page"].title == "Kreis Unna"
    assert unna.takes_changes


def test_network_goes_online_in_all_its_languages_once_its_duties_are_done(client, ready):
    extend_network(network=ready, language="en")
    put_online(network=ready)
    apply_changes()
    assert (statuses(client, ready), Network.objects.get(pk=ready.pk).state) == ({200}, NetworkState.ACTIVE)
    assert SearchRecord.objects.filter(network=ready, kind="network").count() == 2


def test_network_does_not_go_online_while_a_duty_is_missing(client, unna):
    with pytest.raises(ValidationError) as refused:
        put_online(network=unna)
    assert (refused.value.message, statuses(client, unna)) == (MISSING, {302})


def test_verwaltung_puts_its_network_online(client, ready):
    manager = colleague(ready.managers)
    response = manager.post(reverse("networks:put_online", args=[ready.pk]), follow=True)
    assert "„Kreis Unna“ ist online." in response.text
    assert statuses(client, ready) == {200}


def test_verwaltung_is_told_what_is_missing(unna):
    manager = colleague(unna.managers)
    manager.post(reverse("networks:put_online", args=[unna.pk]))
    assert said(manager, reverse("duties")) == [MISSING]


def test_nobody_else_puts_it_online(client, ready, neighbour):
    address = reverse("networks:put_online", args=[ready.pk])
    others = [colleague(group) for group in (ready.editors, ready.reviewers, neighbour.managers)]
    assert [other.post(address).status_code for other in others] == [404, 404, 404]
    assert (administrator().get(address).status_code, statuses(client, ready)) == (405, {302})


def test_front_page_is_not_opened_by_its_privacy(unna):
    page = NetworkPage.objects.of_network(unna).get()
    manager = colleague(unna.managers)
    manager.post(reverse("wagtailadmin_pages:set_privacy", args=[page.pk]), {"restriction_type": "none"})
    assert page.view_restrictions.count() == 1


@pytest.mark.parametrize(("before", "after"), [("preparing", "active"), ("active", "preparing")])
def test_state_of_a_network_in_preparation_is_not_set_by_hand(unna, before, after):
    Network.objects.filter(pk=unna.pk).update(state=before)
    staff, address = administrator(), reverse("networks:edit", args=[unna.pk])
    form = staff.get(address).context["form"]
    sent = {name: "" if value is None else value for name, value in form.initial.items()} | {"state": after}
    assert staff.post(address, sent).context["form"].errors["state"] == [
        "Ein Netzwerk in Vorbereitung geht unter „Pflichtseiten“ online, sonst nirgends."
    ]
