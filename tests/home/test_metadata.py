import datetime as dt
import re

import pytest

from tests.factories.home import NewsPageFactory, subsite
from tests.structured import tags, thing, things

pytestmark = pytest.mark.django_db


def html(client, page) -> str:
    return client.get(page.url).content.decode()


def test_front_page_of_the_portal_is_a_website(client, home):
    (found,) = things(html(client, home))
    assert (found["@type"], found["name"], found["url"]) == ("WebSite", "Verbund", "http://localhost/")


def test_network_is_an_organisation_with_address_and_region(client, leipzig):
    fields = {"street": "Weg 1", "postcode": "44135", "place": "Dortmund", "land": "NW", "claim": "Zusammen lernen"}
    contact = {"email": "post@dortmund.example", "phone": "0231 1", "short_name": "Dortmund"}
    dortmund = subsite("dortmund", "Forum Dortmund", parent=leipzig.network, **fields, **contact)
    assert thing(html(client, dortmund.page), "Organization") == {
        "@type": "Organization",
        "@id": "http://localhost/netzwerke/dortmund/",
        "url": "http://localhost/netzwerke/dortmund/",
        "name": "Forum Dortmund",
        "description": "Forum Dortmund – Forum Dortmund",
        "image": f"http://localhost/teilen/{dortmund.page.record_id}.png",
        "alternateName": "Dortmund",
        "slogan": "Zusammen lernen",
        "email": "post@dortmund.example",
        "telephone": "0231 1",
        "address": {
            "@type": "PostalAddress",
            "streetAddress": "Weg 1",
            "postalCode": "44135",
            "addressLocality": "Dortmund",
            "addressRegion": "Nordrhein-Westfalen",
            "addressCountry": "DE",
        },
        "parentOrganization": {
            "@type": "Organization",
            "name": "Lernnetz Leipzig",
            "url": "http://localhost/netzwerke/leipzig/",
        },
    }


def test_network_without_region_belongs_to_none(client, leipzig):
    assert "parentOrganization" not in thing(html(client, leipzig.page), "Organization")


def test_news_is_an_article_of_its_day(client, leipzig):
    page = NewsPageFactory(
        parent=leipzig.news,
        title="Sechs Tische",
        subline="Ein Abend",
        category="foerderung",
        date=dt.date(2026, 11, 3),
        authors=["Gruppe Nord"],
    )
    found = thing(html(client, page), "NewsArticle")
    facts = ("headline", "alternativeHeadline", "articleSection", "datePublished", "author", "mainEntityOfPage")
    assert {name: found[name] for name in facts} == {
        "headline": "Sechs Tische",
        "alternativeHeadline": "Ein Abend",
        "articleSection": "Förderung",
        "datePublished": "2026-11-03",
        "author": [{"@type": "Organization", "name": "Gruppe Nord"}],
        "mainEntityOfPage": f"http://localhost{page.url}",
    }


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("/veranstaltungen/", "/veranstaltungen/"),
        ("/veranstaltungen/?seite=1&sort=titel&fremd=1", "/veranstaltungen/"),
        ("/veranstaltungen/?zeit=vergangen&sort=titel", "/veranstaltungen/?zeit=vergangen"),
        ("/aktuelles/?jahr=2026&jahr=unsinn", "/aktuelles/?jahr=2026"),
        ("/mediathek/?q=Netz", None),
    ],
)
def test_list_keeps_filters_in_its_address_and_a_question_has_none(client, leipzig, asked, told):
    html = client.get(f"/netzwerke/leipzig{asked}").content.decode()
    canonical = re.findall(r'<link rel="canonical" href="(.*?)">', html)
    robots = re.findall(r'<meta name="robots" content="(.*?)">', html)
    expected = ([f"http://localhost/netzwerke/leipzig{told}"], []) if told else ([], ["noindex, follow"])
    assert (canonical, robots) == expected


def test_second_page_of_a_list_is_its_own_address(client, leipzig):
    for _ in range(21):
        NewsPageFactory(parent=leipzig.news)
    html = client.get(f"{leipzig.news.url}?seite=2").content.decode()
    assert f'<link rel="canonical" href="http://localhost{leipzig.news.url}?seite=2">' in html


def test_search_is_found_and_its_results_are_not(client, home):
    pages = [client.get(path).content.decode() for path in ("/suche/", "/suche/?thema=x", "/suche/?q=Netz")]
    assert ["noindex" in page for page in pages] == [False, True, True]
    assert tags(pages[0])["og:title"] == "Suche"
