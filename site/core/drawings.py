"""The field of a front page: Germany or a network's districts, and the thread that runs through its places."""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import hypot

from core.outlines import Frame, Place, Point, germany, land_paths, paths

Named = tuple[str, Place]

# Of 1200 × 860; narrow windows show the left part
FIELD = (140, 60, 860, 640)
GERMANY_AT = (175, 28)
GATE = (90.0, 790.0)  # where the thread leaves the land …
CORNER = "C78 826 58 858.5 0 858.5H-900"  # … on its way to the lower corner and the spine of the page
LETTER, LINE = 11, 26  # width and height of a label's letters
KNOT = 13


@dataclass(frozen=True)
class Label:
    text: str
    x: float
    y: float
    anchor: str  # SVG's text-anchor


@dataclass(frozen=True)
class Drawing:
    """Land, thread, knots and their names."""

    land: list[str]
    shift: Point
    line: str
    knots: list[Point]
    labels: list[Label]


def drawing_of_germany(places: Sequence[Named]) -> Drawing:
    """The thread through places all over the country."""
    left, top = GERMANY_AT
    knots = {name: (left + x, top + y) for name, (x, y) in ((name, germany().at(place)) for name, place in places)}
    return drawn(land_paths(), GERMANY_AT, knots)


def drawing_of_districts(keys: Iterable[str], places: Sequence[Named]) -> Drawing:
    """The thread through places of a few districts; without districts the places alone make the frame."""
    frame, land = paths(keys, FIELD)
    frame = frame or Frame.around([place for _, place in places] or [(10.0, 51.0)], FIELD)
    return drawn(land, (0, 0), {name: frame.at(place) for name, place in places})


def drawn(land: list[str], shift: Point, knots: dict[str, Point]) -> Drawing:
    order = tour(list(knots.values()))
    return Drawing(land, shift, thread(order), order, labels(knots))


def tour(points: list[Point]) -> list[Point]:
    """A short way through all points that ends near the gate; good enough for a few dozen."""
    left, way = list(points), [GATE]
    while left:
        nearest = min(left, key=lambda point: distance(point, way[-1]))
        left.remove(nearest)
        way.append(nearest)
    return shortened(way)[:0:-1]


def shortened(way: list[Point]) -> list[Point]:
    """Turn stretches of the way around as long as that saves something (2-opt); its first point stays."""
    better = True
    while better:
        better = False
        for begin in range(1, len(way) - 1):
            for end in range(begin + 1, len(way)):
                turned = way[:begin] + way[begin : end + 1][::-1] + way[end + 1 :]
                if length(turned) < length(way) - 0.1:
                    way, better = turned, True
    return way


def distance(one: Point, other: Point) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])


def length(way: list[Point]) -> float:
    return sum(distance(here, there) for here, there in itertools.pairwise(way))


def thread(way: list[Point]) -> str:
    """A smooth line (Catmull-Rom) through the points, over the gate and out at the corner."""
    last = way[-1] if way else (760.0, -20.0)
    bow = (last[0] + 0.6 * (GATE[0] - last[0]), last[1] + 0.45 * (GATE[1] - last[1]))
    points = [*(way or [last]), bow, GATE]
    curves = (
        curve(points[max(at - 1, 0)], points[at], points[at + 1], points[min(at + 2, len(points) - 1)])
        for at in range(len(points) - 1)
    )
    return f"M{points[0][0]:.1f} {points[0][1]:.1f}{''.join(curves)}{CORNER}"


def curve(before: Point, here: Point, there: Point, after: Point) -> str:
    """The piece from here to there; its ends look along the neighbours."""
    first = (here[0] + (there[0] - before[0]) / 6, here[1] + (there[1] - before[1]) / 6)
    second = (there[0] - (after[0] - here[0]) / 6, there[1] - (after[1] - here[1]) / 6)
    return "C" + " ".join(f"{x:.1f} {y:.1f}" for x, y in (first, second, there))


def labels(knots: dict[str, Point]) -> list[Label]:
    """A name beside each knot, on the first side where it covers no other name and no knot; else none."""
    taken = [(x - KNOT, y - KNOT, x + KNOT, y + KNOT) for x, y in knots.values()]
    found = []
    for name, point in knots.items():
        for label, box in sides(name, point):
            if not any(overlap(box, other) for other in taken):
                taken.append(box)
                found.append(label)
                break
    return found


def sides(name: str, point: Point) -> Iterable[tuple[Label, tuple[float, float, float, float]]]:
    """Right of a knot, left, below and above, each with the box it fills."""
    (x, y), wide = point, LETTER * len(name)
    yield Label(name, x + 24, y + 6, "start"), (x + 24, y - LINE / 2, x + 24 + wide, y + LINE / 2)
    yield Label(name, x - 24, y + 6, "end"), (x - 24 - wide, y - LINE / 2, x - 24, y + LINE / 2)
    yield Label(name, x, y + 38, "middle"), (x - wide / 2, y + 20, x + wide / 2, y + 20 + LINE)
    yield Label(name, x, y - 24, "middle"), (x - wide / 2, y - 20 - LINE, x + wide / 2, y - 20)


def overlap(one, other) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
