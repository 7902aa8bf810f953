"""Where networks are: the places that their drawings and maps show."""

from collections.abc import Iterable

from core.models import Network, Venue
from search.models import SearchRecord

Named = tuple[str, tuple[float, float]]  # a name, then longitude and latitude in degrees


def place_of(row: Network | Venue) -> tuple[float, float]:
    return row.longitude, row.latitude


def is_placed(record: SearchRecord) -> bool:
    return record.network.latitude is not None


def heads_of(records: Iterable[SearchRecord]) -> list[Named]:
    """Places of the networks that stand on their own or for their members."""
    networks = [record.network for record in records if is_placed(record)]
    shown = {network.pk for network in networks}
    return [(network.short_name, place_of(network)) for network in networks if network.parent_id not in shown]


def places_of(network: Network, venues: Iterable[Venue], members: Iterable[SearchRecord]) -> list[Named]:
    """Places of a region's members; of a network without members where it meets, or where it is."""
    found = [(record.network.short_name, place_of(record.network)) for record in members if is_placed(record)]
    if found:
        return found
    met = {venue.place or venue.name: place_of(venue) for venue in venues if venue.latitude is not None}
    own = {network.place or network.short_name: place_of(network)} if network.latitude is not None else {}
    return list((met or own).items())
