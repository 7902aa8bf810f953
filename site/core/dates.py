"""Days and hours as they are said: "22. bis 24. September 2026", "9.30 bis 16 Uhr". No line breaks inside."""

import datetime as dt

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language, pgettext

NBSP = "\N{NO-BREAK SPACE}"
SATURDAY = 5
NIGHT = dt.timedelta(hours=12)


def is_german() -> bool:
    """Whether the active language writes dates the German way; plain German does."""
    return (get_language() or "de").startswith("de")


def until() -> str:
    return pgettext("between two points in time", "to")


def day(date: dt.date) -> str:
    """A day in full, for example "20. November 2026"."""
    return date_format(date, f"j.{NBSP}F{NBSP}Y" if is_german() else f"j{NBSP}F{NBSP}Y")


def weekday(date: dt.date) -> str:
    """A day in full with the day of the week."""
    return f"{date_format(date, 'l')}, {day(date)}"


def days(start: dt.date, end: dt.date | None) -> str:
    """One day or several, saying month and year once where they are the same."""
    if end is None or end == start:
        return day(start)
    if start.year != end.year:
        return f"{day(start)} {until()} {day(end)}"
    dot = "." if is_german() else ""
    first = f"j{dot}" if start.month == end.month else f"j{dot}{NBSP}F"
    return f"{date_format(start, first)} {until()} {day(end)}"


def clock(time: dt.datetime | dt.time) -> str:
    """An hour without "Uhr": minutes only where there are some."""
    if not is_german():
        return date_format(time, "P").replace(" ", NBSP)
    return f"{time.hour}.{time.minute:02}" if time.minute else f"{time.hour}"


def hours(start: dt.datetime, end: dt.datetime | None) -> str:
    """From when to when on one day, for example "9.30 bis 16 Uhr"."""
    span = clock(start) if end is None or end == start else NBSP.join((clock(start), until(), clock(end)))
    return f"{span}{NBSP}Uhr" if is_german() else span


def moment(when: dt.datetime) -> str:
    """Day and hour in local time, for example "20. November 2026, 14.05 Uhr"."""
    local = timezone.localtime(when)
    return f"{day(local)}, {hours(local, None)}"


def workdays_after(start: dt.date, number: int) -> dt.date:
    """So many weekdays later; holidays count as weekdays, because each Land has its own."""
    end = start
    while number:
        end += dt.timedelta(days=1)
        number -= end.weekday() < SATURDAY
    return end


def on_one_day(start: dt.datetime, end: dt.datetime) -> bool:
    """Whether hours tell enough: the end is on the day of the start, or in the night after it."""
    return start.date() == end.date() or end - start < NIGHT


def length(seconds: float) -> str:
    """How long a recording lasts, in minutes and seconds: "4:05"."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02}"
