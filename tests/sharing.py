"""Things of each kind that a network shares, and who is offered them."""

from django.db.models import Model
from django.test import Client
from django.urls import reverse

from core.models import Network
from core.models.directory import DirectoryEntry
from core.vocabularies import ShareLevel
from tests.factories.core import (
    DocumentFactory,
    FundingFactory,
    ImageFactory,
    MediaFactory,
    OrganisationFactory,
    PersonFactory,
    VenueFactory,
)

CHOOSERS = {  # where things of each kind are chosen
    "person_chooser:choose_results": PersonFactory,
    "organisation_chooser:choose_results": OrganisationFactory,
    "venue_chooser:choose_results": VenueFactory,
    "funding_chooser:choose_results": FundingFactory,
    "wagtailimages_chooser:choose_results": ImageFactory,
    "wagtaildocs_chooser:choose_results": DocumentFactory,
    "wagtailmedia:chooser": MediaFactory,
}


def shared(factory, owner: Network, level=ShareLevel.ALL, *picked: Network, name="", **fields) -> Model:
    """A thing of a network, shared at this level."""
    is_row = issubclass(factory._meta.model, DirectoryEntry)
    owned = {"network": owner} if is_row else {"collection": owner.collection}
    named = {"name" if is_row else "title": name} if name else {}
    thing = factory(share_level=level, **owned, **named, **fields)
    thing.shared_with.set(picked)
    return thing


def offered(client: Client, chooser: str, **query) -> set[str]:
    """Names of what the chooser offers."""
    context = client.get(reverse(chooser), {"p": "1"} | query).context
    return {str(thing) for thing in context["results" if "results" in context else "media_files"]}
