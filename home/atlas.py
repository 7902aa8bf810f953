"""The map beside the list of networks."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.models import Network
from core.outlines import germany, known, land_paths
from core.pins import Pin, pins
from home.places import is_placed, place_of
from search.models import SearchRecord


@dataclass(frozen=True)
class Sign:
    """A network with its number in the list and its pin."""

    number: int
    network: Network
    pin: Pin


@dataclass(frozen=True)
class Map:
    land: list[str]
    areas: list[tuple[str, str]]  # slug of a network, path of one of its districts
    signs: list[Sign]


def map_of(networks: Sequence[tuple[SearchRecord, list[SearchRecord]]]) -> Map:
    """Germany with a pin for every network of the list, and the districts of all, those of members above their region's."""
    heads = [(number, record.network) for number, (record, _) in enumerate(networks, start=1) if is_placed(record)]
    placed = pins([place_of(network) for _, network in heads])
    signs = [Sign(number, network, pin) for (number, network), pin in zip(heads, placed, strict=True)]
    shown = [record.network for head, members in networks for record in (head, *members)]
    areas = [(network.slug, germany().path(rings, step=1)) for network in shown for rings in known(network.districts)]
    return Map(land_paths(), areas, signs)
