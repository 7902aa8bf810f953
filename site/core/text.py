"""Plain text out of rich content."""

import re
from html import unescape

from django.utils.html import strip_tags

BLOCK_END = re.compile(r"</(p|li|h[1-6]|tr|td|th|blockquote|figcaption|dt|dd)>|<br\s*/?>", re.IGNORECASE)


def html_to_text(html: str) -> str:
    """Text of an HTML fragment; ends of blocks become line ends, so that words never run together."""
    return unescape(strip_tags(BLOCK_END.sub(r"\g<0>\n", html))).strip()


def plain_text(body) -> str:
    """Text of a StreamField, block by block."""
    return "\n".join(text for child in body for text in child.block.get_searchable_content(child.value) if text)
