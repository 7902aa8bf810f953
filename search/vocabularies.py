"""Facets of the read model, and what their values are called."""

from typing import NamedTuple

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.vocabularies import Audience, Land, Licence


class Kind(models.TextChoices):
    """Kinds of records."""

    NEWS = "news", _("News item")
    EVENT = "event", _("Event")
    REPORT = "report", _("Event report")
    LIBRARY = "library", _("Library item")
    NETWORK = "network", _("Network")
    PAGE = "page", _("Page")


class Label(NamedTuple):
    """What a facet is called, and the name of its parameter in addresses."""

    param: str
    label: str | Promise


LABELS = {
    "network": Label("netzwerk", _("Network")),
    "topic": Label("thema", _("Topic")),
    "kind": Label("art", _("Kind")),
    "subkind": Label("art", _("Kind")),
    "year": Label("jahr", _("Year")),
    "format": Label("format", _("Format")),
    "audience": Label("zielgruppe", _("Audience")),
    "licence": Label("lizenz", _("Licence")),
    "language": Label("sprache", _("Language")),
    "land": Label("land", _("Land")),
}
FACETS = (
    "kind",
    "subkind",
    "topic",
    "network",
    "land",
    "audience",
    "format",
    "language",
    "licence",
    "year",
)  # as shown
CHOICES = {"kind": Kind, "audience": Audience, "licence": Licence, "land": Land}
