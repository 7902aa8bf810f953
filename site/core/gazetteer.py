"""Towns of Germany by postcode or name, from the data beside ``geo/README.md``."""

import csv
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from math import asin, cos, radians, sin, sqrt
from statistics import fmean

from core.outlines import GEO, Place, Ring, districts
from core.sorting import sort_key

POSTCODE = re.compile(r"(?<!\d)\d{5}(?!\d)")
SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
EARTH = 6371.0  # radius in kilometres
ONE_TOWN = 40.0  # kilometres within which places of one name are one town
SHORTEST = 3  # letters that the beginning of a name needs
LAST_LETTER = "~"  # after all letters of a spelling


@dataclass(frozen=True)
class Town:
    """A town with its postcodes, or the part of it that has one postcode."""

    name: str
    postcodes: tuple[str, ...]
    place: Place

    def __str__(self):
        return f"{self.postcodes[0]} {self.name}" if len(self.postcodes) == 1 else self.name


def look_up(question: str) -> list[Town]:
    """What a postcode or a name may mean: the towns called so, else those whose name begins so."""
    if postcode := POSTCODE.search(question):
        return by_postcode().get(postcode[0], [])[:1]
    asked = spelled(question)
    exact = [town for town in towns() if asked in spellings(town.name)]
    if exact or len(asked) < SHORTEST:
        return exact
    return [town for town in towns() if any(name.startswith(asked) for name in spellings(town.name))]


def towns_from(beginning: str) -> list[Town]:
    """Towns whose name begins so: first those called so, then those with most postcodes."""
    asked, known = spelled(beginning), by_spelling()
    if len(asked) < SHORTEST:
        return []
    first, last = (bisect_left(known, (spelling,)) for spelling in (asked, asked + LAST_LETTER))
    found = dict.fromkeys(towns()[place] for _, place in known[first:last])
    return sorted(found, key=lambda town: (asked not in spellings(town.name), -len(town.postcodes)))


def kilometres(one: Place, other: Place) -> float:
    """Distance of two places as the crow flies (haversine)."""
    (east, north), (there_east, there_north) = (map(radians, place) for place in (one, other))
    across, up = (there_east - east) / 2, (there_north - north) / 2
    return 2 * EARTH * asin(sqrt(sin(up) ** 2 + cos(north) * cos(there_north) * sin(across) ** 2))


def district_of(place: Place) -> str:
    """Key (AGS) of the district that a place lies in; empty outside of Germany."""
    holding = (key for key, rings in districts().items() if sum(lies_in(place, ring) for ring in rings) % 2)
    return next(holding, "")


def lies_in(place: Place, ring: Ring) -> bool:
    """Whether a line from the place to the east crosses the ring an odd number of times."""
    east, north = place
    inside = False
    for (a_east, a_north), (b_east, b_north) in zip(ring, ring[1:] + ring[:1], strict=True):
        if (a_north > north) != (b_north > north):
            crossing = a_east + (north - a_north) * (b_east - a_east) / (b_north - a_north)
            inside ^= east < crossing
    return inside


@cache
def rows() -> list[Town]:
    """Every line of the data."""
    with (GEO / "orte.csv").open(encoding="utf-8", newline="") as file:
        return [Town(row["ort"], (row["plz"],), (float(row["lon"]), float(row["lat"]))) for row in csv.DictReader(file)]


@cache
def by_postcode() -> dict[str, list[Town]]:
    found = defaultdict(list)
    for row in rows():
        found[row.postcodes[0]].append(row)
    return dict(found)


@cache
def towns() -> list[Town]:
    """Every town once, in German order, those with most postcodes first among namesakes."""
    named = defaultdict(list)
    for row in rows():
        named[row.name].append(row)
    found = [town for parts in named.values() for town in joined(parts)]
    return sorted(found, key=lambda town: (sort_key(town.name), -len(town.postcodes)))


@cache
def by_spelling() -> list[tuple[str, int]]:
    """How towns may be asked for, in order, with their place in the list."""
    return sorted((spelling, place) for place, town in enumerate(towns()) for spelling in spellings(town.name))


def joined(parts: Iterable[Town]) -> list[Town]:
    """Parts of one name as towns: those that lie together are one."""
    groups: list[list[Town]] = []
    for part in parts:
        near = (group for group in groups if kilometres(group[0].place, part.place) < ONE_TOWN)
        group = next(near, None)
        if group is None:
            groups.append([part])
        else:
            group.append(part)
    return [whole(group) for group in groups]


def whole(parts: list[Town]) -> Town:
    middle = fmean(part.place[0] for part in parts), fmean(part.place[1] for part in parts)
    return Town(parts[0].name, tuple(part.postcodes[0] for part in parts), middle)


def spelled(name: str) -> str:
    """A name with umlauts spelled out and without any sign that is no letter."""
    return re.sub(r"[^a-z]+", " ", sort_key(name.casefold().translate(SPELLED_OUT))).strip()


@cache
def spellings(name: str) -> tuple[str, ...]:
    """How a name may be asked for: with ae or a for ä, and without what tells it from its namesakes."""
    plain = re.sub(r"[^a-z]+", " ", sort_key(name)).strip()
    short = re.split(r" (?:am|an|bei|im|in|ob) |[(/,]", name)[0]
    return tuple(dict.fromkeys((spelled(name), plain, spelled(short))))
