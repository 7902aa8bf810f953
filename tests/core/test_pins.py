from math import dist

from core.pins import APART, Pin, pins, spread


def test_pins_that_are_apart_stay_where_they_belong():
    assert pins([(12.10, 54.09), (12.1, 49.01)]) == [Pin(402.1, 115.1, "middle"), Pin(402.1, 629.0, "middle")]


def test_names_stay_within_the_picture():
    assert [pin.anchor for pin in pins([(6.96, 50.94), (14.98, 51.15)])] == ["start", "end"]


def test_pins_at_the_same_place_part():
    points = spread([(100.0, 100.0)] * 3)
    gaps = [dist(one, other) for at, one in enumerate(points) for other in points[at + 1 :]]
    assert min(gaps) > APART - 1
