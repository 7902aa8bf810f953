"""Controlled lists: what editors choose from, visitors filter by and machines read."""

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _


class Land(models.TextChoices):
    """The German Länder; values as in ISO 3166-2:DE, without the country."""

    BW = "BW", "Baden-Württemberg"
    BY = "BY", "Bayern"
    BE = "BE", "Berlin"
    BB = "BB", "Brandenburg"
    HB = "HB", "Bremen"
    HH = "HH", "Hamburg"
    HE = "HE", "Hessen"
    MV = "MV", "Mecklenburg-Vorpommern"
    NI = "NI", "Niedersachsen"
    NW = "NW", "Nordrhein-Westfalen"
    RP = "RP", "Rheinland-Pfalz"
    SL = "SL", "Saarland"
    SN = "SN", "Sachsen"
    ST = "ST", "Sachsen-Anhalt"
    SH = "SH", "Schleswig-Holstein"
    TH = "TH", "Thüringen"


class LegalBody(models.TextChoices):
    """Who is legally responsible; decides which accessibility law applies."""

    FEDERAL = "federal", _("Federal body")
    STATE = "state", _("Body of a Land")
    MUNICIPAL = "municipal", _("Municipality or district")
    CHAMBER = "chamber", _("Chamber or other public corporation")
    PRIVATE = "private", _("Association, company or foundation")


class NetworkState(models.TextChoices):
    """One in preparation is seen by its own people; a frozen one takes no changes; a closed one is no longer listed."""

    PREPARING = "preparing", _("in preparation")
    ACTIVE = "active", _("active")
    FROZEN = "frozen", _("frozen")
    CLOSED = "closed", _("closed")

    @property
    def takes_changes(self) -> bool:
        return self in (NetworkState.PREPARING, NetworkState.ACTIVE)

    @property
    def is_listed(self) -> bool:
        """Whether the public finds it in lists."""
        return self in (NetworkState.ACTIVE, NetworkState.FROZEN)

    @classmethod
    def listed(cls) -> list["NetworkState"]:
        return [state for state in cls if state.is_listed]


class Role(models.TextChoices):
    """What someone does in a network, or in the portal, which has no Verwaltung; values name the groups of ``Network``."""

    EDITORS = "editors", "Redaktion"
    REVIEWERS = "reviewers", "Freigabe"
    MANAGERS = "managers", "Verwaltung"


@dataclass(frozen=True)
class ListPage:
    """The page that a part of a subsite begins with: its type, its German address, its title in each language."""

    page_type: str
    slug: str
    titles: dict[str, str]


NEWS = ListPage("home.NewsIndexPage", "aktuelles", {"de": "Aktuelles", "en": "News", "de-x-leicht": "Neues"})
EVENTS = ListPage(
    "events.EventIndexPage",
    "veranstaltungen",
    {"de": "Veranstaltungen", "en": "Events", "de-x-leicht": "Veranstaltungen"},
)
LIBRARY = ListPage(
    "library.LibraryIndexPage",
    "mediathek",
    {"de": "Mediathek", "en": "Library", "de-x-leicht": "Filme und Texte"},
)


class Module(models.TextChoices):
    """Parts of a subsite that a network may switch on.

    A further one, such as demand, is one more line here, with the list it begins with: the forms offer it, and
    opening a network or switching the part on plants the list in each language. So none is offered without content.
    """

    NEWS = "news", NEWS, _("News")
    EVENTS = "events", EVENTS, _("Events")
    LIBRARY = "library", LIBRARY, _("Media library")

    def __new__(cls, value: str, begins_with: ListPage):
        member = str.__new__(cls, value)
        member._value_, member.begins_with = value, begins_with
        return member


class ShareLevel(models.TextChoices):
    """Who may use what belongs to a network, beside the network itself."""

    OWN = "own", _("Only our network")
    CHOSEN = "chosen", _("Chosen networks")
    ALL = "all", _("All networks")


class Licence(models.TextChoices):
    """Licences a work can be offered under; the values are SPDX identifiers where one exists."""

    CC0 = "CC0-1.0", "CC0 1.0"
    CC_BY = "CC-BY-4.0", "CC BY 4.0"
    CC_BY_SA = "CC-BY-SA-4.0", "CC BY-SA 4.0"
    CC_BY_ND = "CC-BY-ND-4.0", "CC BY-ND 4.0"
    CC_BY_NC = "CC-BY-NC-4.0", "CC BY-NC 4.0"
    CC_BY_NC_SA = "CC-BY-NC-SA-4.0", "CC BY-NC-SA 4.0"
    CC_BY_NC_ND = "CC-BY-NC-ND-4.0", "CC BY-NC-ND 4.0"
    RESERVED = "all-rights-reserved", _("All rights reserved")

    @property
    def url(self) -> str:
        """Address of the licence deed in German; empty where there is none."""
        match self:
            case Licence.CC0:
                return "https://creativecommons.org/publicdomain/zero/1.0/deed.de"
            case Licence.RESERVED:
                return ""
        name = self.value.removeprefix("CC-").removesuffix("-4.0").lower()
        return f"https://creativecommons.org/licenses/{name}/4.0/deed.de"


class Audience(models.TextChoices):
    """Whom an item is for."""

    COORDINATORS = "koordination", _("Network coordinators")
    COMPANIES = "betriebe", _("Companies")
    PROVIDERS = "bildungstraeger", _("Training providers")
    EMPLOYEES = "beschaeftigte", _("Employees")
    MUNICIPALITIES = "kommunen", _("Municipalities")
    ADVISERS = "beratung", _("Advisory and funding bodies")
    SCHOOLS = "schulen", _("Schools")
    PUBLIC = "oeffentlichkeit", _("General public")


class OrganisationKind(models.TextChoices):
    """What an organisation is."""

    COMPANY = "company", _("Company")
    CHAMBER = "chamber", _("Chamber")
    MUNICIPALITY = "municipality", _("Municipality")
    EMPLOYMENT_AGENCY = "employment-agency", _("Employment agency or job centre")
    ADULT_EDUCATION = "adult-education", _("Adult education centre")
    PROVIDER = "provider", _("Training provider")
    UNIVERSITY = "university", _("University")
    ASSOCIATION = "association", _("Association")
    FOUNDATION = "foundation", _("Foundation")
    OTHER = "other", _("Other")


class ProjectState(models.TextChoices):
    """Whether the project behind an item still runs."""

    RUNNING = "laufend", _("running")
    COMPLETED = "abgeschlossen", _("completed")
