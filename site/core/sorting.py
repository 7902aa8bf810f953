"""Sort keys that put German words where a German reader looks for them."""

import unicodedata

GERMAN = str.maketrans({"ß": "ss", "ẞ": "ss"})


def sort_key(text: str) -> str:
    """Fold to lower-case base letters, as DIN 5007-1 orders a dictionary: ä like a, ß like ss."""
    decomposed = unicodedata.normalize("NFKD", text.translate(GERMAN).casefold())
    return " ".join("".join(c for c in decomposed if not unicodedata.combining(c)).split())
