import datetime as dt
import re

import pytest
from django.test import RequestFactory
from django.utils import timezone
from django.utils.translation import override
from wagtail.models import Locale, Page, PageViewRestriction, Site

from core.navigation import surroundings, surroundings_of, surroundings_of_portal
from tests.factories.core import FundingFactory, ImageFactory
from tests.factories.events import EventPageFactory, EventReportPageFactory
from tests.factories.home import LegalPageFactory, NewsPageFactory, StandardPageFactory, subsite

pytestmark = pytest.mark.django_db


def titles(pages) -> list[str]:
    return [page.title for page in pages]


def in_menus(*pages: Page) -> None:
    Page.objects.filter(pk__in=[page.pk for page in pages]).update(show_in_menus=True)


def test_network_has_its_own_menu_and_keeps_the_portals(leipzig, home):
    StandardPageFactory(parent=home, title="Mitmachen", show_in_menus=True)
    in_menus(leipzig.news, leipzig.library)
    StandardPageFactory(parent=leipzig.page, title="Entwurf", show_in_menus=True, live=False)
    around = surroundings_of(leipzig.news)
    assert titles(around.menu) == ["Aktuelles", "Mediathek"]
    assert titles(around.portal_menu) == ["Mitmachen"]


def test_page_of_the_portal_has_the_portals_menu(home, leipzig):
    page = StandardPageFactory(parent=home, title="Mitmachen", show_in_menus=True)
    around = surroundings_of(page)
    assert (titles(around.menu), around.network) == (["Mitmachen"], None)


def test_everything_around_a_page_costs_one_query_and_one_for_those_who_pay(leipzig, django_assert_num_queries):
    news = NewsPageFactory(parent=leipzig.news)
    news.network.parent  # noqa: B018 - the page comes with its network
    with django_assert_num_queries(2):
        around = surroundings_of(news)
        assert [around.home.title, around.network_page.title, len(around.translations)] == [
            "Verbund",
            "Lernnetz Leipzig",
            1,
        ]


def test_trail_leads_from_the_portal_through_the_network_without_the_list_of_networks(leipzig):
    event = EventPageFactory(parent=leipzig.events, title="Werkstatt")
    report = EventReportPageFactory(parent=event)
    assert titles(surroundings_of(report).trail) == ["Verbund", "Lernnetz Leipzig", "Veranstaltungen", "Werkstatt"]


def test_front_pages_have_no_trail(home, leipzig):
    assert titles(surroundings_of(leipzig.page).trail) == []
    assert titles(surroundings_of(home).trail) == []


def test_lineage_names_the_regions_widest_first(home):
    ruhr = subsite("ruhr", "Ruhrgebiet")
    westen = subsite("westen", "Westen", parent=ruhr.network)
    dortmund = subsite("dortmund", "Dortmund", parent=westen.network)
    assert [(region.name, page.pk) for region, page in surroundings_of(dortmund.news).lineage] == [
        ("Ruhrgebiet", ruhr.page.pk),
        ("Westen", westen.page.pk),
    ]


def test_duties_are_the_networks_own_or_the_portals(home, leipzig, dortmund):
    LegalPageFactory(parent=home, title="Impressum des Portals", duty="impressum")
    LegalPageFactory(parent=leipzig.page, title="Impressum Leipzig", duty="impressum", show_in_menus=True)
    assert titles(surroundings_of(leipzig.news).duties) == ["Impressum Leipzig"]
    assert titles(surroundings_of(dortmund.news).duties) == ["Impressum des Portals"]
    assert titles(surroundings_of(leipzig.news).menu) == []


def test_duty_that_a_network_has_not_written_yet_is_the_portals(home, leipzig):
    LegalPageFactory(parent=home, title="Impressum des Portals", duty="impressum")
    LegalPageFactory(parent=home, title="Datenschutz des Portals", duty="datenschutz")
    LegalPageFactory(parent=leipzig.page, title="Impressum Leipzig", duty="impressum")
    assert titles(surroundings_of(leipzig.news).duties) == ["Impressum Leipzig", "Datenschutz des Portals"]


