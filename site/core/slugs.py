"""Addresses out of German titles."""

from django.utils.text import slugify

TRANSLITERATION = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "ẞ": "SS"}
)


def german_slug(text: str) -> str:
    """Slug in the German spelling (ä as ae, ß as ss); empty where the text has no letter or digit."""
    return slugify(text.translate(TRANSLITERATION))
