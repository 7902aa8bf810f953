"""Days of the demo, counted from the day on which it is loaded, so that it does not age on the shelf."""

import datetime as dt

from django.utils import timezone

SATURDAY = 5


def day(offset: int) -> dt.date:
    """The working day that many days from today; weekends move away from today."""
    date = timezone.localdate() + dt.timedelta(days=offset)
    step = dt.timedelta(days=1 if offset > 0 else -1)
    while date.weekday() >= SATURDAY:
        date += step
    return date


def moment(offset: int, clock: str = "09:00") -> dt.datetime:
    """A time of the clock on that day, in local time."""
    return timezone.make_aware(dt.datetime.combine(day(offset), dt.time.fromisoformat(clock)))
