"""Giving a network a host name of its own, and what follows from that."""

from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from wagtail.models import Site

from core.models import Network
from core.vocabularies import NetworkState
from home.models import NetworkPage
from home.starter import GERMAN
from library.models import Tombstone
from search.indexing import readdressed, retarget, subtree
from search.outbox import postpone

PORTS = {"http": 80, "https": 443}


@transaction.atomic
def map_host(*, network: Network) -> None:
    """Serve a network at the host name that it names, as soon as it is online; without one, below the portal.

    What stands at the old addresses from now on leads to the new ones (``core.serving``).
    """
    before = {front.pk: front.address() for front in NetworkPage.objects.of_network(network)}
    _seat(network)
    fresh = NetworkPage.objects.of_network(network)  # a page keeps the addresses of the hosts that it has seen
    for front in fresh:
        _readdress(front, old=before[front.pk], new=front.address())
    transaction.on_commit(Site.clear_site_root_paths_cache)  # others may have asked meanwhile, and read the old ones


def _seat(network: Network) -> None:
    """Wagtail's site of the network, and the portal's, which now has to know its own name."""
    pages = NetworkPage.objects.of_network(network)
    if not network.hostname or network.state == NetworkState.PREPARING:
        for site in Site.objects.filter(root_page__in=pages):
            site.delete()
        return
    host, port = portal_host()
    Site.objects.update_or_create(is_default_site=True, defaults={"hostname": host, "port": port})
    named = {"hostname": network.hostname, "port": port, "site_name": network.name}
    front = pages.get(locale__language_code=GERMAN)
    Site.objects.update_or_create(root_page=front, defaults=named)


def portal_host() -> tuple[str, int]:
    """Host and port of the portal, as visitors know them."""
    address = urlsplit(settings.BASE_URL)
    return address.hostname, address.port or PORTS[address.scheme]


def _readdress(front: NetworkPage, *, old: str, new: str) -> None:
    """What is known of addresses below a front page; the index follows by the worker."""
    if old == new:
        return
    retarget(front, old_url=old, new_url=new)
    buried = Tombstone.objects.filter(network=front.network, url__startswith=old)
    buried.update(url=readdressed(old, new))
    postpone(pages=subtree(front))
