"""What an engine learns about a record: its text as terms, in rows that no engine finds too long."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from search.german import Analyser, Term

ROW_TERMS = 4_000  # PostgreSQL keeps 256 positions a term and one megabyte a row; both hold at this length
OVERLAP = 8  # words that the next row repeats, so that phrases across the border are found


@dataclass(frozen=True, kw_only=True)
class Document:
    """A record as an engine sees it; ``digest`` tells one state from another."""

    page: int
    digest: str
    language: str
    title: str
    body: str


@dataclass
class Columns:
    """Terms of a field: one for each word in order, and beside them the parts and joined forms."""

    words: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)

    def __iter__(self) -> Iterator[list[str]]:
        return iter((self.words, self.parts))

    @classmethod
    def of(cls, found: Iterable[Term]) -> "Columns":
        columns = cls()
        for term in found:
            columns.words.append(term.whole)
            columns.parts += (*term.parts, *filter(None, [term.joined]))
        return columns


@dataclass(frozen=True)
class Row:
    title: Columns
    body: Columns

    @property
    def length(self) -> int:
        """How many entries an engine gets."""
        return sum(len(terms) for columns in (self.title, self.body) for terms in columns)


def rows(document: Document, analyser: Analyser) -> Iterator[Row]:
    """The document's terms; the first row holds the title, long text continues in further rows."""
    title = Columns.of(analyser.analyse(document.title, document.language)[:ROW_TERMS])
    for body in portions(analyser.analyse(document.body, document.language)):
        yield Row(title, Columns.of(body))
        title = Columns()


def portions(found: list[Term]) -> Iterator[list[Term]]:
    """The terms in portions of at most ``ROW_TERMS`` entries; at least one, be it empty."""
    start = 0
    while True:
        end, size = start, 0
        while end < len(found) and (size := size + 2 + len(found[end].parts)) <= ROW_TERMS:
            end += 1
        yield found[start:end]
        if end >= len(found):
            return
        start = max(start + 1, end - OVERLAP)
