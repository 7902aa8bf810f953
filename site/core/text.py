"""Plain text out of rich content."""


def plain_text(body) -> str:
    """Text of a StreamField, block by block."""
    return "\n".join(text for child in body for text in child.block.get_searchable_content(child.value) if text)
