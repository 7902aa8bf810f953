"""Which law on digital accessibility a public body is under, what it demands of a start page, and who enforces it.

Laws and demands after the comparison of the state competence centre LBIT Hessen
(https://lbit.hessen.de/vergleichstabelle-bgg-bitv); enforcement bodies as they name themselves. For Länder that are
not told apart there, nothing is assumed: the network checks for itself.
"""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from core.models import Network
from core.vocabularies import Land, LegalBody

ENFORCERS = "https://lbit.hessen.de/buergerinnen-und-buerger/durchsetzungsstellen-der-laender"


@dataclass(frozen=True)
class AccessibilityLaw:
    """``state`` and ``municipal`` say whether bodies of that level explain their start page in plain German and in
    German Sign Language; None where we do not know.
    """

    name: str
    state: bool | None = None
    municipal: bool | None = None
    enforcer: str = ""

    def demands_explanations(self, body: str) -> bool | None:
        return self.municipal if body == LegalBody.MUNICIPAL else self.state


FEDERAL = AccessibilityLaw(
    "BGG, BITV 2.0", state=True, enforcer="Schlichtungsstelle nach § 16 BGG beim Beauftragten der Bundesregierung"
)

OF_LAND = {
    Land.BW: AccessibilityLaw("L-BGG", state=True, municipal=True),
    Land.BY: AccessibilityLaw("BayBGG, BayDiV", state=True, municipal=False),
    Land.BE: AccessibilityLaw("BIKTG Bln", state=True, municipal=True),
    Land.BB: AccessibilityLaw(
        "BbgBGG, BbgBITV",
        state=False,
        municipal=False,
        enforcer="Durchsetzungsstelle für digitale Barrierefreiheit bei der Landesbehindertenbeauftragten",
    ),
    Land.HB: AccessibilityLaw("BremBGG", state=True, municipal=True),
    Land.HH: AccessibilityLaw("HmbBGG, HmbBITVO", state=False, municipal=False),
    Land.HE: AccessibilityLaw(
        "HessBGG, BITV HE", state=True, municipal=False, enforcer="Durchsetzungs- und Überwachungsstelle des LBIT"
    ),
    Land.MV: AccessibilityLaw("LBGG M-V, BITVO M-V", state=True, municipal=False),
    Land.NI: AccessibilityLaw("NBGG, NBITVO", state=True, municipal=False),
    Land.NW: AccessibilityLaw(
        "BGG NRW, BITVNRW",
        state=True,
        municipal=True,
        enforcer="Ombudsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen",
    ),
    Land.RP: AccessibilityLaw("InklG RP, BITV RP", state=True, municipal=True),
    Land.SL: AccessibilityLaw("SBGG, SBGVO", state=False, municipal=False),
    Land.SN: AccessibilityLaw("SächsInklusG, BfWebG", municipal=False),
    Land.ST: AccessibilityLaw("BGG LSA"),
    Land.SH: AccessibilityLaw("LBGG"),
    Land.TH: AccessibilityLaw("ThürGIG, ThürBITV"),
}


def law_of(network: Network) -> AccessibilityLaw | None:
    """The law that the network's legal body is under; None for private ones, and as long as the Land is unknown."""
    if network.legal_body == LegalBody.FEDERAL:
        return FEDERAL
    return None if network.legal_body == LegalBody.PRIVATE else OF_LAND.get(network.land)


def explanations_demanded(network: Network) -> bool | None:
    """Whether plain German and sign language must be there; None where the network has to find out."""
    law = law_of(network)
    return law and law.demands_explanations(network.legal_body)


def basis(network: Network) -> str:
    """The law by its short name, and whom readers may turn to who get no answer."""
    law = law_of(network)
    if law is None:
        return ""
    enforcer = law.enforcer or _("see %(list)s") % {"list": ENFORCERS}
    return _("Legal basis: %(law)s. Enforcement body: %(enforcer)s.") % {"law": law.name, "enforcer": enforcer}
