"""A question and what it finds: filters, order, pages."""

from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from core.models import Network
from home.specimens.records import HERE, news
from home.specimens.specimen import Specimen
from search.addresses import Address
from search.facets import Chip, Facet, FacetOption, Labels, Options
from search.forms import SearchForm
from search.models import SearchRecord
from search.options import Option
from search.pagination import ResultPage

ASKED = "Werkstatt"
CHOSEN = [Chip("Thema", "Wissenstransfer", HERE), Chip("Jahr", "2026", HERE)]
SORTING = [
    Option("neueste", "Neueste zuerst", HERE, selected=True),
    Option("titel", "Nach Titel", HERE, selected=False),
]


def findings(own: Network) -> list[Specimen]:
    return [filters(), result(own), *pages()]


def filters() -> Specimen:
    context = {"facets": [topics(), years()], "selected": CHOSEN, "form_id": "frage"}
    return Specimen("filter", _("Filters"), "home/design/facets.html", context, within="narrow")


def topics() -> Facet:
    child = FacetOption("tandems", "Tandems von Alt und Jung", 4, selected=False, url=HERE)
    parent = FacetOption("wissenstransfer", "Wissenstransfer", 12, selected=True, url=HERE, children=Options([child]))
    other = replace(child, value="digital", label="Digitale Lernbegleitung im Schichtbetrieb", count=9)
    return Facet("topic", "Thema", "thema", Options([parent, other]))


def years() -> Facet:
    counts = {"2026": 5, "2025": 4}
    options = (FacetOption(year, year, count, selected=False, url=HERE) for year, count in counts.items())
    return Facet("year", "Jahr", "jahr", Options(options))


def result(own: Network) -> Specimen:
    context = {
        "form": SearchForm({"q": ASKED}, facets=(), labels=Labels()),
        "form_id": "frage",
        "total": 64,
        "selected": CHOSEN,
        "reset_url": HERE,
        "sort_options": SORTING,
        "results": page(4, 64, [news(own)]),
    }
    return Specimen("ergebnis", _("Result with order and chosen filters"), "home/design/found.html", context)


def page(number: int, total: int, records: list[SearchRecord]) -> ResultPage:
    return ResultPage(records, total, number, 10, Address.of("/design/", {}))


def pages() -> list[Specimen]:
    """Numbers of pages: at the beginning, in the middle, at the end."""
    titles = {1: _("First of many pages"), 7: _("Page in the middle"), 13: _("Last page")}
    template = "components/pagination.html"
    return [
        Specimen(f"seiten-{number}", title, template, {"results": page(number, 130, [])})
        for number, title in titles.items()
    ]
