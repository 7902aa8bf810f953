import re

from core.drawings import GATE, Label, drawing_of_districts, drawing_of_germany, labels, length, shortened, tour
from core.outlines import land_paths

PLACES = [
    ("Rostock", (12.10, 54.09)),
    ("Leipzig", (12.33, 51.33)),
    ("Ruhrgebiet", (7.60, 51.55)),
    ("Bayern", (12.1, 49.01)),
]


def test_thread_runs_through_every_place_and_out_at_the_corner():
    drawing = drawing_of_germany(PLACES)
    ends = re.findall(r"C[^C]*? (\S+ \S+)(?=C)", drawing.line)
    assert drawing.line.startswith(f"M{drawing.knots[0][0]:.1f} {drawing.knots[0][1]:.1f}C")
    assert ends[: len(PLACES) - 1] == [f"{x:.1f} {y:.1f}" for x, y in drawing.knots[1:]]
    assert drawing.line.endswith("H-900")


def test_drawing_of_germany_has_every_land():
    assert drawing_of_germany(PLACES).land == land_paths()


def test_drawing_of_a_network_fills_the_field_with_its_districts():
    drawing = drawing_of_districts(["14713"], [("Leipzig", (12.37, 51.34))])
    assert (len(drawing.land), drawing.shift, len(drawing.knots)) == (1, (0, 0), 1)
    assert drawing.labels[0].text == "Leipzig"


def test_drawing_without_districts_and_places_still_has_its_thread():
    drawing = drawing_of_districts([], [])
    assert (drawing.land, drawing.knots, drawing.labels) == ([], [], [])
    assert drawing.line.startswith("M760.0 -20.0C")


def test_places_without_districts_make_their_own_frame():
    drawing = drawing_of_districts(["unfug"], PLACES)
    assert len(drawing.knots) == 4
    assert all(140 <= x <= 860 and 60 <= y <= 640 for x, y in drawing.knots)


def test_way_ends_near_the_gate_and_does_not_cross_itself():
    corners = [(0.0, 0.0), (400.0, 400.0), (400.0, 0.0), (0.0, 400.0)]
    assert tour(corners)[-1] == (0.0, 400.0)
    assert length([*tour(corners), GATE]) == min(length([*way, GATE]) for way in square_tours(corners))


def square_tours(corners):
    a, b, c, d = corners
    return [[c, a, d], [a, c, b, d], [c, a, b, d], [b, c, a, d]][1:]


def test_way_that_is_short_already_stays():
    way = [(0.0, 0.0), (1.0, 0.0), (2.0, 0.0)]
    assert shortened(way) == way


def test_name_that_has_no_room_on_any_side_is_left_out():
    crowd = {"Mitte": (100.0, 100.0)} | {f"{side}": place for side, place in sides()}
    assert "Mitte" not in [label.text for label in labels(dict(reversed(crowd.items())))]


def sides():
    return [("a" * 9, (160.0, 100.0)), ("b" * 9, (40.0, 100.0)), ("c" * 9, (100.0, 140.0)), ("d" * 9, (100.0, 60.0))]


def test_name_moves_to_the_other_side_of_its_knot_when_the_right_side_is_taken():
    found = labels({"Dortmund": (100.0, 100.0), "Unna": (190.0, 100.0)})
    assert found == [Label("Dortmund", 76.0, 106.0, "end"), Label("Unna", 214.0, 106.0, "start")]
