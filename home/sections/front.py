"""A front page with all that its sections show, fetched together."""

from collections.abc import Iterator
from dataclasses import dataclass

from wagtail.blocks import StreamValue

from core.drawings import Drawing, drawing_of_districts
from core.models import Network, Venue
from core.pictures import prefetch_renditions
from core.story import prepare
from home.front import members_of, records_in
from home.places import places_of
from home.sections.directory import ContactValue, PartnersValue
from home.sections.gathering import gathered
from home.sections.lists import MembersValue, RecordsSection
from home.sections.places import PlacesValue, map_of_network
from home.sections.section import Section
from home.sections.welcome import WelcomeValue, lead_on
from search.models import SearchRecord

MOST_MEMBERS = 60
Child = StreamValue.StreamChild


@dataclass(frozen=True)
class Front:
    """The head of the page, and below it the sections that have something to show."""

    welcome: WelcomeValue | None
    sections: list[Child]
    drawing: Drawing | None


def front_of(sections: StreamValue, network: Network, language: str) -> Front:
    """The front page of a network, as visitors of a language get it."""
    prepare(sections)
    children = [child for child in sections if belongs(child, network)]
    values = [child.value for child in children]
    members, venues = fill(values, network, language), venues_of(network)
    complete(values, network, venues, members)
    welcome = next((value for value in values if isinstance(value, WelcomeValue)), None)
    has_picture = welcome is not None and welcome.picture
    drawing = None if has_picture else drawing_of_districts(network.districts, places_of(network, venues, members))
    return Front(welcome, [child for child in children if is_shown(child.value)], drawing)


def belongs(child: Child, network: Network) -> bool:
    """Whether the network has the module that a section belongs to."""
    module = getattr(child.value, "module", None)
    return module is None or module in network.modules


def fill(values: list, network: Network, language: str) -> list[SearchRecord]:
    """Give each list its records, with one look at all of them; returns the networks of the region."""
    lists = [value for value in values if isinstance(value, RecordsSection)]
    records = records_in(language, network)
    wanted = [(value.asked(records), value["count"]) for value in lists]
    told = SearchRecord.objects.as_told_by(network.slug)
    members, *found = gathered([(members_of(network, language), MOST_MEMBERS), *wanted], told)
    for value, cards in zip(lists, found, strict=True):
        value.records = cards
    return members


def venues_of(network: Network) -> list[Venue]:
    """The rooms of a network's directory."""
    return list(Venue.objects.filter(network=network).order_by("sort_key", "pk"))


def complete(values: list, network: Network, venues: list[Venue], members: list[SearchRecord]) -> None:
    """Give the other sections what they draw from the network, and what their logos and buttons need."""
    for value in values:
        if isinstance(value, MembersValue):
            value.records = members
        elif isinstance(value, ContactValue):
            value.network = network
        elif isinstance(value, PlacesValue):
            value.map = map_of_network(network, venues, members)
        elif isinstance(value, WelcomeValue):
            lead_on(list(value["buttons"]))
    prefetch_renditions(logos(values))


def logos(values: list) -> Iterator:
    for value in values:
        if isinstance(value, PartnersValue):
            yield from (partner.logo for partner in value.partners)


def is_shown(value) -> bool:
    """The welcome stands in the head of the page; other sections where they have something to show."""
    return not isinstance(value, WelcomeValue) and (not isinstance(value, Section) or value.is_shown)
