"""Networks as they are opened."""

from core.models import Network
from home.subsites import open_network

NAMES = {"leipzig": "Lernnetz Leipzig", "dortmund": "Weiterbildungsforum Dortmund"}


def opened(slug: str) -> Network:
    """A network with pages, groups, files and review."""
    return open_network(slug=slug, name=NAMES[slug], short_name=slug.capitalize())


def index_of(network: Network, page_type):
    """The one German page of this type in a network."""
    return page_type.objects.get(network=network, locale__language_code="de")
