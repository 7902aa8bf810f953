"""What a page weighs: bytes of HTML, CSS and JavaScript, as sent to a browser that takes compressed files."""

from dataclasses import dataclass

from tests.browser.crawl import absolute
from tests.browser.fetching import fetch

COMPRESSED = {"Accept_Encoding": "br, gzip"}
KINDS = {"text/html": "html", "text/css": "css", "text/javascript": "js"}


@dataclass
class Weight:
    html: int = 0
    css: int = 0
    js: int = 0

    @property
    def total(self) -> int:
        return self.html + self.css + self.js


def weigh(address: str) -> Weight:
    """The weight of a page that is opened for the first time."""
    page = fetch(address)
    weight = Weight()
    for part in {address, *(absolute(page, name) for name in page.names().loads)}:
        answer = fetch(part, **COMPRESSED)
        if kind := KINDS.get(answer.kind):
            setattr(weight, kind, getattr(weight, kind) + len(answer.body))
    return weight


def table(weights: dict[str, Weight]) -> str:
    """Lines for a terminal, the heaviest page first."""
    rows = sorted(weights.items(), key=lambda row: -row[1].total)
    head = f"{'bytes, compressed':28}{'HTML':>8}{'CSS':>8}{'JS':>8}{'all':>8}"
    return "\n".join([head, *(f"{name:28}{it.html:8}{it.css:8}{it.js:8}{it.total:8}" for name, it in rows)])
