"""Pages as editors make them who paste what they have. ``build`` is called once for a portal that has the demo."""

import datetime as dt

from django.db import transaction
from django.utils import timezone
from wagtail.signal_handlers import disable_reference_index_auto_update

from core.cutting import cut
from core.models import Topic
from library.models import Tombstone
from tests.browser.odd_blocks import every_block, long_blocks, table
from tests.browser.odd_networks import coloured, odd_network, of_long_words, with_a_long_menu
from tests.browser.photographs import photograph
from tests.browser.words import ARABIC, EMOJI, HEBREW, word
from tests.factories.core import (
    DocumentFactory,
    NetworkFactory,
    OrganisationFactory,
    PersonFactory,
    TopicFactory,
    VenueFactory,
)
from tests.factories.events import EventPageFactory, EventReportPageFactory, event_date, in_days
from tests.factories.home import NewsPageFactory, Subsite
from tests.factories.library import LibraryItemPageFactory

LONG_AGO = dt.date(2019, 3, 1)  # so that the newest of the portal stays the demo's
PUBLISHED = dt.datetime(2019, 3, 1, 9, tzinfo=dt.UTC)
FAR = 200  # days until events that must not be the portal's next ones


@transaction.atomic
@disable_reference_index_auto_update()
def build() -> None:
    """Make all of it, in networks of its own."""
    region = odd_network("grenzfaelle", "Netz der Grenzfälle", place="Musterstadt", land="TH")
    for site in coloured(region):
        modest(site)
    of_long_words()
    with_a_long_menu()
    odd_network("leeres-netz", "Leeres Netz")
    for make in (long_words, foreign_scripts, photographs, crowds, events, reports, works):
        make(region)


def news(site: Subsite, slug: str, title: str, **fields):
    return NewsPageFactory(
        parent=site.news, slug=slug, title=title, **{"date": LONG_AGO, "lead": "Ein Grenzfall."} | fields
    )


def event(site: Subsite, slug: str, title: str, date, **fields):
    return EventPageFactory(
        parent=site.events, slug=slug, title=title, dates=[date], **{"lead": "Ein Grenzfall."} | fields
    )


def work(site: Subsite, slug: str, title: str, **fields):
    return LibraryItemPageFactory(parent=site.library, slug=slug, title=title, issued=LONG_AGO, **fields)


def modest(site: Subsite) -> None:
    """One of each, so that every colour has something to colour."""
    news(site, "eine-nachricht", "Eine einzige Nachricht", topics=Topic.objects.all()[:2])
    work(site, "nur-ein-link", "Ein Link in dieser Farbe", item_kind="link", link="https://verbund.example/werk")
    EventPageFactory(parent=site.events, slug="ein-termin", title="Ein Termin", dates=[in_days(FAR + 40)])


def long_words(site: Subsite) -> None:
    people = [PersonFactory(name=word(200), role=word(120)), word(200)]
    shared = {
        "title": word(255),
        "lead": f"{word(300)} und {word(200)}",
        "topics": [TopicFactory(name=word(120), notation="riesenthema")],
        "body": long_blocks(),
    }
    hall = VenueFactory(name=word(200), street=word(120), place=word(120), directions=word(300))
    date = event_date(timezone.now().replace(microsecond=0) + dt.timedelta(days=FAR), venue=hall, note=word(160))
    news(site, "lange-woerter", authors=people, subline=word(255), kicker=word(80), **shared)
    event(site, "lange-woerter", date=date, organisers=[OrganisationFactory(name=word(200))], **shared)
    files = tuple(DocumentFactory(title=word(255)) for _file in range(2))
    work(site, "lange-woerter", authors=people, subtitle=word(255), edition=word(80), documents=files, **shared)


def foreign_scripts(site: Subsite) -> None:
    """Emoji, and scripts that run from right to left."""
    body = [
        ("heading", {"text": EMOJI, "level": "2"}),
        ("text", f"<p>{EMOJI * 12}</p><ul><li>{EMOJI} fertig</li></ul>"),
    ]
    news(site, "emoji", f"{EMOJI} Wir feiern {EMOJI * 3}", lead=EMOJI * 20, authors=[EMOJI, f"Ada {EMOJI}"], body=body)
    shared = {"title": f"{ARABIC}: Lernnetz Leipzig", "lead": f"{ARABIC}. Auf Deutsch: 3 Netze. {HEBREW}."}
    people = [PersonFactory(name="ليلى حداد"), PersonFactory(name="יעל כהן"), "Projektgruppe Nord"]
    news(site, "von-rechts", authors=people, body=from_the_right(), **shared)
    hall = VenueFactory(name="بيت التعلم", place="לייפציג")
    date = event_date(timezone.now().replace(microsecond=0) + dt.timedelta(days=FAR + 5), venue=hall)
    event(site, "von-rechts", date=date, body=from_the_right(), **shared)


def from_the_right() -> list:
    words = f"<h2>{HEBREW}</h2><p>{ARABIC} (2026, 12:30).</p><p>Deutsch mit {HEBREW} mittendrin, 14 Uhr.</p>"
    return [
        ("text", f"{words}<ul><li>{ARABIC}</li><li>Deutsch</li><li>{HEBREW}</li></ul>"),
        ("quote", {"text": f"{HEBREW}!", "attribution": "יעל כהן", "consent": True}),
        table(ARABIC, ["Deutsch", "العربية", "עברית"], [["Lernen", ARABIC, HEBREW]] * 2),
    ]


