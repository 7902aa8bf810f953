import datetime as dt

import pytest
from django.utils.translation import override

from core.dates import clock, day, days, hours, length, moment, on_one_day, weekday, workdays_after

FRIDAY = dt.date(2026, 11, 20)


def at(hour: int, minute: int = 0) -> dt.datetime:
    return dt.datetime(2026, 11, 20, hour, minute)


def test_day_is_written_in_full_and_does_not_break():
    assert day(FRIDAY) == "20.\xa0November\xa02026"


def test_day_in_english():
    with override("en"):
        assert day(FRIDAY) == "20\xa0November\xa02026"


def test_day_in_plain_german_is_german():
    with override("de-x-leicht"):
        assert day(FRIDAY) == "20.\xa0November\xa02026"


def test_weekday_stands_before_the_day():
    assert weekday(FRIDAY) == "Freitag, 20.\xa0November\xa02026"


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (FRIDAY, None, "20.\xa0November\xa02026"),
        (FRIDAY, FRIDAY, "20.\xa0November\xa02026"),
        (dt.date(2026, 9, 22), dt.date(2026, 9, 24), "22. bis 24.\xa0September\xa02026"),
        (dt.date(2026, 9, 30), dt.date(2026, 10, 2), "30.\xa0September bis 2.\xa0Oktober\xa02026"),
        (dt.date(2026, 12, 30), dt.date(2027, 1, 2), "30.\xa0Dezember\xa02026 bis 2.\xa0Januar\xa02027"),
    ],
)
def test_days_say_what_is_the_same_once(start, end, said):
    assert days(start, end) == said


@pytest.mark.parametrize(("moment", "said"), [(at(9), "9"), (at(9, 30), "9.30"), (at(0, 5), "0.05")])
def test_clock_has_minutes_only_where_there_are_some(moment, said):
    assert clock(moment) == said


def test_hours_run_from_start_to_end():
    assert hours(at(9, 30), at(16)) == "9.30\xa0bis\xa016\xa0Uhr"


def test_hours_without_end_are_one_hour():
    assert hours(at(12), None) == "12\xa0Uhr"


def test_hours_in_english_say_noon_and_afternoon():
    with override("en"):
        assert hours(at(12), None) == "noon"
        assert hours(at(16, 30), None) == "4:30\xa0p.m."


@pytest.mark.parametrize(("seconds", "said"), [(0.4, "0:00"), (59.6, "1:00"), (245, "4:05"), (4000, "66:40")])
def test_length_of_a_recording_in_minutes_and_seconds(seconds, said):
    assert length(seconds) == said


@pytest.mark.parametrize(
    ("end", "told"),
    [
        (at(23, 59), True),
        (at(20) + dt.timedelta(hours=11), True),
        (at(20) + dt.timedelta(hours=12), False),
        (at(9) + dt.timedelta(days=1), False),
    ],
    ids=["same day", "into the night", "until morning", "next day"],
)
def test_hours_tell_enough_of_a_day_and_its_night(end, told):
    assert on_one_day(at(20), end) is told


@pytest.mark.parametrize(
    ("start", "number", "end"),
    [
        (dt.date(2026, 11, 16), 4, dt.date(2026, 11, 20)),  # Monday to Friday
        (dt.date(2026, 11, 20), 1, dt.date(2026, 11, 23)),
        (dt.date(2026, 11, 21), 5, dt.date(2026, 11, 27)),  # from a Saturday
        (dt.date(2026, 12, 31), 0, dt.date(2026, 12, 31)),
    ],
)
def test_workdays_leave_out_the_weekend(start, number, end):
    assert workdays_after(start, number) == end


def test_moment_is_said_in_local_time():
    when = dt.datetime(2026, 11, 20, 13, 5, tzinfo=dt.UTC)
    assert moment(when).replace("\N{NO-BREAK SPACE}", " ") == "20. November 2026, 14.05 Uhr"
