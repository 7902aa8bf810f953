"""Long words in headings, for templates."""

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from search.hyphens import hyphenated

register = template.Library()


@register.filter(is_safe=True)
def soft(text: str) -> str:
    """Soft hyphens in the long words of a German text; texts in other languages and with markup stay as they are."""
    german = (get_language() or "de").startswith("de")
    return hyphenated(text) if german and text and not isinstance(text, SafeString) else text