def photographs(site: Subsite) -> None:
    """Real pictures: no two of one shape, none of them good."""
    shapes = {
        "hochformat": ("Hochformat, unscharf", (900, 1600), "blur", (0.5, 0.1)),
        "panorama": ("Panorama, zehn zu eins", (4000, 400), "grain", (0.9, 0.5)),
        "winzig": ("Achtzig Pixel breit", (80, 80), "grain", None),
        "riesig": ("Sechstausend Pixel breit", (6000, 4000), "glare", (0.1, 0.9)),
        "dunkel": ("Bei Nacht", (1200, 1200), "dark", None),
    }
    pictures = {slug: photograph(*facts[:3], focus=facts[3]) for slug, facts in shapes.items()}
    for picture in pictures.values():
        cut(picture, {"text", "wide", "card", "thumb"})  # so that no test waits for it
    for slug, picture in pictures.items():
        news(site, slug, f"Ein Foto: {picture.title}", image=picture, body=[figure(picture)])
    shown = [{"image": shown_as(picture), "caption": picture.title} for picture in pictures.values()]
    gallery = ("gallery", {"title": "Alle Fotos", "pictures": shown})
    news(site, "fotos", "Fotos, wie sie kommen", body=[gallery, *map(figure, pictures.values())])


def shown_as(picture) -> dict:
    return {"image": picture, "alt_text": "Leute an einem Tisch", "decorative": False}


def figure(picture) -> tuple:
    return "figure", {"image": shown_as(picture), "caption": picture.title, "numbered": True}


def crowds(site: Subsite) -> None:
    """Very many columns, authors, networks, topics and files."""
    headings = [f"Messwert {number}" for number in range(1, 61)]
    rows = [[f"Betrieb {row}", *(str(row * number) for number in range(1, 60))] for row in range(1, 13)]
    news(site, "sechzig-spalten", "Eine Tabelle mit sechzig Spalten", body=[table("Alle Messwerte", headings, rows)])
    files = [{"document": DocumentFactory(title=f"Anlage {number}"), "label": ""} for number in range(1, 51)]
    news(
        site,
        "sehr-viele",
        "Sehr viele von allem",
        authors=[PersonFactory(name=f"Dr. Anna-Lena Musterfrau-Berg{number}") for number in range(40)],
        co_publishers=[NetworkFactory(name=f"Verbund der Region {number}") for number in range(15)],
        topics=[TopicFactory(name=f"Thema Nummer {number}") for number in range(30)],
        body=[("downloads", {"title": "Fünfzig Anlagen", "downloads": files})],
    )


def events(site: Subsite) -> None:
    """Every state of a date that the calendar knows."""
    now, hall = timezone.now().replace(microsecond=0), VenueFactory(name="Stadthalle", place="Musterstadt")
    far = now + dt.timedelta(days=FAR)
    midnight = timezone.localtime(far).replace(hour=23, minute=59, second=0, microsecond=0)
    online = {"online_url": "https://verbund.example/raum", "registration_url": "https://verbund.example/anmelden"}
    dates = [event_date(far + dt.timedelta(days=7 * number), venue=hall) for number in range(60)]
    dates[3].cancelled = True
    event(site, "abgesagt", "Abgesagt: das Sommerfest", event_date(far, venue=hall, cancelled=True))
    event(site, "heute", "Heute, gerade jetzt", event_date(now - dt.timedelta(hours=1), hours=5, venue=hall))
    event(site, "vorbei", "Vorbei und ohne Bericht", in_days(-400))
    event(site, "online", "Nur online", event_date(far), registration_until=far, **online)
    event(site, "mitternacht", "Eine Minute um Mitternacht", event_date(midnight, hours=1 / 60, venue=hall))
    EventPageFactory(parent=site.events, slug="sechzig-termine", title="Sechzig Termine", dates=dates)


def reports(site: Subsite) -> None:
    """A report of words only, and one with every block that there is."""
    bodies = {"ohne-bilder": [("text", "<p>Niemand hat fotografiert.</p>")], "alle-bausteine": every_block(site)}
    for slug, body in bodies.items():
        past = event(site, slug, f"Werkstatt {slug}", in_days(-410))
        fields = {"title": f"Bericht {slug}", "body": body, "first_published_at": PUBLISHED}
        EventReportPageFactory(parent=past, slug="bericht", held_from=LONG_AGO, **fields)


def works(site: Subsite) -> None:
    work(site, "nur-ein-link", "Ein Werk ohne Datei", link=f"https://verbund.example/{word(100).lower()}")
    files = tuple(DocumentFactory(title=f"Kapitel {number}") for number in range(1, 51))
    work(site, "fuenfzig-dateien", "Fünfzig Kapitel", documents=files)
    english = {
        "work_language": "en",
        "subtitle": "A field guide for networks",
        "abstract": "What we learned in ten years.",
    }
    papers = (DocumentFactory(title="Learning regions", language="en"),)
    work(site, "english-work", "Learning regions at work", documents=papers, **english)
    work(site, "zurueckgezogen", "Ein Werk mit falschen Zahlen").unpublish()
    Tombstone.objects.update(reason="Die Zahlen auf Seite 4 waren falsch; eine neue Ausgabe erscheint im Frühjahr.")