def test_menu_has_the_pages_right_below_the_network_in_their_order_and_marks_the_current_one(client, leipzig):
    in_menus(leipzig.news, leipzig.events)
    about = StandardPageFactory(parent=leipzig.page, title="Über uns", show_in_menus=True)
    board = StandardPageFactory(parent=about, title="Vorstand", show_in_menus=True)
    leipzig.events.move(leipzig.page, pos="first-child")
    assert titles(surroundings_of(board).menu) == ["Veranstaltungen", "Aktuelles", "Über uns"]
    marked = [
        re.findall(r'aria-current="(\w+)">(.*?)</a>', client.get(page.url).content.decode()) for page in (about, board)
    ]
    assert [page[0] for page in marked] == [("page", "Über uns"), ("true", "Über uns")]


def test_plain_and_sign_language_stand_apart_from_the_duties(home, leipzig):
    LegalPageFactory(parent=home, title="Impressum", duty="impressum")
    LegalPageFactory(parent=home, title="Leichte Sprache", duty="leichte-sprache")
    around = surroundings_of(leipzig.news)
    assert (titles(around.access), titles(around.duties)) == (["Leichte Sprache"], ["Impressum"])


def test_translations_are_offered_once_they_are_live(home):
    english = home.copy_for_translation(Locale.objects.get(language_code="en"))
    assert surroundings_of(home).other_languages == []
    english.save_revision().publish()
    assert [page.pk for page in surroundings_of(home).other_languages] == [english.pk]


def test_page_in_plain_language_stands_for_the_general_one(home):
    LegalPageFactory(parent=home, title="Leichte Sprache", duty="leichte-sprache")
    LegalPageFactory(parent=home, title="Gebärdensprache", duty="gebaerdensprache")
    plain = home.copy_for_translation(Locale.objects.get(language_code="de-x-leicht"))
    assert titles(surroundings_of(home).entrances) == ["Leichte Sprache", "Gebärdensprache"]
    plain.save_revision().publish()
    assert titles(surroundings_of(home).entrances) == ["Gebärdensprache"]


def test_list_of_networks_is_found_in_the_portals_menu(home, leipzig):
    assert surroundings_of(leipzig.news).networks_page is None
    networks = leipzig.page.get_parent()
    in_menus(networks)
    assert surroundings_of(leipzig.news).networks_page.pk == networks.pk


def test_fundings_come_with_their_logos(leipzig, django_assert_num_queries):
    leipzig.network.fundings.add(
        FundingFactory(funder="Land Sachsen", logo=ImageFactory()), FundingFactory(funder="Bund")
    )
    leipzig.news.network.parent  # noqa: B018 - the page comes with its network
    with django_assert_num_queries(3):
        around = surroundings_of(leipzig.news)
        assert sorted(funding.funder for funding in around.fundings) == ["Bund", "Land Sachsen"]


def test_portal_has_no_fundings(home):
    assert surroundings_of(home).fundings == []


def test_view_that_is_no_page_has_the_portals_frame(home):
    StandardPageFactory(parent=home, title="Mitmachen", show_in_menus=True)
    LegalPageFactory(parent=home, title="Impressum", duty="impressum")
    around = surroundings_of_portal(RequestFactory().get("/suche/"))
    assert (around.home.pk, titles(around.menu), titles(around.duties)) == (home.pk, ["Mitmachen"], ["Impressum"])
    assert (around.trail, around.other_languages) == ([], [])


def test_view_in_another_language_has_the_frame_of_that_language(home):
    english = home.copy_for_translation(Locale.objects.get(language_code="en"))
    english.save_revision().publish()
    with override("en"):
        assert surroundings_of_portal(RequestFactory().get("/en/suche/")).home.pk == english.pk


def test_every_page_of_a_network_names_it_and_leads_back_to_the_portal(client, home, leipzig):
    for page in (leipzig.page, leipzig.news, NewsPageFactory(parent=leipzig.news)):
        header = client.get(page.url).content.decode().split("<header")[1].split("</header>")[0]
        assert '<li><a href="/">' in header
        assert re.search(r'class="identity" href="(.*?)"', header)[1] == "/netzwerke/leipzig/"


