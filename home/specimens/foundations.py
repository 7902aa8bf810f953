"""What every page is made from: colours, type, space, icons, buttons."""

import re
from pathlib import Path

from django.contrib.staticfiles import finders
from django.utils.translation import gettext_lazy as _

from home.specimens.specimen import Group, Specimen
from home.specimens.tokens import COLOURS, named, pairs, swatches, swatches_of

SYMBOL = re.compile(r'<symbol id="([\w-]+)"')


SPACES = ("s1", "s2", "s3", "s4", "s5", "s6", "s7", "section", "gutter")


def foundations() -> Group:
    return Group("grundlagen", _("Foundations"), (*measures(), *signs()))


def measures() -> list[Specimen]:
    colours = {"swatches": list(swatches(pairs()))}
    return [
        Specimen("farben", _("Colours and their contrast"), "home/design/swatches.html", colours, "net-portal"),
        Specimen("schrift", _("Type sizes"), "home/design/type.html", {"steps": named("text", "title")}),
        Specimen("abstand", _("Space"), "home/design/space.html", {"steps": named(*SPACES)}),
    ]


def signs() -> list[Specimen]:
    return [
        Specimen("symbole", _("Icons"), "home/design/icons.html", {"names": icons()}),
        Specimen("zeichen", _("Mark of the portal"), "components/mark.html", within="identity"),
        Specimen("knoepfe", _("Buttons and links"), "home/design/buttons.html", within="stack"),
        Specimen("zustaende", _("States and chips"), "home/design/states.html", within="stack"),
    ]


def faces() -> Group:
    """The five tokens of several colours, with something made from them."""
    shown = (face(slug, name, colour) for slug, (name, colour) in COLOURS.items())
    return Group("netzfarben", _("Faces of networks"), tuple(shown))


def face(slug: str, name: str, colour: str) -> Specimen:
    context = {"swatches": swatches_of(colour), "slug": slug}
    return Specimen(slug, f"{name}, {colour}", "home/design/face.html", context, within=f"net-{slug}")


def icons() -> list[str]:
    """Names of all icons in the sprite; the mark is no icon."""
    names = SYMBOL.findall(Path(finders.find("icons.svg")).read_text(encoding="utf-8"))
    return [name for name in names if name != "mark"]
