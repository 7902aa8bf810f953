import datetime as dt

import pytest
from wagtail.models import Locale

from core.hosts import absolute
from core.metadata import About, Metadata, address, described, filled, moment, place
from core.models import Venue
from core.navigation import Surroundings
from tests.factories.core import PersonFactory, TopicFactory
from tests.factories.home import NewsPageFactory, StandardPageFactory
from tests.structured import tags, thing, things

pytestmark = pytest.mark.django_db


def html(client, page) -> str:
    return client.get(page.url).content.decode()


def test_shared_page_says_what_it_is(client, leipzig):
    page = NewsPageFactory(parent=leipzig.news, title="Sechs Tische", slug="tische", lead="Was am Ende bleibt.")
    found = tags(html(client, page))
    assert {name: value for name, value in found.items() if name.startswith(("og:", "twitter:", "description"))} == {
        "description": "Was am Ende bleibt.",
        "og:type": "article",
        "og:title": "Sechs Tische",
        "og:description": "Was am Ende bleibt.",
        "og:url": "http://localhost/netzwerke/leipzig/aktuelles/tische/",
        "og:locale": "de_DE",
        "og:site_name": "Verbund",
        "og:image": f"http://localhost/teilen/{page.record_id}.png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": "Titelbild: „Sechs Tische“, Lernnetz Leipzig",
        "twitter:card": "summary_large_image",
    }


def test_page_without_lead_is_described_by_title_and_network(client, leipzig):
    assert tags(html(client, leipzig.news))["description"] == "Aktuelles – Lernnetz Leipzig"


def test_search_engines_get_their_own_title(client, leipzig):
    page = StandardPageFactory(
        parent=leipzig.page, title="Über uns", seo_title="Wer wir sind", search_description="Wir."
    )
    found = tags(html(client, page))
    assert (found["og:title"], found["og:type"], found["description"]) == ("Wer wir sind", "website", "Wir.")


def test_page_without_record_is_shared_with_the_picture_of_its_network(client, leipzig, home):
    pages = (leipzig.news, home)
    assert [tags(html(client, page))["og:image"] for page in pages] == [
        "http://localhost/teilen/leipzig.png",
        "http://localhost/teilen/portal.png",
    ]


def test_page_in_english_says_so(client, home):
    english = home.copy_for_translation(Locale.objects.get(language_code="en"))
    english.save_revision().publish()
    text = html(client, english)
    assert (tags(text)["og:locale"], thing(text, "WebSite")["inLanguage"]) == ("en_GB", "en")


def test_way_to_the_page_is_told(client, leipzig):
    page = NewsPageFactory(parent=leipzig.news, title="Sechs Tische", slug="tische")
    steps = thing(html(client, page), "BreadcrumbList")["itemListElement"]
    assert [(step["position"], step["name"], step["item"]) for step in steps] == [
        (1, "Verbund", "http://localhost/"),
        (2, "Lernnetz Leipzig", "http://localhost/netzwerke/leipzig/"),
        (3, "Aktuelles", "http://localhost/netzwerke/leipzig/aktuelles/"),
        (4, "Sechs Tische", "http://localhost/netzwerke/leipzig/aktuelles/tische/"),
    ]


def test_front_page_of_the_portal_has_no_way_to_it(client, home):
    assert [found["@type"] for found in things(html(client, home))] == ["WebSite"]


def test_page_of_no_special_type_is_a_web_page(client, leipzig):
    found = thing(html(client, leipzig.news), "WebPage")
    assert found["publisher"] == [
        {"@type": "Organization", "name": "Lernnetz Leipzig", "url": "http://localhost/netzwerke/leipzig/"}
    ]


def test_no_title_ends_the_script(client, leipzig):
    title = "</script><script>alert(1)</script> & <!-- „Ende“ \u2028"
    page = StandardPageFactory(parent=leipzig.page, title=title, slug="ende")
    text = html(client, page)
    assert "<script>alert" not in text
    assert thing(text, "WebPage")["name"] == page.title


def test_page_may_describe_nothing():
    fields = ("title", "description", "site_name", "locale", "picture", "picture_alt")
    assert Metadata(**dict.fromkeys(fields, "")).json == ""


def test_authors_are_people_and_groups_and_else_the_publishers(leipzig):
    signed = NewsPageFactory(
        parent=leipzig.news, authors=[PersonFactory(name="Anna Berg", orcid="0000-0002-1825-0097"), "Gruppe Nord"]
    )
    frame = Surroundings(page=signed)
    assert About(signed, frame).authors == [
        {"@type": "Person", "name": "Anna Berg", "sameAs": "https://orcid.org/0000-0002-1825-0097"},
        {"@type": "Organization", "name": "Gruppe Nord"},
    ]
    unsigned = NewsPageFactory(parent=leipzig.news)
    assert About(unsigned, frame).authors == [{"@type": "Organization", "name": "Lernnetz Leipzig"}]


def test_portal_publishes_what_no_network_does(home):
    page = StandardPageFactory(parent=home)
    assert About(page, Surroundings(page=page)).publishers == [{"@type": "Organization", "name": "Verbund"}]


def test_works_of_several_networks_name_each(leipzig, dortmund):
    page = NewsPageFactory(parent=leipzig.news, co_publishers=[dortmund.network])
    assert [found["name"] for found in About(page, Surroundings(page=page)).publishers] == [
        "Lernnetz Leipzig",
        "Weiterbildungsforum Dortmund",
    ]


def test_topics_are_keywords(client, leipzig):
    page = NewsPageFactory(parent=leipzig.news, topics=[TopicFactory(name="Führung"), TopicFactory(name="Transfer")])
    assert thing(html(client, page), "NewsArticle")["keywords"] == ["Führung", "Transfer"]


def test_venue_is_a_place_with_address_and_coordinates():
    venue = Venue(name="Lernhaus", street="Weg 1", postcode="04103", place="Leipzig", land="SN")
    assert address(venue) == {
        "@type": "PostalAddress",
        "streetAddress": "Weg 1",
        "postalCode": "04103",
        "addressLocality": "Leipzig",
        "addressRegion": "Sachsen",
        "addressCountry": "DE",
    }
    assert "geo" not in place(venue)
    venue.latitude, venue.longitude = 51.34, 12.37
    assert place(venue)["geo"] == {"@type": "GeoCoordinates", "latitude": 51.34, "longitude": 12.37}


def test_no_venue_is_no_place():
    assert place(None) is None


def test_moments_are_on_the_portals_clocks():
    times = (dt.datetime(2026, 7, 1, 8, tzinfo=dt.UTC), dt.date(2026, 7, 1), None)
    assert [moment(time) for time in times] == ["2026-07-01T10:00:00+02:00", "2026-07-01", ""]


def test_unknown_facts_are_left_out():
    assert filled(a=0, b=False, c="", d=None, e=[], f={}, g="x") == {"a": 0, "b": False, "g": "x"}


def test_address_gets_scheme_and_host_unless_it_has_them(settings):
    settings.BASE_URL = "https://verbund.example/"
    assert [absolute("/m/1"), absolute("https://anderswo.example/"), absolute("")] == [
        "https://verbund.example/m/1",
        "https://anderswo.example/",
        "",
    ]


def test_draft_without_a_place_can_be_described():
    page = NewsPageFactory._meta.model(title="Neu")
    (found,) = described(page, About(page, Surroundings()))
    assert (found["@type"], found["headline"]) == ("NewsArticle", "Neu")
