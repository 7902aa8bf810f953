"""What isolation costs: nothing in public, little in the editor, and no more with two hundred networks."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core.models import Network
from home.demo.indexes import take_statistics
from home.models import NetworkPage, NewsIndexPage
from home.portal import network_list
from home.rights import collection_named, review_workflow, role_group
from tests.factories.home import NewsPageFactory
from tests.networks import index_of
from tests.people import administrator, colleague

pytestmark = pytest.mark.django_db

ISOLATION = "core.isolation.Isolation"
FEW, MANY = 10, 200


def add_network(number: int) -> None:
    name = f"Netz {number:03}"
    roles = {role: role_group(f"{name}: {role}") for role in ("editors", "reviewers", "managers")}
    owned = {"collection": collection_named(name), "workflow": review_workflow(name, groups=[roles["reviewers"]])}
    network = Network.objects.create(name=name, short_name=name, slug=f"netz-{number:03}", **roles, **owned)
    network_list().add_child(instance=NetworkPage(network=network, title=name, slug=network.slug))


def asked(client, address: str) -> int:
    """Queries of one request, when everything that is kept for a while is there."""
    assert client.get(address).status_code == 200
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    return len(queries)


def of_the_editor(network: Network) -> dict[str, str]:
    """Views that show networks, or what belongs to one, by name."""
    news = index_of(network, NewsIndexPage)
    return {
        "dashboard": reverse("wagtailadmin_home"),
        "explorer": reverse("wagtailadmin_explore", args=[news.pk]),
        "page chooser": reverse("wagtailadmin_choose_page"),
        "networks in the page chooser": reverse("wagtailadmin_choose_page_child", args=[network_list().pk]),
        "search in the page chooser": reverse("wagtailadmin_choose_page_search") + "?q=Netz",
        "picture chooser": reverse("wagtailimages_chooser:choose"),
        "document chooser": reverse("wagtaildocs_chooser:choose"),
        "tasks": reverse("my_tasks"),
    }


def of_the_portal(network: Network) -> dict[str, str]:
    """The same, and the lists of all networks."""
    lists = {
        "networks": reverse("networks:index"),
        "networks in the explorer": reverse("wagtailadmin_explore", args=[network_list().pk]),
        "duties": reverse("duties"),
    }
    return of_the_editor(network) | lists


def counts(client, addresses: dict[str, str]) -> dict[str, int]:
    return {name: asked(client, address) for name, address in addresses.items()}


def test_editor_asks_no_more_among_many_networks(network):
    redaktion, central = colleague(network.editors), administrator()
    views = [(redaktion, of_the_editor(network)), (central, of_the_portal(network))]
    for number in range(FEW):
        add_network(number)
    few = [counts(*seen) for seen in views]
    for number in range(FEW, MANY):
        add_network(number)
    take_statistics()
    many = [counts(*seen) for seen in views]

    assert [more(before, now) for before, now in zip(few, many, strict=True)] == [{}, {}]


def more(before: dict[str, int], now: dict[str, int]) -> dict[str, int]:
    """What asks more than before; one less is where a page of results is of fewer types."""
    return {name: number for name, number in now.items() if number > before[name]}


def test_isolation_asks_nothing_in_public(client, network, settings):
    news = NewsPageFactory(parent=index_of(network, NewsIndexPage), slug="leinen-los")
    with_it = asked(client, news.url)
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if name != ISOLATION]
    assert asked(client, news.url) == with_it


def test_isolation_asks_at_most_twice_in_the_editor(network, settings):
    redaktion = colleague(network.editors)
    with_it = counts(redaktion, of_the_editor(network))
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if name != ISOLATION]
    without = counts(redaktion, of_the_editor(network))
    assert {name: count - without[name] for name, count in with_it.items() if count > without[name] + 2} == {}
