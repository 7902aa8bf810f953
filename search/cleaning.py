"""Text as it comes out of editors and PDF files, made comparable."""

import re
import unicodedata

INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")  # soft hyphen, zero-width space, word joiner, mark
UNWANTED = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")  # no database takes NUL or half a character
BROKEN_WORD = re.compile(r"[-\u2010](?<=[a-zäöüß]{2}.)[^\S\n]*+\n\s*+(?=[a-zäöüß]{2})(?!(?:und|oder|bzw|sowie|bis)\b)")


def clean(text: str) -> str:
    """Compose characters, drop invisible ones, and join words that a line break has cut: ``Weiter-⏎bildung``."""
    text = INVISIBLE.sub("", UNWANTED.sub(" ", text))
    return BROKEN_WORD.sub("", unicodedata.normalize("NFKC", text))
