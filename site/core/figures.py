"""References to figures: where a text names a numbered picture of its own, readers can go there."""

import re

NUMBERED = re.compile(r'<figure [^>]*\bid="abb-(\d+)"')
TAG = re.compile(r"(<[^>]*>)")
NAMED = re.compile(r"\b((?:Abbildung|Abb\.|Figure|Fig\.)(?:\s|&nbsp;)+(\d+))\b")
CLOSED = re.compile(r"<(/?)(a|button|figcaption|h[1-6]|summary)\b")  # no link stands inside these


def link_figures(html: str) -> str:
    """The text with a link from each naming of one of its figures, as in "Abbildung 2", to that figure."""
    numbers = set(NUMBERED.findall(html))
    if not numbers:
        return html
    parts, depth = TAG.split(html), 0
    for place, part in enumerate(parts):
        if closed := CLOSED.match(part):
            depth += -1 if closed[1] else 1
        elif depth == 0 and not part.startswith("<"):
            parts[place] = NAMED.sub(lambda named: linked(named, numbers), part)
    return "".join(parts)


def linked(named: re.Match, numbers: set[str]) -> str:
    words, number = named.groups()
    return f'<a href="#abb-{number}">{words}</a>' if number in numbers else words
