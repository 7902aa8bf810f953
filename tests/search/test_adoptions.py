"""What a network has adopted stands in its lists, feeds and counts, and in those of no one else."""

import datetime as dt
from xml.etree import ElementTree as ET

import pytest
from django.utils import timezone
from wagtail.models import Locale, PageViewRestriction

from core.models import Network
from home.subsites import close_network, reopen_network
from search.consistency import Difference, check
from search.engines import Request, find
from search.models import SearchRecord
from search.worker import apply_changes
from tests.factories.core import AdoptionFactory
from tests.factories.events import EventPageFactory, in_days
from tests.factories.home import NewsPageFactory, subsite
from tests.factories.library import LibraryItemPageFactory

pytestmark = pytest.mark.django_db
SPRING, SUMMER, AUTUMN = dt.date(2026, 4, 1), dt.date(2026, 7, 1), dt.date(2026, 10, 1)
ATOM = {"": "http://www.w3.org/2005/Atom"}


@pytest.fixture
def news(leipzig):
    return NewsPageFactory(parent=leipzig.news, title="Kurse", lead="Aus Leipzig", date=SPRING)


@pytest.fixture
def adoption(news, dortmund):
    return AdoptionFactory(network=dortmund.network, page=news, lead="Für Dortmund", date=AUTUMN)


def listed(client, page) -> list[tuple]:
    """Title, lead and day of what a list shows."""
    records = client.get(page.url).context["results"].records
    return [(record.title, record.shown_lead, record.shown_date) for record in records]


def news_on_front(client, page) -> list[tuple]:
    """Title, lead and whether it is adopted, of the news on a front page."""
    sections = client.get(page.url).context["front"].sections
    shown = [record for section in sections if section.block_type == "news" for record in section.value.records]
    return [(record.title, record.shown_lead, record.is_adopted) for record in shown]


def titles(client, page) -> list[str]:
    return [title for title, _lead, _date in listed(client, page)]


def feed(client, network: Network) -> list[ET.Element]:
    content = client.get(f"/feeds/aktuelles.xml?netzwerk={network.slug}").content
    return ET.fromstring(content).findall("entry", ATOM)


def test_adopted_item_has_own_lead_and_day_only_there(client, adoption, leipzig, dortmund):
    assert listed(client, dortmund.news) == [("Kurse", "Für Dortmund", AUTUMN)]
    assert listed(client, leipzig.news) == [("Kurse", "Aus Leipzig", SPRING)]


def test_without_own_lead_and_day_it_keeps_those_of_its_source(client, news, dortmund):
    AdoptionFactory(network=dortmund.network, page=news)
    assert listed(client, dortmund.news) == [("Kurse", "Aus Leipzig", SPRING)]


def test_list_is_ordered_by_the_days_that_it_shows(client, adoption, dortmund):
    NewsPageFactory(parent=dortmund.news, title="Sommerfest", date=SUMMER)
    assert titles(client, dortmund.news) == ["Kurse", "Sommerfest"]
    records = client.get(f"{dortmund.news.url}?sort=aelteste").context["results"].records
    assert [record.title for record in records] == ["Sommerfest", "Kurse"]


def test_list_names_the_source_and_leads_there(client, adoption, news, dortmund):
    html = client.get(dortmund.news.url).content.decode()
    assert "aus Lernnetz Leipzig" in html
    assert f'href="{news.url}"' in html
    assert news.url.startswith("/netzwerke/leipzig/")


def test_page_has_one_address_wherever_it_is_shown(client, adoption, news):
    assert f'<link rel="canonical" href="http://localhost{news.url}">' in client.get(news.url).content.decode()
    assert client.get("/sitemap-de.xml").content.decode().count(f"<loc>http://localhost{news.url}</loc>") == 1


def test_search_of_the_portal_finds_it_once_as_its_source_has_it(client, adoption, leipzig, dortmund):
    found = client.get("/suche/?q=kurse").context
    assert [(record.title, record.shown_lead) for record in found["results"].records] == [("Kurse", "Aus Leipzig")]
    assert networks_of("kurse") == {"leipzig": 1, "dortmund": 1}


def networks_of(question: str) -> dict[str, int]:
    return find(Request(question=question, counted=("network",))).counts["network"]


def test_front_page_shows_it(client, adoption, dortmund):
    assert news_on_front(client, dortmund.page) == [("Kurse", "Für Dortmund", True)]


def test_feed_has_own_lead_and_the_owners_address(client, adoption, news, dortmund):
    [entry] = feed(client, dortmund.network)
    assert entry.findtext("summary", namespaces=ATOM) == "Für Dortmund"
    assert entry.find("link", ATOM).get("href") == f"http://localhost{news.url}"
    assert entry.findtext("published", namespaces=ATOM) == "2026-09-30T22:00:00+00:00"
    assert entry.findtext("author/name", namespaces=ATOM) == "Lernnetz Leipzig"


def test_feed_tells_first_what_was_adopted_last(client, news, dortmund):
    type(news).objects.update(first_published_at=timezone.now() - dt.timedelta(days=90))
    NewsPageFactory(parent=dortmund.news, title="Gestern")
    AdoptionFactory(network=dortmund.network, page=news)
    assert [entry.findtext("title", namespaces=ATOM) for entry in feed(client, dortmund.network)] == [
        "Kurse",
        "Gestern",
    ]


