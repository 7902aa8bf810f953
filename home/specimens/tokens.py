"""Tokens as swatches: read from the style sheet itself and from the themes, so that they never lag behind."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from django.contrib.staticfiles import finders

from core.colours import contrast
from core.theme import DARK, LIGHT, rule, theme

TOKEN = re.compile(r"--([\w-]+): ([^;]+);")
PAIR = re.compile(r"light-dark\((#\w{6}), (#\w{6})\)")
MEASURED_ON = {"paper": "ink", "wash": "ink", "mark": "ink", "on-brand": "brand", "on-flag": "flag"}  # others on paper
# What networks may choose, easy and hard alike
COLOURS = {
    "muster-rot": ("Ziegelrot", "#c2331c"),
    "muster-blau": ("Hafenblau", "#1f5d8c"),
    "muster-weiss": ("Weiß", "#ffffff"),
    "muster-neongelb": ("Neongelb", "#e6ff00"),
    "muster-schwarz": ("Schwarz", "#000000"),
    "muster-flieder": ("Flieder", "#b9a4dd"),
}


@dataclass(frozen=True)
class Swatch:
    """A colour in light and in dark, each with its contrast to what it stands on, or what stands on it."""

    name: str
    light: str
    dark: str
    partner: str
    light_ratio: float
    dark_ratio: float


@cache
def tokens() -> dict[str, str]:
    """Every token of the root with its value, in the order of the style sheet."""
    text = Path(finders.find("css/tokens.css")).read_text(encoding="utf-8")
    return dict(TOKEN.findall(text.partition("[data-theme")[0]))


def named(*starts: str) -> list[tuple[str, str]]:
    """Tokens whose names begin so, with their values."""
    return [(name, value) for name, value in tokens().items() if name.startswith(starts)]


def pairs() -> dict[str, tuple[str, str]]:
    """The colours: for light and for dark."""
    return {name: found.groups() for name, value in tokens().items() if (found := PAIR.fullmatch(value))}


def swatches(colours: Mapping[str, tuple[str, str]]) -> Iterator[Swatch]:
    for name, (light, dark) in colours.items():
        partner = MEASURED_ON.get(name, "paper")
        below = {**pairs(), **colours}[partner]
        yield Swatch(name, light, dark, partner, contrast(light, below[0]), contrast(dark, below[1]))


def swatches_of(colour: str) -> list[Swatch]:
    """The five tokens that a network's colour becomes."""
    light, dark = (asdict(theme(colour, grounds)) for grounds in (LIGHT, DARK))
    return list(swatches({name.replace("_", "-"): (light[name], dark[name]) for name in light}))


def sample_styles() -> str:
    """CSS: a class ``is-<token>`` for each token, and the themes of the sample colours."""
    themes = "".join(rule(slug, colour) for slug, (_, colour) in COLOURS.items())
    shown = "".join(f".is-{name}{{--shown:var(--{name})}}" for name in tokens())
    return f"@layer theme{{{themes}}}@layer components{{{shown}}}"
