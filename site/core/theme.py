"""A network's five colours for light and for dark, from the one colour that its people chose."""

from collections.abc import Callable
from dataclasses import astuple, dataclass, fields, replace

from core.colours import Oklch, contrast

WHITE, INK = "#ffffff", "#191b1f"
LIGHT, DARK = ("#ffffff", "#f6f3ed"), ("#15171a", "#1f2226")  # paper and wash
AS_TEXT, ON_TEXT, AS_LINE, ON_AREA = 5.5, 4.5, 3.1, 4.6  # contrast that each token promises
DIM = 0.68  # an area's greatest lightness in the dark
FADED = 0.92  # of an area's chroma in the dark
HALVINGS = 10


@dataclass(frozen=True)
class Theme:
    """Tokens of one scheme as ``#rrggbb``, named as in the style sheets."""

    brand: str  # text, links, the main button
    on_brand: str
    thread: str  # lines and knots
    flag: str  # areas
    on_flag: str


def theme(colour: str, grounds: tuple[str, str]) -> Theme:
    """The tokens of a colour on paper and wash; any colour will do."""
    brand = readable(colour, grounds, AS_TEXT)
    flag = area(Oklch.of(colour), dark=grounds == DARK)
    return Theme(brand, best_on(brand), readable(colour, grounds, AS_LINE), flag, best_on(flag))


def best_on(ground: str) -> str:
    """White or ink, whichever reads better."""
    return max((WHITE, INK), key=lambda text: contrast(text, ground))


def readable(colour: str, grounds: tuple[str, str], ratio: float) -> str:
    """The colour, moved away from the grounds only as far as the ratio asks."""
    end = 0.0 if grounds == LIGHT else 1.0
    return moved(Oklch.of(colour), end, lambda found: all(contrast(found, ground) >= ratio for ground in grounds))


def area(colour: Oklch, *, dark: bool) -> str:
    """The colour, moved up or down only until text reads on it; in the dark it glares at nobody."""
    if dark:
        colour = replace(colour, lightness=min(colour.lightness, DIM), chroma=colour.chroma * FADED)

    def fits(ground: str) -> bool:
        lightness = Oklch.of(ground).lightness
        return contrast(best_on(ground), ground) >= ON_AREA and (lightness <= DIM or not dark)

    found = [shade for end in (0.0, 1.0) if fits(shade := moved(colour, end, fits))]
    return min(found, key=lambda shade: abs(Oklch.of(shade).lightness - colour.lightness))


def moved(colour: Oklch, end: float, fits: Callable[[str], bool]) -> str:
    """The shade nearest to the colour, on the way to a lightness, that fits; black or white fits always."""
    if fits(str(colour)):
        return str(colour)
    near, far = colour.lightness, end
    for _ in range(HALVINGS):
        middle = (near + far) / 2
        near, far = (near, middle) if fits(at(colour, middle)) else (middle, far)
    return at(colour, far)


def at(colour: Oklch, lightness: float) -> str:
    """The colour lighter or darker, and paler the farther it goes, as sRGB has few strong colours there."""
    away = abs(lightness - colour.lightness)
    return str(replace(colour, lightness=lightness, chroma=colour.chroma * (1 - away / 2) if 0 < lightness < 1 else 0))


def rule(slug: str, colour: str) -> str:
    """The tokens as CSS for everything of the class ``net-<slug>``."""
    pairs = zip(fields(Theme), astuple(theme(colour, LIGHT)), astuple(theme(colour, DARK)), strict=True)
    tokens = (f"--{field.name.replace('_', '-')}:light-dark({light},{dark})" for field, light, dark in pairs)
    return f".net-{slug}{{{';'.join(tokens)}}}"
