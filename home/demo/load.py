"""Loading the demo, step by step; whatever is there already stays as it is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.db import transaction
from wagtail.models import Page, ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update

from home.demo.articles import load_library, load_news, submit_draft
from home.demo.content import texts
from home.demo.directory import load_directory, load_networks, load_topics
from home.demo.events import load_events, load_reports
from home.demo.logins import load_logins
from home.demo.recordings import load_recordings
from home.demo.standing import load_standing, load_translations
from home.demo.uploads import load_documents, load_pictures
from home.demo.visit import visit
from home.portal import open_portal


@dataclass(frozen=True)
class Step:
    """One line of progress: what was loaded, and how many there are now."""

    label: str
    count: int


def load() -> Iterator[Step]:
    """Load everything in order of dependence, and say after each step what is there."""
    before = Page.objects.count()
    with disable_reference_index_auto_update():  # once at the end takes a tenth of the time
        for label, loaded in STEPS.items():
            yield Step(label, len(_whole(loaded)))
    if Page.objects.count() > before:
        yield Step("Verweise", len(_whole(_references)))
        yield Step("Seiten aufgerufen", visit())


def _portal() -> list[Page]:
    return [open_portal()]


def _drafts() -> list[Page]:
    return [submit_draft(text) for text in texts("leipzig/drafts")]


def _references() -> list[Page]:
    """What each page refers to, so that the editor can tell where something is used."""
    pages = list(Page.objects.filter(depth__gt=1).specific())
    for page in pages:
        ReferenceIndex.create_or_update_for_object(page)
    return pages


def _whole(loaded: Callable[[], list]) -> list:
    with transaction.atomic():
        return loaded()


STEPS: dict[str, Callable[[], list]] = {
    "Portal": _portal,
    "Themen": load_topics,
    "Bilder": load_pictures,
    "Netzwerke": load_networks,
    "Anmeldungen": load_logins,
    "Verzeichnis": load_directory,
    "Dateien": load_documents,
    "Aufnahmen": load_recordings,
    "Veranstaltungen": load_events,
    "Mediathek": load_library,
    "Berichte": load_reports,
    "Aktuelles": load_news,
    "Feste Seiten": load_standing,
    "Andere Sprachen": load_translations,
    "Entwürfe in der Freigabe": _drafts,
}
