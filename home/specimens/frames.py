"""What stands around every page: head, foot, and what only machines read."""

from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

from core.models import Funding, Network
from home.specimens.files import logo
from home.specimens.records import HERE
from home.specimens.specimen import Invisible, Specimen


class Signpost(NamedTuple):
    """Stands for a page in a menu."""

    pk: int
    title: str
    url: str = HERE


HOME, NETWORKS, SHOWN = Signpost(1, "Verbund"), Signpost(2, "Netzwerke"), Signpost(3, "Veranstaltungen")
MENU = [NETWORKS, Signpost(4, "Aktuelles"), SHOWN, Signpost(5, "Mediathek")]
DUTIES = [Signpost(6, "Impressum"), Signpost(7, "Datenschutz"), Signpost(8, "Barrierefreiheit")]
ACCESS = [Signpost(9, "Leichte Sprache"), Signpost(10, "Gebärdensprache")]
PORTAL = {"home": HOME, "menu": MENU, "portal_menu": MENU, "access": ACCESS, "entrances": ACCESS, "duties": DUTIES}
ENGLISH = {"locale": {"language_code": "en"}, "url": HERE}
SAID = {"title": "Wer fragt, gewinnt Zeit", "description": "Ein Tag an der Maschine."}


def frames(own: Network, other: Network) -> list[Specimen]:
    """Of the portal, and of a network that is part of a region."""
    inside = {"network": own, "network_page": HOME, "lineage": [(other, HOME)], "other_languages": [ENGLISH]}
    network = PORTAL | inside | {"fundings": fundings()}
    head, foot = "components/header.html", "components/footer.html"
    return [
        Specimen("kopf-portal", _("Head of the portal"), head, {"frame": PORTAL, "page": SHOWN}),
        Specimen("kopf-netz", _("Head of a network"), head, {"frame": network, "page": SHOWN}),
        Specimen("fuss-portal", _("Foot of the portal"), foot, {"frame": PORTAL}),
        Specimen("fuss-netz", _("Foot of a network"), foot, {"frame": network, "sets_cookie": True}),
        Invisible("kopfdaten", _("What machines read"), "components/metadata.html", SAID),
    ]


def fundings() -> list[Funding]:
    notice = "Gefördert aus Mitteln des Landes auf der Grundlage des Haushaltsplans."
    return [
        Funding(funder="Stiftung Lernende Region", logo=logo()),
        Funding(funder="Ministerium für Arbeit und Weiterbildung", notice=notice),
    ]
