"""A browser can add the portal to its search field."""

from xml.etree import ElementTree as ET

import pytest
from wagtail.models import Locale

pytestmark = pytest.mark.django_db
XML = {"": "http://a9.com/-/spec/opensearch/1.1/"}


def described(client, address: str) -> ET.Element:
    response = client.get(address)
    kind = "application/opensearchdescription+xml; charset=utf-8"
    assert (response.status_code, response.headers["Content-Type"], dict(response.cookies)) == (200, kind, {})
    return ET.fromstring(response.content)


def test_browser_learns_where_to_ask(client, home):
    urls = {url.get("type"): url.get("template") for url in described(client, "/opensearch.xml").findall("Url", XML)}

    assert urls == {
        "text/html": "http://localhost/suche/?q={searchTerms}",
        "application/atom+xml": "http://localhost/suche/?q={searchTerms}&ausgabe=atom",
        "application/x-suggestions+json": ("http://localhost/suche/vorschlaege/?format=opensearch&q={searchTerms}"),
        "application/opensearchdescription+xml": "http://localhost/opensearch.xml",
    }


def test_name_is_the_portals_and_short(client, home):
    home.title = "Verbund der Lernnetze & Partner"
    home.save_revision().publish()

    assert described(client, "/opensearch.xml").findtext("ShortName", namespaces=XML) == "Verbund der Lern"


def test_each_language_has_its_own(client, home):
    home.copy_for_translation(Locale.objects.get(language_code="en")).save_revision().publish()
    found = described(client, "/en/opensearch.xml")

    assert found.findtext("Language", namespaces=XML) == "en"
    assert found.find("Url", XML).get("template") == "http://localhost/en/suche/?q={searchTerms}"


def test_every_page_names_it(client, home):
    link = '<link rel="search" type="application/opensearchdescription+xml" href="/opensearch.xml" title="Verbund">'
    assert client.get("/suche/").content.decode().count(link) == 1
    assert client.get("/").content.decode().count(link) == 1
