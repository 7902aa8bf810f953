"""Where to go when nothing is found: filters that can be taken off, with what each of them hides."""

from dataclasses import dataclass

from search.engines.answering import narrowed
from search.facets import chips_of
from search.occurrence import counts_of
from search.results import Search
from search.vocabularies import LABELS


@dataclass(frozen=True)
class WayOn:
    """An address that shows so many records; ``without`` names the filter that it takes off."""

    without: str
    url: str
    count: int


def ways_on(search: Search) -> list[WayOn]:
    """For a search without a result: what each of its filters hides, most first; networks have a link of their own."""
    chosen = search.form.chosen
    facets = [] if search.found.total else [facet for facet in chosen if facet != "network"]
    others = [{other: chosen[other] for other in chosen if other != facet} for facet in facets]
    counts = counts_of([narrowed(search.found.within, filters) for filters in others])
    ways = [
        WayOn(named(search, facet), search.address.having(LABELS[facet].param), count)
        for facet, count in zip(facets, counts, strict=True)
    ]
    return sorted((way for way in ways if way.count), key=lambda way: -way.count)


def named(search: Search, facet: str) -> str:
    """What a filter is set to."""
    chips = chips_of({facet: search.form.chosen[facet]}, search.labels, search.address)
    return " / ".join(str(chip.label) for chip in chips)
