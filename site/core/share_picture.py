"""The picture that a page is shared with: its title on the network's colour, the network's districts, and the thread."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import blake2b
from importlib.resources import files
from io import BytesIO
from unicodedata import normalize

from PIL import Image, ImageDraw, ImageFont

from core.colours import rgb
from core.outlines import Frame, Place, Point, known
from core.theme import LIGHT, theme
from core.wrapping import cut, fitted

SIZE = WIDTH, HEIGHT = 1200, 630  # what the networks' cards show uncropped
DRAWN_AS = 2  # goes up when the drawing changes, so that every picture is asked for anew
SPACES = " \N{NO-BREAK SPACE}"
MISSING = "\uffff"  # no sign at all: every font has its box for this
FONT = "files/SourceSerifPro-Semibold.ttf"  # Pillow's own font has no umlauts

FINER = 2  # times that shapes are drawn larger, for smooth edges
AREA, BORDER, FULL = 41, 140, 255  # how much of the text's colour lies on the ground
LINE, EDGE, KNOT = 6, 2, 15

LEFT, SPINE = 72, 508  # where text begins; height at which the thread leaves the picture
TITLE_LINE, NAME_LINE = 448, 578  # feet of the title's last letters, and of the name's
TITLE_BOX = (690, 352)
TITLE_SIZES, LEADING = range(92, 35, -4), 1.12
KICKER_SIZE, NAME_SIZE, GAP = 30, 36, 8
FIELD = (800, 84, 1128, 412)  # where the districts stand
SIGN = ((836, 130), (964, 380), (1092, 130))  # three that are joined, for those without districts


@dataclass(frozen=True, kw_only=True)
class SharePicture:
    """What a picture shows. ``place`` is where the knot stands; the title may hold soft hyphens.

    A title in letters that the font lacks is not written; the name stands in its place.
    """

    title: str
    name: str
    colour: str
    kicker: str = ""
    districts: tuple[str, ...] = ()
    place: Place | None = None

    @cached_property
    def digest(self) -> str:
        """Changes with anything that can be seen."""
        return blake2b(repr((DRAWN_AS, self)).encode("utf-8", "replace"), digest_size=12).hexdigest()

    def png(self) -> bytes:
        """Drawn as how much of the text's colour lies where; the two colours come in at the end."""
        picture = Image.new("L", (WIDTH * FINER, HEIGHT * FINER))
        self.draw_shapes(ImageDraw.Draw(picture))
        picture = picture.reduce(FINER)
        self.draw_words(ImageDraw.Draw(picture))
        picture.putpalette(shades(self.colour))
        buffer = BytesIO()
        picture.save(buffer, "PNG", optimize=True)
        return buffer.getvalue()

    def draw_shapes(self, draw: ImageDraw.ImageDraw) -> None:
        areas, knots = self.land()
        for area in areas:
            draw.polygon(finer(area), fill=AREA)
        for area in areas:
            draw.line(finer([*area, *area[:2]]), fill=BORDER, width=EDGE * FINER, joint="curve")
        if not areas:
            draw.line(finer(SIGN), fill=FULL, width=LINE * FINER, joint="curve")
        draw.line(finer([*way_out(knots[0]), (-LINE, SPINE)]), fill=FULL, width=LINE * FINER, joint="curve")
        for knot in knots:
            draw_knot(draw, knot)
        draw_knot(draw, (LEFT + KNOT, SPINE), filled=True)

    def land(self) -> tuple[list[list[Point]], list[Point]]:
        """Outlines of the districts with one knot; without districts the knots of the sign, its lowest first."""
        if not (districts := known(self.districts)):
            return [], [SIGN[1], SIGN[0], SIGN[2]]
        rings = [ring for district in districts for ring in district]
        frame = Frame.around((place for ring in rings for place in ring), FIELD)
        return [[frame.at(place) for place in ring] for ring in rings], [self.knot_in(frame)]

    def knot_in(self, frame: Frame) -> Point:
        """Where the place is; one far away, or none, is put in the middle."""
        left, top, right, bottom = FIELD
        across, down = frame.at(self.place) if self.place else (0, 0)
        within = left <= across <= right and top <= down <= bottom
        return (across, down) if within else ((left + right) / 2, (top + bottom) / 2)

    def draw_words(self, draw: ImageDraw.ImageDraw) -> None:
        title, name = drawable(self.title), drawable(self.name)
        title, name = (title, name) if title else (name, "")
        size, lines = fitted(title, TITLE_SIZES, TITLE_BOX, lambda size: font(size).getlength, LEADING)
        for number, line in enumerate(reversed(lines)):
            draw.text((LEFT, TITLE_LINE - number * size * LEADING), line, FULL, font(size), anchor="ls")
        above = TITLE_LINE - len(lines) * size * LEADING - GAP
        write(draw, drawable(self.kicker), KICKER_SIZE, (LEFT, above), TITLE_BOX[0])
        write(draw, name, NAME_SIZE, (LEFT, NAME_LINE), WIDTH - 2 * LEFT)


def shades(colour: str) -> list[int]:
    """From the ground to the colour of the text on it, in 256 steps."""
    scheme = theme(colour, LIGHT)
    pairs = list(zip(rgb(scheme.flag), rgb(scheme.on_flag), strict=True))
    return [round(255 * (under + (over - under) * step / 255)) for step in range(256) for under, over in pairs]


def finer(points) -> list[Point]:
    return [(across * FINER, down * FINER) for across, down in points]


def way_out(knot: Point) -> Iterator[Point]:
    """A smooth bow (cubic) from the knot down to the spine and to the left."""
    across, down = knot
    ends = ((across, down), (across, SPINE), (across - 60, SPINE), (across - 280, SPINE))
    for step in range(33):
        at = step / 32
        weights = ((1 - at) ** 3, 3 * at * (1 - at) ** 2, 3 * at**2 * (1 - at), at**3)
        yield tuple(sum(weight * end[axis] for weight, end in zip(weights, ends, strict=True)) for axis in (0, 1))


def draw_knot(draw: ImageDraw.ImageDraw, point: Point, *, filled: bool = False) -> None:
    (at,) = finer([point])
    draw.circle(at, KNOT * FINER, fill=FULL if filled else 0, outline=FULL, width=LINE * FINER)


@cache
def font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(files("font_source_serif_pro") / FONT), size)


@cache
def is_drawable(sign: str) -> bool:
    """Whether the font has the sign; for those it lacks, emoji among them, it draws a box."""
    return sign in SPACES or shape(sign) != shape(MISSING)


def shape(sign: str) -> tuple[tuple[int, int], bytes]:
    mask = font(NAME_SIZE).getmask(sign)
    return mask.size, bytes(mask)


def drawable(text: str) -> str:
    """The text in signs that the font has, without emoji; nothing where it lacks a letter, for words with holes mislead.

    No line begins with a dash.
    """
    text = normalize("NFC", " ".join(text.split())).replace(" –", "\N{NO-BREAK SPACE}–")
    if any(sign.isalpha() and not is_drawable(sign) for sign in text):
        return ""
    return "".join(sign for sign in text if is_drawable(sign))


def write(draw: ImageDraw.ImageDraw, text: str, size: int, at: Point, width: float) -> None:
    """One line, cut where it is too long."""
    draw.text(at, cut(text, width, font(size).getlength), FULL, font(size), anchor="ls")
