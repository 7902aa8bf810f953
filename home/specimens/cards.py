"""Records as cards, rows and results."""

from django.utils.translation import gettext_lazy as _

from core.models import Network, Topic
from home.specimens.files import round_table
from home.specimens.findings import ASKED, findings
from home.specimens.records import coming, event, in_days, news, paper, record, report, series, slides
from home.specimens.specimen import Group, Specimen
from search.german import own_analyser
from search.highlighting import marked
from search.models import SearchRecord
from search.passages import best_passage
from search.query import Reader

AUTHORS = ["Ute Brandt", "Karim Aydın", "Lea Sommer"]


def cards(own: Network, other: Network) -> Group:
    return Group("karten", _("Cards and lists"), (*teasers(own), *lists(own, other), *small_parts(own), *findings(own)))


def card(name: str, title, shown: SearchRecord, **context) -> Specimen:
    width = "sheet" if shown.kind == "library" else "one-column"
    return Specimen(f"karte-{name}", title, "components/card.html", {"record": shown, **context}, within=width)


def teasers(own: Network) -> list[Specimen]:
    return [
        card("gross", _("Large card"), news(own), large=True),
        card("bild", _("Card with picture"), report(own)),
        card("text", _("Card without picture"), event(own), text=True),
        card("kurz", _("Short card"), news(own), brief=True),
        card("werk", _("Card of a work"), paper(own)),
        card("eigen", _("Card inside of its network"), report(own), network=own),
    ]


def lists(own: Network, other: Network) -> list[Specimen]:
    works, dates = [paper(own), slides(other)], [series(own), coming(other)]
    return [
        Specimen("regal", _("Works side by side"), "home/design/shelf.html", {"records": works}),
        Specimen("termine", _("Agenda"), "components/agenda.html", {"records": dates}),
        Specimen("verweise", _("List of records"), "components/records.html", {"records": [*works, report(own)]}),
        Specimen("treffer", _("Results of a question"), "home/design/results.html", {"records": found(own, other)}),
    ]


def found(own: Network, other: Network) -> list[SearchRecord]:
    """Records with the words that were asked for marked."""
    query, records = Reader(own_analyser()).read(ASKED), [event(own), report(other), paper(own)]
    for shown in records:
        shown.marked_title = marked(shown.title, query)
        shown.snippet = best_passage([shown.lead], query).html
    return records


def small_parts(own: Network) -> list[Specimen]:
    topics = [Topic(name=name, notation=name.lower()) for name in ("Wissenstransfer", "Gemeinschaftsmanagement")]
    time = "components/record_time.html"
    return [
        Specimen("herkunft", _("Who says it"), "components/source.html", {"network": own}),
        Specimen("signet", _("Signet"), "components/signet.html", {"network": own}),
        Specimen("themen", _("Topics"), "components/topics.html", {"topics": topics}),
        Specimen("angaben", _("Details of a record"), "components/record_meta.html", {"record": paper(own)}),
        Specimen("uhrzeit", _("Hours of a day"), time, {"record": coming(own)}),
        Specimen("laufzeit", _("An event that has begun"), time, {"record": series(own)}),
        Specimen("zeitraum", _("An event of several days"), time, {"record": days_long(own)}),
        Specimen("namen", _("Authors"), "components/authors.html", {"authors": AUTHORS}),
        Specimen("lesezeit", _("Time to read"), "components/reading_time.html", {"minutes": 7}),
        Specimen("lizenz", _("Licence"), "components/licence.html", {"licence": "CC-BY-SA-4.0"}),
        Specimen("bild", _("Picture at the head of an article"), "components/figure.html", head()),
    ]


def days_long(own: Network) -> SearchRecord:
    return record(8, "event", "Sommerschule", own, days=20, start=in_days(20), end=in_days(24, 15))


def head() -> dict:
    image = round_table()
    return {"image": image, "alt": image.description, "shape": "wide", "css": "wide"}
