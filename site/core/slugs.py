"""Addresses out of German titles."""

from django.utils.text import slugify
from wagtail.admin.widgets.slug import SlugInput

TRANSLITERATION = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "ẞ": "SS"}
)
UMLAUTS = [(chr(letter), spelling) for letter, spelling in TRANSLITERATION.items()]
LONGEST = 120  # letters; what tells two pages apart still fits behind them


def german_slug(text: str) -> str:
    """Slug in the German spelling (ä as ae, ß as ss); empty where the text has no Latin letter and no digit."""
    return shortened(slugify(text.translate(TRANSLITERATION)))


def shortened(slug: str) -> str:
    """The beginning of a slug that is too long, in whole words where it has some."""
    if len(slug) <= LONGEST:
        return slug
    return slug[: LONGEST + 1].rpartition("-")[0] or slug[:LONGEST]


def slug_input() -> SlugInput:
    """The field in which the editor's browser makes a slug while the title is typed, in the same spelling."""
    return SlugInput(formatters=UMLAUTS)
