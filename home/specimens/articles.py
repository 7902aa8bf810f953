"""The blocks of running text: words, and what is chosen from elsewhere."""

from django.utils.translation import gettext_lazy as _

from core.models import Network, Organisation, Person
from events.blocks import ReportStoryBlock
from home.specimens.files import audio, document, film, round_table, shipyard
from home.specimens.records import paper, slides
from home.specimens.specimen import Group, Specimen
from search.chain import Chain

STORY = ReportStoryBlock()
BEGINNING = [
    ("text", "<p>Drei Betriebe, ein Nachmittag, viele Fragen. Am Ende stand ein Plan an der Hallenwand.</p>"),
    ("heading", {"text": "Wie es weitergeht", "level": "2"}),
    ("text", "<p>Im Frühjahr öffnet die zweite Halle. Bis dahin trifft sich die Runde einmal im Monat.</p>"),
]
TEXT = (
    "<p>Am Morgen roch die Halle nach Öl und frischem Brot. Wer ankam, bekam eine Schutzbrille und eine Frage auf "
    "einem Zettel: <b>Was kannst du, das niemand aufgeschrieben hat?</b></p>"
    "<h2>Vom Zuschauen zum Nachmachen</h2>"
    "<p>Danach ging es an die Maschinen. Eine Zerspanungsmechanikerin ließ jeden Handgriff zweimal vorführen, "
    '<a href="https://verbund.example/">einmal schnell und einmal laut gedacht</a>.</p>'
    "<ul><li>Erst fühlen, dann messen</li><li>Das Geräusch merken, nicht die Zahl</li></ul>"
    "<h3>Was hängen blieb</h3><ol><li>Fragen sammeln</li><li>Antworten ausprobieren</li></ol>"
)
LEVELS = {"2": _("Heading of a section"), "3": _("Heading below it"), "4": _("Heading of the third level")}
QUOTE = {"text": "Ich wusste gar nicht, dass ich das weiß.", "attribution": "eine Meisterin aus der Runde"}
CALLOUT = {"title": "Bitte mitbringen", "text": "<p>Feste Schuhe, <b>lange Ärmel</b> und eine Frage.</p>"}
RESULTS = {
    "title": "Themen und Ergebnisse",
    "rows": [
        {
            "topic": "Übergabe im Schichtbetrieb",
            "result": "<p>Zehn Minuten Überlappung, ab März in zwei Betrieben.</p>",
        },
        {"topic": "Werkzeugkunde", "result": "<p>Ein Musterkoffer wandert von Halle zu Halle.</p>"},
    ],
}
QUESTIONS = {
    "title": "Häufig gefragt",
    "questions": [
        {
            "question": "Muss ich eine Ausbildung haben?",
            "answer": "<p>Nein. Neugier reicht, die Brille stellen wir.</p>",
        },
        {"question": "Was kostet der Tag?", "answer": "<p>Nichts. Die Betriebe tragen das Material.</p>"},
    ],
}
REFERENCES = {
    "title": "Zum Nachlesen",
    "entries": [
        "<p>Brandt, Ute: <i>Das Gedächtnis der Hände.</i> Saaletal 2025.</p>",
        "<p>Aydın, Karim: Späne lesen. 2024.</p>",
    ],
}
PLACES = {
    "columns": [
        {"type": "text", "heading": "Betrieb"},
        {"type": "text", "heading": "Thema"},
        {"type": "number", "heading": "Plätze"},
    ],
    "rows": [
        {"values": ["Metallbau Krüger", "Schweißnahtprüfung", "6"]},
        {"values": ["Tischlerei am Wehr", "Oberflächenbehandlung", "4"]},
        {"values": ["Drechslerei Aydın", "Werkzeugschleifen", "2"]},
    ],
}


def articles(network: Network) -> Group:
    story = Specimen("text-im-ganzen", _("A text as a whole"), STORY.meta.template, value_of(STORY, BEGINNING), "prose")
    return Group("bausteine", _("Blocks"), (story, *words(), *pictures(), *things(), *directory(), box(network)))


