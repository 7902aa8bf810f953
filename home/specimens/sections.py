"""What networks put on their front pages."""

from django.utils.translation import gettext_lazy as _

from core.models import Network, Organisation, Person, Venue
from home.sections.places import map_of_network
from home.specimens.files import logo, shipyard
from home.specimens.records import HERE, coming, news, paper, record, report, slides
from home.specimens.signposts import LEIPZIG
from home.specimens.specimen import Group, Specimen


def sections(own: Network, other: Network) -> Group:
    return Group("startseite", _("Sections of front pages"), (*heads(own), *lists(own, other), *around(own)))


def heads(own: Network) -> list[Specimen]:
    welcome = {
        "title": "Wer geht, zeigt es vorher",
        "text": "Zwölf Werkstätten öffnen ihre Türen, bevor die Ältesten in den Ruhestand gehen.",
        "picture": shipyard(),
        "reachable": [{"label": "Werkstatt suchen", "url": HERE}, {"label": "Werkstatt anbieten", "url": HERE}],
    }
    shown = {"welcome": welcome, "page": {"network": own, "title": own.name}}
    return [Specimen("willkommen", _("Welcome with a picture"), "home/components/hero.html", shown)]


def lists(own: Network, other: Network) -> list[Specimen]:
    page = {"network": own}
    shown = {
        "news": (_("Latest news"), [news(own), news(other)]),
        "events": (_("Next events"), [coming(own), coming(other)]),
        "reports": (_("Latest reports"), [report(own), report(other)]),
        "works": (_("Newest works"), [paper(own), slides(own)]),
        "members": (_("Networks of the region"), [record(8, "network", other.name, other)]),
    }
    return [
        Specimen(f"teil-{name}", title, f"home/sections/{name}.html", {"value": {"records": records}, "page": page})
        for name, (title, records) in shown.items()
    ]


def around(own: Network) -> list[Specimen]:
    people = [{"person": Person(name="Karim Aydın", role="Drechslermeister"), "note": "dienstags ab acht"}]
    return [
        section("partner", _("Partners with and without a logo"), "partners", {"partners": partners()}),
        section("kontakt", _("People to turn to, and the network"), "contact", {"people": people, "own": own}),
        section(
            "orte", _("Places on the map of the districts"), "places", {"map": map_of_network(area(), venues(), [])}
        ),
    ]


def section(name: str, title, template: str, value: dict) -> Specimen:
    return Specimen(f"teil-{name}", title, f"home/sections/{template}.html", {"value": value})


def partners() -> list[Organisation]:
    return [
        Organisation(name="Handwerkskammer am Wehr", url=HERE, place="Wehrstadt", logo=logo()),
        Organisation(name="Drechslerei Aydın & Töchter", place="Saaletal"),
    ]


def area() -> Network:
    return Network(districts=LEIPZIG)


def venues() -> list[Venue]:
    step_free = "Stufenlos vom Hof, Toilette im Erdgeschoss."
    return [
        Venue(name="Lehrwerkstatt Saaletal", place="Grimma", latitude=51.23, longitude=12.73, accessibility=step_free),
        Venue(name="Stadtbibliothek", street="Am Wehr 1", place="Torgau", latitude=51.56, longitude=13.0),
    ]
