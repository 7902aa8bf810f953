"""The media library: covers, recordings, what one takes along."""

from django.utils.translation import gettext_lazy as _

from core.models import Network
from home.specimens.files import audio, document, film
from home.specimens.specimen import Group, Specimen
from library.models import ItemFile
from library.vocabularies import FileRole

LONG = "Erfahrungswissensweitergabe im Handwerksbetrieb: Wer geht, wer bleibt und was in der Schublade liegt"


def works(own: Network) -> Group:
    return Group("mediathek", _("Media library"), (*covers(own), *recordings(), *downloads()))


def covers(own: Network) -> list[Specimen]:
    return [
        cover("eines", _("Cover"), "Späne lesen", network=own),
        cover("lang", _("Cover with a long title"), LONG, network=own),
        cover("portal", _("Cover of the portal"), "Wer fragt, führt"),
        cover("ohne", _("Cover of a withdrawn work"), "Späne lesen", network=own, css="withdrawn"),
    ]


def cover(name: str, title, words: str, **context) -> Specimen:
    return Specimen(f"deckblatt-{name}", title, "components/cover.html", {"title": words, **context}, "sheet")


def recordings() -> list[Specimen]:
    seen, heard = {"media": film()}, {"media": audio(), "caption": "Gelesen von Lea Sommer"}
    return [
        Specimen("film", _("Film with captions and transcript"), "components/recording.html", seen, "prose"),
        Specimen("ton", _("Audio"), "components/recording.html", heard, "prose"),
    ]


def downloads() -> list[Specimen]:
    main, *further = files()
    taken = {"files": [main, *further], "main_file": main, "further_files": further}
    return [
        download("dateien", _("Downloads of a work"), taken),
        download("adresse", _("Work at another place"), {"link": "https://werkzeugkunde.example/hobel"}),
    ]


def download(name: str, title, page: dict) -> Specimen:
    return Specimen(name, title, "library/components/download.html", {"page": page}, "narrow")


def files() -> list[ItemFile]:
    """The work itself, a translation and a recording."""
    work = document("Späne lesen", "spaene-lesen.pdf", pages=24, language="de")
    translation = document("Reading shavings", "reading-shavings.pdf", pages=22, language="en", file_size=1_310_000)
    return [
        ItemFile(document=work, role=FileRole.MAIN),
        ItemFile(document=translation, role=FileRole.TRANSLATION),
        ItemFile(media=audio(), role=FileRole.ATTACHMENT),
    ]
