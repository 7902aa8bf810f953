"""What pages say when something is empty, done, withdrawn or not to be missed."""

from django.utils.translation import gettext_lazy as _

from core.models import Network
from home.specimens.frames import HOME
from home.specimens.records import HERE
from home.specimens.specimen import Group, Specimen
from search.facets import Chip, Labels
from search.forms import SearchForm

PORTAL = {"frame": {"home": HOME}}
HINT = {"title": "Diese Seite wird gerade übersetzt.", "text": "Bis dahin lesen Sie hier den deutschen Text."}


def messages(network: Network) -> Group:
    return Group("meldungen", _("Messages to readers"), (*notices(), sent(network), *nothing()))


def notices() -> list[Specimen]:
    template = "components/notice.html"
    return [
        Specimen("hinweis", _("Notice"), template, HINT),
        Specimen("hinweis-kurz", _("Notice of one line"), template, {"title": "Kopiert.", "role": "status"}),
    ]


def sent(network: Network) -> Specimen:
    return Specimen("erfolg", _("Success"), "home/components/sent.html", {"recipient": network, **PORTAL}, "prose")


def nothing() -> list[Specimen]:
    template = "search/components/empty.html"
    asked = {"form": question("Quastenflosser"), "selected": [Chip("Jahr", "2019", HERE)], "reset_url": HERE}
    return [
        Specimen("leer", _("Nothing found"), template, asked),
        Specimen("leer-noch", _("Nothing there yet"), template, {"form": question("")}),
        Specimen("leer-netz", _("A network without pages yet"), "home/components/beginning.html", PORTAL),
    ]


def question(words: str) -> SearchForm:
    return SearchForm({"q": words}, facets=(), labels=Labels())
