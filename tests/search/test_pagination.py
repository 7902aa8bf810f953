"""Pages of a result."""

import pytest

from search.addresses import Address
from search.pagination import ResultPage


def page(number: int, total: int) -> ResultPage:
    return ResultPage([], total, number, 20, Address.of("/suche/", {}))


def test_single_page_has_no_links():
    single = page(1, 20)

    assert (single.pages, single.first, single.last, single.links) == (1, 1, 20, [])
    assert (single.previous_url, single.next_url) == ("", "")


def test_nothing_found_starts_at_zero():
    assert (page(1, 0).first, page(1, 0).last) == (0, 0)


def test_links_show_first_last_and_neighbours_with_gaps():
    middle = page(10, 400)

    assert [link.number for link in middle.links] == [1, None, 8, 9, 10, 11, 12, None, 20]
    assert [link.number for link in middle.links if link.current] == [10]
    assert (middle.previous_url, middle.next_url) == ("/suche/?seite=9", "/suche/?seite=11")


def test_last_page_may_be_short():
    last = page(3, 45)

    assert (last.first, last.last, last.next_url) == (41, 45, "")


def test_own_address_has_filters_and_page_but_no_order():
    address = Address.of("/mediathek/", {"thema": ("a",), "sort": ("titel",)})
    pages = [ResultPage([], 45, number, 20, address) for number in (1, 2)]

    assert [page.own_url for page in pages] == ["/mediathek/?thema=a", "/mediathek/?thema=a&seite=2"]


@pytest.mark.parametrize(
    ("number", "exact", "full", "partial", "first"),
    [
        (1, None, 20, 0, 21),
        (1, 5, 5, 15, 6),
        (1, 0, 0, 20, 1),
        (2, 25, 5, 15, 26),
        (2, 5, 0, 20, 21),
        (2, 60, 20, 0, 41),
    ],
)
def test_page_is_split_where_only_some_of_the_words_are_held(number, exact, full, partial, first):
    shown = ResultPage(list(range(20)), 60, number, 20, Address.of("/suche/", {}), exact)

    assert (len(shown.full), len(shown.partial), shown.partial_first) == (full, partial, first)
