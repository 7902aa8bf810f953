"""The portal's front page: picked items, and the newest of all networks in turn."""

import datetime as dt

import pytest
from django.utils.timezone import localdate
from wagtail.models import Locale, PageViewRestriction
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from home.front import records_in
from home.models import HomePage, HomePick
from home.showcase import in_turn, start_context
from tests.editing import edit_url, opened_form
from tests.factories.events import EventPageFactory, EventReportPageFactory, in_days
from tests.factories.home import NewsIndexPageFactory, NewsPageFactory, StandardPageFactory, subsite
from tests.factories.library import LibraryItemPageFactory
from tests.people import administrator

pytestmark = pytest.mark.django_db


def titles(records) -> list[str]:
    return [record.title for record in records]


def news(site, title: str, day: int = 1):
    return NewsPageFactory(parent=site.news, title=title, date=dt.date(2026, 3, day))


def pick(home, *pages, until=None) -> None:
    home.picks = [HomePick(item=page, sort_order=order, until=until) for order, page in enumerate(pages)]
    home.save()


def shown(client, name: str = "picks") -> list[str]:
    return titles(client.get("/").context[name])


def test_picks_stand_in_the_editors_order(client, home, leipzig, dortmund):
    pick(home, news(dortmund, "Zweite", 1), news(leipzig, "Erste", 9))
    assert shown(client) == ["Zweite", "Erste"]


def test_pick_names_its_network_and_leads_there(client, home, leipzig):
    page = news(leipzig, "Kurse")
    pick(home, page)
    html = client.get("/").content.decode()
    section = html.partition('id="ausgewaehlt"')[2].partition("</section>")[0]
    assert "Lernnetz Leipzig" in section
    assert f'href="{page.url}"' in section


def test_pick_is_not_shown_again_below(client, home, leipzig):
    pick(home, news(leipzig, "Kurse"))
    news(leipzig, "Treffen")
    assert shown(client, "news") == ["Treffen"]


@pytest.mark.parametrize(("days", "expected"), [(0, ["Kurse"]), (1, ["Kurse"]), (-1, [])])
def test_pick_stays_until_its_last_day(client, home, leipzig, days, expected):
    pick(home, news(leipzig, "Kurse"), until=localdate() + dt.timedelta(days=days))
    assert shown(client) == expected


def unpublish(page):
    page.unpublish()


def restrict(page):
    PageViewRestriction.objects.create(page=page, restriction_type="password", password="geheim")


def delete(page):
    page.delete()


@pytest.mark.parametrize("take_away", [unpublish, restrict, delete])
def test_pick_that_is_withdrawn_vanishes_by_itself(client, home, leipzig, take_away):
    first, second = news(leipzig, "Kurse"), news(leipzig, "Treffen")
    pick(home, first, second)
    take_away(first)
    assert shown(client) == ["Treffen"]


def test_page_that_no_list_shows_is_no_pick(client, home):
    pick(home, StandardPageFactory(parent=home, title="Über uns"))
    assert shown(client) == []


def test_page_without_picks_has_no_such_section(client, home, leipzig):
    assert b'id="ausgewaehlt"' not in client.get("/").content


def test_front_page_shows_the_newest_and_the_next(client, home, leipzig, dortmund):
    NewsPageFactory(parent=leipzig.news, title="Alt", date=dt.date(2026, 1, 1))
    NewsPageFactory(parent=dortmund.news, title="Neu", date=dt.date(2026, 2, 1))
    EventPageFactory(parent=leipzig.events, title="Später", dates=[in_days(9)])
    EventPageFactory(parent=leipzig.events, title="Bald", dates=[in_days(2)])
    past = EventPageFactory(parent=leipzig.events, title="Vorbei", dates=[in_days(-9)])
    EventReportPageFactory(parent=past, title="Bericht")
    LibraryItemPageFactory(parent=leipzig.library, title="Papier")
    assert {name: shown(client, name) for name in ("news", "events", "reports", "works")} == {
        "news": ["Neu", "Alt"],
        "events": ["Bald", "Später"],
        "reports": ["Bericht"],
        "works": ["Papier"],
    }


def test_other_languages_stay_out(home, leipzig):
    news(leipzig, "Kurse")
    home.locale = Locale.objects.get_or_create(language_code="en")[0]
    assert start_context(home)["news"] == []


def test_no_network_fills_the_news(client, home, leipzig, dortmund):
    for day in (5, 6, 7):
        news(leipzig, f"Leipzig {day}", day)
    news(dortmund, "Dortmund", 1)
    assert shown(client, "news") == ["Leipzig 7", "Leipzig 6", "Dortmund"]


def test_settings_say_how_many(client, home, leipzig, dortmund):
    HomePage.objects.update(newest_count=2, newest_per_network=1)
    for day, site in enumerate((leipzig, leipzig, dortmund), start=1):
        news(site, f"{site.network.slug} {day}", day)
    assert shown(client, "news") == ["dortmund 3", "leipzig 2"]
    HomePage.objects.update(newest_count=0)
    assert shown(client, "news") == []


def test_portal_counts_as_one_network(home, leipzig):
    index = NewsIndexPageFactory(parent=home)
    for day in (7, 8):
        NewsPageFactory(parent=index, title=f"Portal {day}", date=dt.date(2026, 3, day))
    news(leipzig, "Leipzig")
    found = in_turn(records_in("de").of_kinds(["news"]), most=5, per_network=1)
    assert titles(found) == ["Portal 8", "Leipzig"]


@pytest.mark.parametrize("number", [1, 3])
def test_front_page_costs_the_same_however_many(client, home, number, django_assert_num_queries):
    sites = [subsite(f"netz-{count}", f"Netz {count}") for count in range(number)]
    pick(home, *(news(site, f"Pick {site.network.slug}") for site in sites))
    for site in sites:
        news(site, "Kurse")
    client.get("/")
    with django_assert_num_queries(10):
        assert len(shown(client)) == number


def saved(home, **fields) -> dict:
    """Errors of the editor's form after it was sent."""
    browser = administrator()
    form = opened_form(browser, edit_url(home))
    for name, value in nested_form_data({"body": {"count": "0"}, **fields}).items():
        form[name] = value
    response = browser.post(edit_url(home), form)
    return response.context["form"].errors if response.status_code == 200 else {}


@pytest.mark.parametrize(
    ("field", "value"), [("newest_per_network", "0"), ("newest_count", "13"), ("newest_count", "x")]
)
def test_impossible_numbers_are_refused_at_the_field(home, field, value):
    assert list(saved(home, **{field: value})) == [field]


def test_editor_picks_an_item(home, leipzig):
    page = news(leipzig, "Kurse")
    errors = saved(home, picks=inline_formset([{"item": page.pk, "until": "2026-12-01"}]))
    draft = HomePage.objects.get(pk=home.pk).get_latest_revision_as_object()
    assert errors == {}
    assert [(row.item_id, row.until) for row in draft.picks.all()] == [(page.pk, dt.date(2026, 12, 1))]
