"""The section that shows where a network is: a map of its districts, and the list that says the same in words."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.models import Network, Venue
from core.outlines import Frame, paths
from core.pins import Pin, anchor, spread
from home.places import is_placed, place_of
from home.sections.section import AUTOMATIC, Section, heading
from search.models import SearchRecord

WIDTH, HEIGHT, MARGIN = 400, 360, 32
INNER = (MARGIN, MARGIN, WIDTH - MARGIN, HEIGHT - MARGIN)
GERMANY = 600  # width of the map for which ``anchor`` knows the sides
Place = tuple[float, float]  # longitude and latitude in degrees


@dataclass(frozen=True)
class Spot:
    """An entry of the list; where it has coordinates, ``pin`` is its sign on the map."""

    number: int
    name: str
    pin: Pin | None
    venue: Venue | None = None
    record: SearchRecord | None = None

    @property
    def label(self) -> str:
        place = self.venue.place if self.venue else self.record.network.place
        return f"{self.name}, {place}" if place else self.name


@dataclass(frozen=True)
class DistrictMap:
    width: int
    height: int
    land: list[str]
    spots: list[Spot]

    @property
    def signs(self) -> list[Spot]:
        """The entries that have a sign on the map."""
        return [spot for spot in self.spots if spot.pin]


Entry = tuple[str, Place | None, dict]  # a name, where it is if that is known, and what it is made of


def map_of_network(network: Network, venues: list[Venue], members: list[SearchRecord]) -> DistrictMap:
    """Where the network meets; of a region without rooms of its own, where its members are.

    A network that has not said which districts are its own has the list alone.
    """
    entries = entries_of_venues(venues) or entries_of_members(members)
    frame, land = paths(network.districts, INNER, step=1)
    pins = pinned(frame, [place if frame else None for _name, place, _source in entries])
    rows = enumerate(zip(entries, pins, strict=True), start=1)
    spots = [Spot(number, name, pin, **source) for number, ((name, _place, source), pin) in rows]
    return DistrictMap(WIDTH, HEIGHT, land, spots)


def entries_of_venues(venues: list[Venue]) -> list[Entry]:
    return [(venue.name, place_of(venue) if venue.latitude is not None else None, {"venue": venue}) for venue in venues]


def entries_of_members(members: list[SearchRecord]) -> list[Entry]:
    return [
        (member.title, place_of(member.network) if is_placed(member) else None, {"record": member})
        for member in members
    ]


def pinned(frame: Frame | None, places: list[Place | None]) -> list[Pin | None]:
    """A pin for each place that is known, moved aside where two would cover each other."""
    points = iter(spread([frame.at(place) for place in places if place]))
    return [pin(next(points)) if place else None for place in places]


def pin(point: tuple[float, float]) -> Pin:
    x, y = point
    return Pin(round(x, 1), round(y, 1), anchor(x * GERMANY / WIDTH))


class PlacesValue(Section):
    """``map`` is filled in by the page."""

    map: DistrictMap | None = None

    @property
    def is_shown(self) -> bool:
        return bool(self.map and self.map.spots)


class PlacesSection(blocks.StructBlock):
    heading = heading(_("Places"))

    class Meta:
        icon = "globe"
        label = _("Places")
        group = AUTOMATIC
        description = _("Your districts with the venues of your directory, on a map and as a list.")
        template = "home/sections/places.html"
        value_class = PlacesValue
