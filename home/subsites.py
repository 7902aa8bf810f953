"""Opening a network, and what follows: another language or module, freezing, closing, removing."""

from collections.abc import Iterable

from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Collection

from core.models import Network, User
from core.vocabularies import Module, NetworkState
from home.going_online import keep_inside
from home.models import NetworkPage
from home.portal import network_list, shared_collection
from home.rights import (
    MANAGING,
    WRITING,
    collection_named,
    grant_files,
    grant_pages,
    review_below,
    review_workflow,
    role_group,
)
from home.starter import GERMAN, locale_of, plant_all, publish, starters_of

REVIEWING = ("change", "lock")


@transaction.atomic
def open_network(*, name: str, short_name: str, slug: str, by: User | None = None, **details) -> Network:
    """Open a network with pages, groups, files and review; a second time it only adds what is missing.

    ``details`` are further fields of ``Network``, for example ``parent``, ``place``, ``land``, ``languages``.
    Raises ValidationError, and leaves nothing behind, where a value does not fit.
    """
    _one_at_a_time()
    network = Network.objects.filter(slug=slug, short_name=short_name).first()
    network = network or _network(by, name=name, short_name=short_name, slug=slug, **details)
    _found(network)
    for language in dict.fromkeys([GERMAN, *network.languages]):
        extend_network(network=network, language=language, by=by)
    return network


@transaction.atomic
def extend_network(*, network: Network, language: str, by: User | None = None) -> NetworkPage:
    """Give a network its pages in a language, with the rights and the review that it has in German."""
    page = _front_page(network, language, by)
    if network.state == NetworkState.PREPARING:
        keep_inside(page=page, network=network)
    plant_all(starters_of(network), parent=page)
    grant_pages(group=network.editors, page=page, actions=WRITING)
    grant_pages(group=network.reviewers, page=page, actions=REVIEWING)
    grant_pages(group=network.managers, page=page, actions=MANAGING)
    review_below(page=page, workflow=network.workflow)
    _remember_language(network, language)
    return page


@transaction.atomic
def extend_modules(*, network: Network, modules: Iterable[str]) -> None:
    """Give a network the lists of these modules, in each of its languages."""
    starters = [starter for starter in starters_of(network) if starter.module in modules]
    for page in NetworkPage.objects.of_network(network):
        plant_all(starters, parent=page)


def freeze_network(*, network: Network) -> None:
    """Leave the network readable and let nobody change it, until it is reopened."""
    _set_state(network, NetworkState.FROZEN)


def close_network(*, network: Network) -> None:
    """Freeze the network and take it off the list of networks; its pages keep their addresses."""
    _set_state(network, NetworkState.CLOSED)


def reopen_network(*, network: Network) -> None:
    """Undo freezing or closing."""
    _set_state(network, NetworkState.ACTIVE)


@transaction.atomic
def remove_network(*, network: Network) -> None:
    """Delete a network with all its pages, also events that have reports; its files stay in their collection.

    The one way to do so: the editor refuses. Raises ProtectedError where other networks refer to it.
    """
    groups, workflow = network.groups, network.workflow
    for page in NetworkPage.objects.of_network(network):
        page.delete()
    network.delete()
    workflow.tasks.all().delete()
    workflow.delete()
    for group in groups:
        group.delete()


def _one_at_a_time() -> None:
    """Whoever opens a network too waits for this transaction, so that names are taken only once."""
    list(Collection.objects.select_for_update().filter(depth=1))


def _network(by: User | None, **details) -> Network:
    network = Network(**{"modules": Module.values, **details})
    network.full_clean()
    network.save()
    log(network, "wagtail.create", user=by)
    return network


def _found(network: Network) -> None:
    """Groups, collection and workflow: what the network owns beside its pages."""
    network.editors = network.editors or role_group(f"{network.short_name}: Redaktion")
    network.reviewers = network.reviewers or role_group(f"{network.short_name}: Freigabe")
    network.managers = network.managers or role_group(f"{network.short_name}: Verwaltung")
    network.collection = network.collection or collection_named(f"Netzwerk {network.short_name}")
    network.workflow = network.workflow or review_workflow(
        f"{network.short_name}: Freigabe", groups=[network.reviewers, network.managers]
    )
    network.save()
    for group in network.groups:
        grant_files(group=group, collection=network.collection)
        grant_files(group=group, collection=shared_collection(), actions=["choose"])


def _front_page(network: Network, language: str, by: User | None) -> NetworkPage:
    locale = locale_of(language)
    pages = NetworkPage.objects.of_network(network)
    present = pages.filter(locale=locale).first()
    if present:
        return present
    page = NetworkPage(network=network, title=network.name, slug=network.slug, locale=locale, owner=by)
    sibling = pages.first()
    if sibling:
        page.translation_key = sibling.translation_key
    return publish(page, parent=network_list(language))


def _remember_language(network: Network, language: str) -> None:
    if language not in network.languages:
        network.languages = [*network.languages, language]
        network.save(update_fields=["languages"])


def _set_state(network: Network, state: NetworkState) -> None:
    network.state = state
    network.save(update_fields=["state"])
