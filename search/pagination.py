"""One page of a result."""

from dataclasses import dataclass

from search.addresses import Address
from search.models import SearchRecord

AROUND = 2  # neighbours of the current page that are linked


@dataclass(frozen=True)
class PageLink:
    """A numbered page; ``number`` is None for a gap."""

    number: int | None
    url: str = ""
    current: bool = False


@dataclass(frozen=True)
class ResultPage:
    """Records of one page; the first ``exact`` of the whole result hold all that was asked for, all where it is None."""

    records: list[SearchRecord]
    total: int
    number: int
    size: int
    address: Address
    exact: int | None = None

    @property
    def full(self) -> list[SearchRecord]:
        """Those of the page that hold all that was asked for."""
        exact = self.total if self.exact is None else self.exact
        return self.records[: max(0, exact - (self.number - 1) * self.size)]

    @property
    def partial(self) -> list[SearchRecord]:
        """Those that hold some of it."""
        return self.records[len(self.full) :]

    @property
    def partial_first(self) -> int:
        """Place of the first of these."""
        return self.first + len(self.full)

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // self.size))

    @property
    def first(self) -> int:
        """Place of the first record of the page; 0 where nothing was found."""
        return (self.number - 1) * self.size + 1 if self.total else 0

    @property
    def last(self) -> int:
        return min(self.number * self.size, self.total)

    @property
    def previous_url(self) -> str:
        return self.address.page(self.number - 1) if self.number > 1 else ""

    @property
    def next_url(self) -> str:
        return self.address.page(self.number + 1) if self.number < self.pages else ""

    @property
    def own_url(self) -> str:
        """This page, whatever the order: what search engines take for the address."""
        return self.address.without("sort").page(self.number)

    @property
    def links(self) -> list[PageLink]:
        """First, last and the pages around the current one; empty for a single page."""
        near = range(self.number - AROUND, self.number + AROUND + 1)
        shown = [number for number in range(1, self.pages + 1) if number in (1, self.pages) or number in near]
        links, before = [], 0
        for number in shown if self.pages > 1 else ():
            if number > before + 1:
                links.append(PageLink(None))
            links.append(PageLink(number, self.address.page(number), current=number == self.number))
            before = number
        return links