def block(kind: str, title, value, *, name: str = "", **context) -> Specimen:
    """A block of a text with its value, which is never saved."""
    chosen = STORY.child_blocks[kind]
    return Specimen(name or f"block-{kind}", title, chosen.meta.template, context | value_of(chosen, value), "prose")


def value_of(chosen, value) -> dict:
    """What a block gives to its template."""
    return {"value": chosen.normalize(value)}


def words() -> list[Specimen]:
    headings = [heading(level, title) for level, title in LEVELS.items()]
    return [
        block("text", _("Text"), TEXT),
        *headings,
        block("quote", _("Quotation"), QUOTE),
        block("callout", _("Call-out"), CALLOUT),
        block("topics_and_results", _("Topics and results"), RESULTS),
        block("accordion", _("Questions and answers"), QUESTIONS),
        block("references", _("References"), REFERENCES),
    ]


def heading(level: str, title) -> Specimen:
    value = {"text": "Lernbegleitungsvereinbarungen", "level": level}
    return block("heading", title, value, name=f"block-heading-{level}")


def pictures() -> list[Specimen]:
    caption = "Der Plan liegt auf dem Tisch, und alle beugen sich darüber."
    figure = {"image": round_table(), "caption": caption, "numbered": True}
    plain = {"image": shipyard("hochformat"), "caption": "", "numbered": False}
    captions = {"Am Morgen": round_table(), "Am Nachmittag": shipyard(), "": round_table()}
    series = [{"image": image, "caption": caption} for caption, image in captions.items()]
    return [
        block("figure", _("Numbered picture with caption and credit"), figure, number=1),
        block("figure", _("Picture in portrait format"), plain, name="block-figure-tall", number=0),
        block("gallery", _("Series of pictures"), {"title": "Ein Tag in der Halle", "pictures": series}),
    ]


def things() -> list[Specimen]:
    table = STORY.child_blocks["table"].child_blocks["table"].to_python(PLACES)
    places = {"caption": "Freie Plätze in den Betrieben", "row_headers": True, "table": table}
    told = {"media": film(), "caption": "Wie eine Übergabe gelingt"}
    return [
        block("table", _("Table"), places),
        block("downloads", _("Downloads"), {"title": "Herunterladen", "downloads": downloads()}),
        block("recording", _("Film with captions and transcript"), told, name="block-film"),
        block("recording", _("Audio"), {"media": audio(), "caption": ""}, name="block-audio"),
    ]


def downloads() -> list[dict]:
    plan = document("Ablaufplan", "ablaufplan.pdf", pages=2, language="de")
    form = document("Vorlage", "vorlage.docx", language="de", file_size=48_000)
    return [{"document": plan, "label": "Ablaufplan für den Werkstatttag"}, {"document": form, "label": ""}]


def directory() -> list[Specimen]:
    chamber, firm = Organisation(name="Handwerkskammer Saaletal"), Organisation(name="Metallbau Krüger")
    school = Organisation(name="Volkshochschule am Wehr", url="https://verbund.example/")
    known = Person(name="Ute Brandt", role="Koordinatorin", organisation=chamber, phone="0391 555 01-20")
    known.email = "ute.brandt@verbund.example"
    contact = {"person": known, "note": "Dienstags bis donnerstags, am liebsten am Telefon"}
    name = {"person": Person(name="Karim Aydın"), "note": ""}
    return [
        block("contact", _("Contact"), contact),
        block("contact", _("Contact with a name only"), name, name="block-contact-name"),
        block("partners", _("Partners"), {"title": "Mit dabei", "organisations": [chamber, firm, school]}),
    ]


def box(network: Network) -> Specimen:
    works = (paper(network), slides(network))
    value = {"title": "Zum Weiterlesen in der Mediathek", "items": list(works)}
    return block("info_box", _("Info box"), value, number=1, chain=Chain(works=works))
