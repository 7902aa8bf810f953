"""The dates of an event: what its page shows at once and what it folds."""

import pytest

from events.models import EventPage
from tests.factories.events import EventPageFactory, in_days

pytestmark = pytest.mark.django_db


def event(site, *days: int) -> EventPage:
    return EventPageFactory(parent=site.events, dates=[in_days(number) for number in days])


def days(page: EventPage, dates) -> list[int]:
    """Places of these dates among all of the event, from 0."""
    return [page.ordered_dates.index(date) for date in dates]


def test_few_dates_are_shown_at_once(leipzig):
    page = event(leipzig, *range(1, 9))
    assert (days(page, page.near_dates), page.further_dates) == (list(range(8)), [])


@pytest.mark.parametrize(
    ("past", "coming", "shown"),
    [(0, 20, range(8)), (10, 10, range(9, 17)), (18, 2, range(12, 20)), (20, 0, range(12, 20))],
    ids=["all ahead", "in the middle", "almost over", "over"],
)
def test_of_many_dates_those_around_now_are_shown(leipzig, past, coming, shown):
    page = event(leipzig, *range(-past, 0), *range(1, coming + 1))
    assert days(page, page.near_dates) == list(shown)
    assert len(page.further_dates) == 12
