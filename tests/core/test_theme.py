from itertools import product

import pytest

from core.colours import Oklch, contrast
from core.theme import AS_LINE, AS_TEXT, DARK, DIM, LIGHT, ON_AREA, ON_TEXT, rule, theme

TWELVE_BIT = [f"#{red}{red}{green}{green}{blue}{blue}" for red, green, blue in product("0123456789abcdef", repeat=3)]


@pytest.mark.parametrize("grounds", [LIGHT, DARK], ids=["light", "dark"])
def test_every_colour_keeps_the_promises(grounds):
    broken = {colour: faults for colour in TWELVE_BIT if (faults := broken_promises(colour, grounds))}
    assert broken == {}


def broken_promises(colour: str, grounds: tuple[str, str]) -> list[str]:
    found = theme(colour, grounds)
    promises = {
        "brand": min(contrast(found.brand, ground) for ground in grounds) >= AS_TEXT,
        "on brand": contrast(found.brand, found.on_brand) >= ON_TEXT,
        "thread": min(contrast(found.thread, ground) for ground in grounds) >= AS_LINE,
        "on flag": contrast(found.flag, found.on_flag) >= ON_AREA,
        "flag": grounds == LIGHT or Oklch.of(found.flag).lightness <= DIM,
    }
    return [name for name, kept in promises.items() if not kept]


def test_colour_that_reads_already_stays_as_it_was_chosen():
    assert (theme("#00687a", LIGHT).brand, theme("#00687a", LIGHT).flag) == ("#00687a", "#00687a")


def test_yellow_is_a_line_and_an_area_but_no_text():
    found = theme("#f2b600", LIGHT)
    assert (found.flag, found.on_flag) == ("#f2b600", "#191b1f")
    assert found.brand == "#865800"


def test_white_and_black_have_a_theme_too():
    assert theme("#ffffff", LIGHT).brand == "#626262"
    assert theme("#000000", DARK).brand == "#989898"


def test_rule_names_the_five_tokens_for_both_schemes():
    assert rule("unna", "#2e7d4f") == (
        ".net-unna{--brand:light-dark(#216f43,#60a779);--on-brand:light-dark(#ffffff,#191b1f);"
        "--thread:light-dark(#2e7d4f,#2e7d4f);--flag:light-dark(#2e7d4f,#367c51);--on-flag:light-dark(#ffffff,#ffffff)}"
    )
