"""All cases, in one portal that grows from size to size."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from django.db import connection

from bench import counting, index, memory, publishing, searching, suggesting
from bench.portal import grow, portal
from bench.result import Result

DATABASE = connection.vendor
OF_A_PORTAL: dict[str, Callable[[int], Result]] = {
    **{sort: partial(searching.measured, sort) for sort in searching.SORTS},
    "facets": counting.measured,
    "suggestions": suggesting.measured,
    "publish": publishing.measured,
}


def results(cases: Sequence[str], sizes: Sequence[int], folder: Path | None) -> Iterator[Result]:
    """Case by case what is measured."""
    if "memory" in cases:
        yield memory.measured()
    if "index" in cases:
        for size in sizes:
            yield from index.measured(DATABASE, size)
    if chosen := [OF_A_PORTAL[case] for case in OF_A_PORTAL if case in cases]:
        yield from of_a_portal(chosen, sizes, folder)


def of_a_portal(
    chosen: Sequence[Callable[[int], Result]], sizes: Sequence[int], folder: Path | None
) -> Iterator[Result]:
    with portal(folder):
        for size in sizes:
            grow(size)
            yield from (measured(size) for measured in chosen)
