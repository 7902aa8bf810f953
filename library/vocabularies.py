"""Controlled lists of the library."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ItemKind(models.TextChoices):
    """What a library item is."""

    PAPER = "projektarbeit", _("Project paper")
    GUIDE = "arbeitshilfe", _("Working aid")
    DOCUMENT = "dokument", _("Document")
    SLIDES = "folien", _("Slides")
    VIDEO = "film", _("Film")
    PODCAST = "podcast", _("Podcast episode")
    IMAGE = "bild", _("Picture")
    LINK = "link", _("Link")
    COLLECTION = "sammlung", _("Collection")


class FileRole(models.TextChoices):
    """What a file of an item is for; the first main file is the big download button."""

    MAIN = "main", _("The work itself")
    ATTACHMENT = "attachment", _("Attachment")
    SUMMARY = "summary", _("Summary")
    PLAIN = "plain-language", _("Summary in plain German")
    TRANSLATION = "translation", _("Translation")
