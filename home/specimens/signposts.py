"""What leads through the portal: head and foot, the thread, dates, contents."""

from django.utils.translation import gettext_lazy as _

from core.drawings import drawing_of_districts
from core.models import Network, Person, Topic
from events.models import EventDate
from home.specimens.frames import HOME, SHOWN, Signpost, frames
from home.specimens.records import chain, in_days
from home.specimens.specimen import Group, Specimen
from search.chain import Chain

LEIPZIG = ("14713", "14729", "14730")
PLACES = (("Leipzig", (12.37, 51.34)), ("Grimma", (12.73, 51.23)), ("Torgau", (13.0, 51.56)), ("Borna", (12.49, 51.12)))
CONTENTS = [("grundlagen", "Worum es ging"), ("bausteine", "Was verabredet wurde"), ("karten", "Wie es weitergeht")]


def signposts(own: Network, other: Network) -> Group:
    shown = (*frames(own, other), *ways(own), *threads(own), *beside(own, other), *drawings())
    return Group("wegmarken", _("Signposts"), shown)


def ways(own: Network) -> list[Specimen]:
    trail = {"frame": {"trail": [HOME, Signpost(11, own.name), SHOWN]}, "page": Signpost(12, "Werkstatttag")}
    return [
        Specimen("brotkrumen", _("Where one is"), "components/breadcrumb.html", trail),
        Specimen("inhalte", _("Contents of a page"), "components/toc.html", {"contents": CONTENTS}, "narrow"),
        Specimen("drucken", _("Print and report"), "components/print_button.html"),
    ]


def threads(own: Network) -> list[Specimen]:
    records = chain(own)
    linked = Chain(news=(records[0],), events=(records[1],), reports=(records[2],), works=(records[3],))
    whole, course = "components/thread.html", {"chain": linked, "page": records[1]}
    series = {"page": dates()}
    return [
        Specimen("faden", _("Thread: past, here and to come"), whole, {"records": records, "page": records[2]}),
        Specimen("faden-anfang", _("Thread: at the beginning"), whole, {"records": records, "page": records[0]}),
        Specimen("verlauf", _("What belongs together, beside a text"), "components/course.html", course, "narrow"),
        Specimen("reihe", _("Dates of a series, each in its state"), "home/design/dates.html", series),
    ]


def dates() -> dict:
    """A series: over, cancelled, next and later."""
    days = [(-20, "Erste Runde: Fragen sammeln"), (9, "Zweite Runde: Hand anlegen"), (23, ""), (37, "Abschlussrunde")]
    rows = [EventDate(start=in_days(day), end=in_days(day, 12), note=note) for day, note in days]
    rows[1].cancelled = True
    return {"title": "Werkstatttag Zerspanungstechnik", "ordered_dates": rows, "next_date": rows[2]}


def beside(own: Network, other: Network) -> list[Specimen]:
    person = Person(name="Karim Aydın", role="Drechslermeister", phone="0391 555 01-31", email="aydin@verbund.example")
    facts, one = "home/design/facts.html", "components/person.html"
    return [
        Specimen(
            "eckdaten", _("Details beside a text"), facts, {"page": joint_work(own, other)}, within="narrow stack"
        ),
        Specimen("ansprechperson", _("Contact"), one, {"person": person}, within="narrow"),
    ]


def joint_work(own: Network, other: Network) -> dict:
    """What two networks publish together, written by more people than fit into a line."""
    names = "Ute Brandt, Karim Aydın, Lea Sommer, Jonas Weiß, Mai Linh Tran, Petra Vogt, Ole Harms, Ida Roth, Max Kern"
    topics = [Topic(name="Wissenstransfer", notation="wissenstransfer"), Topic(name="Ehrenamt", notation="ehrenamt")]
    return {"authors": names.split(", "), "publishers": [own, other], "topics": topics}


def drawings() -> list[Specimen]:
    drawing = drawing_of_districts(LEIPZIG, PLACES)
    return [
        Specimen(
            "faden-im-land",
            _("Thread through the country"),
            "components/hero_thread.html",
            {"drawing": drawing},
            within="hero-field",
        )
    ]