def test_funding_strip_names_who_pays_and_links_them(client, leipzig):
    leipzig.network.fundings.add(
        FundingFactory(funder="Land Sachsen", logo=ImageFactory(), url="https://land.example/")
    )
    strip = client.get(leipzig.news.url).content.decode().split('class="funders"')[1].split("</section>")[0]
    assert re.findall(r'<a href="(.*?)">', strip) == ["https://land.example/"]
    assert re.findall(r' alt="(.*?)"', strip) == ["Land Sachsen"]


def test_without_a_site_there_is_no_frame(db):
    Site.objects.all().delete()
    assert surroundings_of_portal(RequestFactory().get("/")).home is None


def test_frame_is_worked_out_once_per_request(leipzig, rf, django_assert_num_queries):
    request = rf.get("/")
    first = surroundings(request, leipzig.news)
    with django_assert_num_queries(0):
        assert surroundings(request, leipzig.news) is first


def test_page_that_has_no_place_yet_gets_the_portals_frame(home, rf):
    assert surroundings(rf.get("/"), Page(title="Neu")).home.pk == home.pk


def test_menus_name_no_page_that_asks_for_a_password(home, leipzig):
    intern = StandardPageFactory(parent=leipzig.page, title="Intern", show_in_menus=True)
    StandardPageFactory(parent=leipzig.page, title="Mitmachen", show_in_menus=True)
    PageViewRestriction.objects.create(page=intern, restriction_type=PageViewRestriction.LOGIN)
    assert titles(surroundings_of(leipzig.news).menu) == ["Mitmachen"]


def test_menus_name_no_page_past_its_end(home, leipzig):
    hour = dt.timedelta(hours=1)
    StandardPageFactory(parent=leipzig.page, title="Vorbei", show_in_menus=True, expire_at=timezone.now() - hour)
    StandardPageFactory(parent=leipzig.page, title="Bald", show_in_menus=True, expire_at=timezone.now() + hour)
    assert titles(surroundings_of(leipzig.news).menu) == ["Bald"]


def test_trail_skips_a_page_that_was_withdrawn(leipzig):
    event = EventPageFactory(parent=leipzig.events, title="Werkstatt")
    report = EventReportPageFactory(parent=event)
    Page.objects.filter(pk=event.pk).update(live=False)
    assert titles(surroundings_of(report).trail) == ["Verbund", "Lernnetz Leipzig", "Veranstaltungen"]


@pytest.mark.parametrize("count", [1, 3])
def test_logo_of_the_network_costs_no_query_beside_those_of_its_funders(leipzig, count, django_assert_num_queries):
    leipzig.network.logo = ImageFactory(title="Signet")
    leipzig.network.save()
    leipzig.network.fundings.add(*(FundingFactory(logo=ImageFactory()) for _ in range(count)))
    page = type(leipzig.page).objects.shown().get(pk=leipzig.page.pk)
    with django_assert_num_queries(3):
        around = surroundings_of(page)
        assert (around.logo.title, len(around.fundings)) == ("Signet", count)
        assert len(list(around.logo.renditions.all())) == 0


def test_network_without_a_logo_has_none(leipzig):
    assert not surroundings_of(leipzig.page).logo


def test_logo_stands_in_the_header_instead_of_the_signet(client, leipzig):
    leipzig.network.logo = ImageFactory()
    leipzig.network.save()
    masthead = client.get(leipzig.page.url).content.decode().split('class="identity"')[1].split("</a>")[0]
    assert ("<picture>" in masthead, 'class="signet' in masthead) == (True, False)


def test_page_lists_what_is_published_below_it_with_the_same_query(leipzig, django_assert_num_queries):
    page = StandardPageFactory(parent=leipzig.page)
    for title in ("Satzung", "Vorstand", "Beirat"):
        StandardPageFactory(parent=page, title=title)
    StandardPageFactory(parent=page, title="Entwurf", live=False)
    page.network.parent  # noqa: B018 - the page comes with its network
    with django_assert_num_queries(2):
        assert titles(surroundings_of(page).children) == ["Satzung", "Vorstand", "Beirat"]


def test_list_of_news_does_not_bring_its_news_along(leipzig):
    NewsPageFactory(parent=leipzig.news)
    assert surroundings_of(leipzig.news).children == []
