import pytest

from core.colours import Oklch, contrast, hexed, rgb


@pytest.mark.parametrize("colour", ["#000000", "#ffffff", "#c2331c", "#00687a", "#f2b600"])
def test_colour_survives_the_way_to_oklch_and_back(colour):
    assert str(Oklch.of(colour)) == colour


def test_contrast_is_that_of_wcag():
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)


def test_parts_outside_of_srgb_are_cut_off():
    assert hexed((1.2, -0.1, 0.5)) == "#ff0080"
    assert rgb("#ff0080") == (1, 0, 128 / 255)
