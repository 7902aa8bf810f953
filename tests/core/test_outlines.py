import re

import pytest

from core.outlines import Frame, closed, districts, germany, laender, land_paths, number, paths, signet, thinned

LEIPZIG = ["14713", "14729", "14730"]


def points(path: str) -> list[tuple[float, float]]:
    """The absolute places of a path that was written in relative steps."""
    found = []
    for ring in path.split("z")[:-1]:
        numbers = [float(value) for value in re.findall(r"-?\d*\.?\d+", ring)]
        x, y = numbers[:2]
        found.append((x, y))
        for across, down in zip(numbers[2::2], numbers[3::2], strict=True):
            x, y = x + across, y + down
            found.append((x, y))
    return found


def test_data_has_every_land_and_the_districts_of_its_time():
    assert (len(laender()), len(districts())) == (16, 400)


def test_germany_fills_its_frame():
    across, down = zip(*(point for path in land_paths() for point in points(path)), strict=True)
    assert min(across) > 0
    assert max(across) < 600
    assert min(down) > 0
    assert max(down) < 804


def test_places_lie_where_maps_have_them():
    berlin, munich, cologne = germany().at((13.40, 52.52)), germany().at((11.58, 48.14)), germany().at((6.96, 50.94))
    assert berlin[1] < cologne[1] < munich[1]
    assert cologne[0] < munich[0] < berlin[0]


def test_one_place_alone_stands_in_the_middle():
    assert Frame.around([(10.0, 51.0)], (0, 0, 100, 100)).at((10.0, 51.0)) == pytest.approx((50, 50), abs=0.1)


def test_signet_stays_within_its_box():
    found = [point for path in signet(LEIPZIG) for point in points(path)]
    assert len(signet(LEIPZIG)) == 3
    assert min(map(min, found)) == pytest.approx(14, abs=1)
    assert max(map(max, found)) == pytest.approx(86, abs=1)


def test_unknown_districts_are_left_out():
    assert signet(["14713", "99999", ""]) == signet(["14713"])
    assert (paths([], (0, 0, 1, 1)), signet(["unfug"])) == ((None, []), [])


def test_path_is_written_in_short_steps():
    assert closed([(0, 0), (10, 0.5), (10, -0.04)]) == "M0 0l10 .5 0 -.5z".replace(" .5", " 0.5").replace("-.5", "-.5")
    assert closed([(0, 0), (1, 1)]) == ""


@pytest.mark.parametrize(("value", "text"), [(3.0, "3"), (0.04, "0"), (-0.04, "0"), (-0.5, "-.5"), (12.34, "12.3")])
def test_numbers_are_as_short_as_can_be(value, text):
    assert number(value) == text


def test_points_too_near_to_the_last_one_are_left_out():
    assert thinned([(0, 0), (0.4, 0.4), (1, 1), (5, 5)], 1) == [(0, 0), (1, 1), (5, 5)]
