"""Outlines of German districts and Länder as SVG paths, from the data beside ``geo/README.md``."""

import itertools
import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from math import log, pi, radians, tan
from pathlib import Path

GEO = Path(__file__).parent / "geo"

Place = tuple[float, float]  # longitude and latitude in degrees
Point = tuple[float, float]  # in the units of a drawing, from its upper left corner
Ring = list[Place]
Box = tuple[float, float, float, float]  # left, top, right, bottom

CORNERS: tuple[Place, Place] = ((5.70, 47.15), (15.25, 55.15))  # Germany, with a little air
SIGNET: Box = (14, 14, 86, 86)  # within 100 × 100


@cache
def districts() -> dict[str, list[Ring]]:
    """Rings of every district by its key (AGS)."""
    return json.loads((GEO / "kreise.json").read_text())


@cache
def laender() -> dict[str, list[Ring]]:
    """Rings of every Land by the first two digits of its key."""
    return json.loads((GEO / "laender.json").read_text())


def mercator(place: Place) -> Point:
    longitude, latitude = place
    return radians(longitude), -log(tan(pi / 4 + radians(latitude) / 2))


@dataclass(frozen=True)
class Frame:
    """Puts places into a drawing (Mercator projection), as large as its box allows."""

    scale: float
    left: float
    top: float

    @classmethod
    def around(cls, places: Iterable[Place], box: Box) -> "Frame":
        """The frame in which the places fill a box; they stand in its middle."""
        across, down = zip(*map(mercator, places), strict=True)
        width, height = max(across) - min(across), max(down) - min(down)
        left, top, right, bottom = box
        scale = min((right - left) / (width or 1e-9), (bottom - top) / (height or 1e-9))
        return cls(
            scale,
            (left + right - scale * (max(across) + min(across))) / 2,
            (top + bottom - scale * (max(down) + min(down))) / 2,
        )

    def at(self, place: Place) -> Point:
        across, down = mercator(place)
        return round(self.left + self.scale * across, 1), round(self.top + self.scale * down, 1)

    def path(self, rings: Iterable[Ring], *, step: float = 0) -> str:
        """SVG path of rings; points nearer to the last one than ``step`` are left out."""
        return "".join(closed(thinned([self.at(place) for place in ring], step)) for ring in rings)


def thinned(points: list[Point], step: float) -> list[Point]:
    kept = points[:1]
    for across, down in points[1:]:
        if abs(across - kept[-1][0]) + abs(down - kept[-1][1]) > step:
            kept.append((across, down))
    return kept


def closed(points: list[Point]) -> str:
    """A closed line in relative steps, which are shorter than absolute places; nothing where there is no area."""
    if len(points) < 3:
        return ""
    steps = (f"{number(there[0] - here[0])} {number(there[1] - here[1])}" for here, there in itertools.pairwise(points))
    return f"M{number(points[0][0])} {number(points[0][1])}l{' '.join(steps)}z"


def number(value: float) -> str:
    """A number with one decimal at most, as short as SVG allows."""
    return f"{value:.1f}".removesuffix(".0").replace("-0.", "-.") if abs(value) >= 0.05 else "0"


@cache
def germany() -> Frame:
    """All of Germany, 600 units wide and 804 high."""
    return Frame.around(CORNERS, (0, 0, 600, 804))


@cache
def land_paths() -> list[str]:
    """Every Land within ``germany()``."""
    return [germany().path(rings) for rings in laender().values()]


def known(keys: Iterable[str]) -> list[list[Ring]]:
    """The outlines of districts; keys that the data does not know are left out."""
    return [districts()[key] for key in keys if key in districts()]


def paths(keys: Iterable[str], box: Box, *, step: float = 0) -> tuple[Frame | None, list[str]]:
    """Districts as large as a box allows: the frame they stand in, and the path of each."""
    areas = known(keys)
    if not areas:
        return None, []
    frame = Frame.around((place for rings in areas for ring in rings for place in ring), box)
    return frame, [frame.path(rings, step=step) for rings in areas]


def signet(keys: Iterable[str]) -> list[str]:
    """The sign of a network: the paths of its districts within 100 × 100."""
    return paths(keys, SIGNET, step=1)[1]
