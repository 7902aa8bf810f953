"""Numbered signs of networks on the map of Germany."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot

from core.outlines import Place, Point, germany

APART = 34  # pins keep this distance
NUDGES = 40


@dataclass(frozen=True)
class Pin:
    """A numbered sign of a network on the map of Germany; ``anchor`` keeps its name within the picture."""

    x: float
    y: float
    anchor: str


def pins(places: Sequence[Place]) -> list[Pin]:
    """One for each place, moved aside where two would cover each other."""
    points = spread([germany().at(place) for place in places])
    return [Pin(round(x, 1), round(y, 1), anchor(x)) for x, y in points]


def anchor(x: float) -> str:
    return "end" if x > 432 else "start" if x < 168 else "middle"


def spread(points: list[Point]) -> list[Point]:
    """Push points that are too near away from each other, a little at a time."""
    moved = [list(point) for point in points]
    for _ in range(NUDGES):
        for at, one in enumerate(moved):
            for number, other in enumerate(moved[at + 1 :]):
                push(one, other, number)
    return [(x, y) for x, y in moved]


def push(one: list[float], other: list[float], number: int) -> None:
    across, down = other[0] - one[0], other[1] - one[1]
    gap = hypot(across, down)
    if gap >= APART:
        return
    if gap == 0:  # the same place: each further one to another side
        across, down, gap = 1.0, (-1.0) ** number * 0.5, 1.1
    step = (APART - gap) / 2 / gap
    one[0], one[1] = one[0] - across * step, one[1] - down * step
    other[0], other[1] = other[0] + across * step, other[1] + down * step
