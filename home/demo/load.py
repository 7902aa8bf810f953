"""Loading the demo, step by step; whatever is there already stays as it is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.db import transaction
from wagtail.models import Page

from core.cutting import cut_waiting_pictures
from home.demo.articles import load_library, load_news, submit_draft
from home.demo.content import texts
from home.demo.directory import load_directory, load_networks, load_topics
from home.demo.events import load_events, load_reports
from home.demo.indexes import indexes_wait, take_statistics, write_indexes
from home.demo.logins import load_logins
from home.demo.recordings import load_recordings
from home.demo.sharing import load_adoptions, load_picks
from home.demo.standing import load_standing, load_translations
from home.demo.uploads import load_documents, load_pictures
from home.portal import open_portal


@dataclass(frozen=True)
class Step:
    """One line of progress: what was loaded, and how many there are now."""

    label: str
    count: int


def load() -> Iterator[Step]:
    """Load everything in order of dependence, and say after each step what is there. A fault leaves nothing behind."""
    before = Page.objects.count()
    with transaction.atomic():
        with indexes_wait():
            for label, loaded in STEPS.items():
                yield Step(label, len(loaded()))
        if Page.objects.count() > before:
            yield Step("Verweise", write_indexes())
            take_statistics()
            yield Step("Zugeschnittene Bilder", sum(iter(cut_waiting_pictures, 0)))


def _portal() -> list[Page]:
    return [open_portal()]


def _drafts() -> list[Page]:
    return [submit_draft(text) for text in texts("leipzig/drafts")]


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
    "Übernommenes": load_adoptions,
    "Ausgewähltes": load_picks,
    "Andere Sprachen": load_translations,
    "Entwürfe in der Freigabe": _drafts,
}