def test_region_shows_what_its_member_has_adopted(client, news, dortmund):
    unna = subsite("unna", "Unna", parent=dortmund.network)
    AdoptionFactory(network=unna.network, page=news, lead="Für Unna", date=SUMMER)
    assert listed(client, dortmund.news) == [("Kurse", "Für Unna", SUMMER)]


def test_region_that_adopts_itself_has_its_own_lead(client, adoption, news, dortmund):
    unna = subsite("unna", "Unna", parent=dortmund.network)
    AdoptionFactory(network=unna.network, page=news, lead="Für Unna")
    assert listed(client, dortmund.news) == [("Kurse", "Für Dortmund", AUTUMN)]


def test_region_of_the_owner_shows_the_original(client, leipzig, news):
    sachsen = subsite("sachsen", "Sachsen")
    leipzig.network.parent = sachsen.network
    leipzig.network.save()
    halle = subsite("halle", "Halle", parent=sachsen.network)
    apply_changes()
    AdoptionFactory(network=halle.network, page=news, lead="Für Halle")
    assert listed(client, sachsen.news) == [("Kurse", "Aus Leipzig", SPRING)]


def test_events_and_works_stand_where_they_stood(client, leipzig, dortmund):
    event = EventPageFactory(parent=leipzig.events, title="Treffen", dates=[in_days(3)])
    work = LibraryItemPageFactory(parent=leipzig.library, title="Papier")
    for page in (event, work):
        AdoptionFactory(network=dortmund.network, page=page, lead="Empfohlen")
    assert [(title, lead) for title, lead, _date in listed(client, dortmund.events)] == [("Treffen", "Empfohlen")]
    assert [(title, lead) for title, lead, _date in listed(client, dortmund.library)] == [("Papier", "Empfohlen")]
    assert b"Treffen" in client.get("/kalender.ics?netzwerk=dortmund").content


# Gone with its source


def unpublish(page):
    page.unpublish()


def ask_for_a_password(page):
    PageViewRestriction.objects.create(page=page.get_parent(), restriction_type="password", password="geheim")


def let_expire(page):
    page.expire_at = timezone.now()
    page.save()


def delete(page):
    page.delete()


def close_its_network(page):
    close_network(network=page.network)


@pytest.mark.parametrize("take_away", [unpublish, ask_for_a_password, let_expire, delete, close_its_network])
def test_what_its_owner_takes_away_is_gone_at_once(client, adoption, news, dortmund, take_away):
    take_away(news)
    assert titles(client, dortmund.news) == []
    assert feed(client, dortmund.network) == []
    assert news_on_front(client, dortmund.page) == []


def test_published_again_it_is_back(client, adoption, news, dortmund):
    news.unpublish()
    news.save_revision().publish()
    assert listed(client, dortmund.news) == [("Kurse", "Für Dortmund", AUTUMN)]


def test_reopened_network_is_shown_again(client, adoption, leipzig, dortmund):
    close_network(network=leipzig.network)
    reopen_network(network=leipzig.network)
    apply_changes()
    assert titles(client, dortmund.news) == ["Kurse"]


def test_released_item_is_gone(client, adoption, dortmund):
    adoption.delete()
    assert titles(client, dortmund.news) == []
    assert SearchRecord.objects.filter(title="Kurse").count() == 1


def test_network_in_preparation_is_named_nowhere(client, news, dortmund):
    Network.objects.filter(pk=dortmund.network.pk).update(state="preparing")
    AdoptionFactory(network=dortmund.network, page=news)
    assert networks_of("kurse") == {"leipzig": 1}


# In line and at the same cost


def test_nothing_differs_after_adopting_changing_and_releasing(adoption, news, dortmund):
    assert check() == Difference()
    adoption.lead = "Anders"
    adoption.save()
    assert check() == Difference()
    adoption.delete()
    assert check() == Difference()


def test_forgotten_adoption_is_found_and_mended(adoption, news):
    type(adoption).objects.filter(pk=adoption.pk).update(lead="An allem vorbei")
    assert check() == Difference(outdated=[news.pk], unindexed=[news.pk])


def test_renamed_network_keeps_what_it_adopted(client, adoption, dortmund):
    dortmund.network.slug = "ruhr"
    dortmund.network.save()
    apply_changes()
    assert [entry.findtext("title", namespaces=ATOM) for entry in feed(client, dortmund.network)] == ["Kurse"]
    assert check() == Difference()


def test_other_languages_do_not_show_it(client, leipzig, dortmund):
    english = Locale.objects.get_or_create(language_code="en")[0]
    page = NewsPageFactory(parent=leipzig.news, title="Courses", locale=english)
    AdoptionFactory(network=dortmund.network, page=page)
    assert titles(client, dortmund.news) == []


@pytest.mark.parametrize("number", [1, 3])
def test_list_and_feed_cost_the_same_for_one_and_for_three(
    client, leipzig, dortmund, number, django_assert_num_queries
):
    for count in range(number):
        AdoptionFactory(network=dortmund.network, page=NewsPageFactory(parent=leipzig.news, title=f"Kurs {count}"))
    client.get(dortmund.news.url)
    with django_assert_num_queries(LIST):
        assert len(titles(client, dortmund.news)) == number
    with django_assert_num_queries(FEED):
        assert len(feed(client, dortmund.network)) == number


LIST, FEED = 9, 4
