"""Records of a made-up project, from the call to its papers."""

import datetime as dt

from django.utils import timezone

from core.models import Network
from home.specimens.files import picture
from search.models import SearchRecord

HERE = "#inhalt"  # where the links of specimens lead


def in_days(days: int, hour: int = 9) -> dt.datetime:
    """A full hour some days from now, on the portal's clocks."""
    day = timezone.localdate() + dt.timedelta(days=days)
    return timezone.make_aware(dt.datetime.combine(day, dt.time(hour)))


def record(key: int, kind: str, title: str, network: Network | None, *, days: int = 0, **fields) -> SearchRecord:
    """A record that is never saved; ``days`` from today is its date."""
    date = in_days(days).date()
    return SearchRecord(pk=key, kind=kind, title=title, network=network, url=HERE, date=date, language="de", **fields)


def news(network: Network | None) -> SearchRecord:
    lead = (
        "Drei Betriebe suchen Kolleginnen und Kollegen, die ihr Können weitergeben. "
        "Gefragt sind Geduld, ein freier Nachmittag im Monat und Lust am Erklären."
    )
    return record(1, "news", "Wer zeigt den Neuen die Drehbank?", network, days=-60, lead=lead, image=picture())


def event(network: Network | None, *, days: int = -32) -> SearchRecord:
    lead = "Ein Tag an der Maschine: Meisterinnen erklären, Auszubildende fragen nach, und niemand hält einen Vortrag."
    start, end = in_days(days), in_days(days, 16)
    place = "Lehrwerkstatt Saaletal, Halle 3"
    title = "Werkstatttag Zerspanungstechnik"
    return record(2, "event", title, network, days=days, lead=lead, place=place, start=start, end=end)


def series(network: Network | None) -> SearchRecord:
    """An event of several weeks that has begun."""
    title = "Lernbegleitungssprechstunde für Schichtarbeitende"
    return record(6, "event", title, network, days=-3, start=in_days(-3), end=in_days(18, 17), place="online")


def report(network: Network | None) -> SearchRecord:
    lead = (
        "Zweiundvierzig Fragen, elf Antworten und eine Verabredung: So lief der Tag zwischen Spänen und Kaffeekannen."
    )
    title = "Aus Zuschauen wird Nachmachen"
    return record(3, "report", title, network, days=-30, lead=lead, image=picture("werft"))


def paper(network: Network | None) -> SearchRecord:
    lead = "Wie Unternehmen Wissen weitergeben, bevor der Ruhestand kommt, und welche Absprachen dabei helfen."
    title = "Erfahrungswissensweitergabe im Handwerksbetrieb"
    people = ["Ute Brandt", "Karim Aydın"]
    return record(
        4, "library", title, network, days=-20, lead=lead, subkind="projektarbeit", people=people, formats=["PDF"]
    )


def slides(network: Network | None) -> SearchRecord:
    title = "Acht Folien gegen das Vergessen"
    return record(5, "library", title, network, days=-12, subkind="folien", people=["Karim Aydın"], formats=["PPTX"])


def coming(network: Network | None) -> SearchRecord:
    fields = {"start": in_days(40, 13), "end": in_days(40, 17), "place": "Stadtbibliothek"}
    return record(7, "event", "Noch einmal, mit Fräse", network, days=40, **fields)


def chain(network: Network) -> list[SearchRecord]:
    """What hangs together, in order; the last one is still to come."""
    return [news(network), event(network), report(network), paper(network), coming(network)]
