"""What a record is called on a card: "Meldung", "Bericht", "Projektarbeit"."""

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

WORDS = {
    "news": _("News item"),
    "event": _("Event"),
    "report": _("Report"),
    "library": _("Media library"),
    "network": _("Network"),
    "page": _("Page"),
}
SUBKINDS: dict[str, type[TextChoices]] = {}  # finer words, which the apps of the content bring along


def word_for(record) -> str | Promise:
    """The finest word there is for a record."""
    finer = dict(SUBKINDS[record.kind].choices) if record.kind in SUBKINDS else {}
    return finer.get(record.subkind) or WORDS.get(record.kind, "")
