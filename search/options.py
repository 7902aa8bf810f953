"""Ways to look at a result: its orders and, of events, its times."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from search.addresses import Address
from search.engines import Order
from search.forms import SORTS, SearchForm


@dataclass(frozen=True)
class Option:
    """One of several ways to look at a result."""

    value: str
    label: str | Promise
    url: str
    selected: bool


def orders_of(form: SearchForm, order: Order, address: Address, *, soonest: bool) -> list[Option]:
    """The orders to choose from; ``soonest`` where a list runs from the next event on."""
    agenda = [Option("", _("Soonest first"), address.having("sort"), selected=order == Order.SOONEST)]
    return (agenda if soonest else []) + [
        Option(value, SORTS[value][1], address.having("sort", value), selected=order == SORTS[value][0])
        for value in form.sorts
    ]


def times_of(address: Address, *, past: bool) -> list[Option]:
    return [
        Option("", _("Upcoming"), address.having("zeit"), selected=not past),
        Option("vergangen", _("Past"), address.having("zeit", "vergangen"), selected=past),
    ]
