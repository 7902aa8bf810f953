"""Feeds and calendar of what a page shows."""

from typing import NamedTuple

from django import template
from django.utils.functional import Promise

from search.forms import SearchForm
from search.subscriptions import FEEDS, calendar_address, feed_address

register = template.Library()


class Offer(NamedTuple):
    title: str | Promise
    url: str


@register.simple_tag
def feeds_of(page, form: SearchForm | None = None) -> list[Offer]:
    """The feeds with what a list shows; of a front page, which is no list, all of them."""
    kinds, networks = getattr(page, "kinds", None), networks_of(page, form)
    feeds = FEEDS.items()
    return [Offer(feed.title, feed_address(name, networks)) for name, feed in feeds if not kinds or feed.kind in kinds]


@register.simple_tag
def calendar_of(page, form: SearchForm | None = None) -> str:
    """The calendar with what a list shows; empty where the list shows no events."""
    return calendar_address(networks_of(page, form)) if "event" in page.kinds else ""


def networks_of(page, form: SearchForm | None) -> tuple[str, ...]:
    """The networks that a list is filtered by, else the one that it belongs to."""
    own = (page.network.slug,) if page.network else ()
    return (form.chosen.get("network") if form else ()) or own
