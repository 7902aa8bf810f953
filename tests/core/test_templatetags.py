import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from django.template import Context, Template
from django.test import RequestFactory
from django.utils.translation import override

from core.blocks.text import FormattedText
from core.templatetags import portal
from tests.factories.core import DocumentFactory, MediaFactory

BERLIN = ZoneInfo("Europe/Berlin")


def rendered(source: str, **context) -> str:
    return Template("{% load portal %}" + source).render(Context(context))


def test_day_of_a_moment_is_the_day_in_germany():
    late = dt.datetime(2026, 11, 20, 23, 30, tzinfo=dt.UTC)
    assert rendered("{{ moment|day }}", moment=late) == "21.\xa0November\xa02026"


def test_missing_date_is_nothing():
    assert rendered("{{ moment|day }}{{ moment|weekday }}{% days moment %}{% hours moment %}", moment=None) == ""


def test_hours_are_read_from_the_clocks_of_the_place():
    start = dt.datetime(2026, 11, 20, 9, 30, tzinfo=BERLIN)
    assert rendered("{% hours start end %}", start=start, end=start.replace(hour=16)) == "9.30\xa0bis\xa016.30\xa0Uhr"


def test_moment_on_the_portals_clocks():
    assert portal.local(dt.datetime(2026, 7, 1, 8, tzinfo=dt.UTC)).hour == 10


@pytest.mark.parametrize(
    ("number", "link"),
    [
        ("0341 000 00-00", "tel:+493410000000"),
        ("+49 341 1", "tel:+493411"),
        ("0041 44 1", "tel:0041441"),
        ("116 117", "tel:116117"),
    ],
)
def test_telephone_number_becomes_a_link(number, link):
    assert portal.tel(number) == link


def test_telephone_number_stays_on_one_line():
    assert portal.unbroken("0341 00-1") == "0341\xa000\u20111"


def test_languages_are_named_in_their_own_words_and_in_the_readers():
    assert [portal.own_name("en"), portal.own_name("de-x-leicht"), portal.own_name("xx")] == [
        "English",
        "Leichte Sprache",
        "xx",
    ]
    assert [portal.language_name("en"), portal.language_name("xx")] == ["Englisch", "xx"]


def test_address_gets_scheme_and_host_unless_it_has_them(settings):
    settings.BASE_URL = "https://verbund.example/"
    assert portal.absolute("/m/1") == "https://verbund.example/m/1"
    assert portal.absolute("https://anderswo.example/") == "https://anderswo.example/"


def test_host_of_an_address():
    assert [portal.host("https://www.beispiel.example/a?b=c"), portal.host("kaputt")] == ["www.beispiel.example", ""]


def test_canonical_address_of_a_view_leaves_the_query_out(settings):
    settings.BASE_URL = "https://verbund.example"
    request = RequestFactory().get("/suche/", {"q": "Netz"})
    assert rendered("{% canonical %}", request=request) == "https://verbund.example/suche/"


def test_frame_without_request_is_empty():
    assert rendered("{% around as frame %}{{ frame.home|default_if_none:'-' }}{{ frame.trail|length }}") == "-0"


def test_only_a_cookie_tells_an_editor():
    request = RequestFactory().get("/")
    before = portal.signed_in({"request": request})
    request.COOKIES["sessionid"] = "x"
    assert (before, portal.signed_in({"request": request}), portal.signed_in({})) == (False, True, False)


@pytest.mark.django_db
def test_file_is_described_by_kind_pages_size_and_language():
    document = DocumentFactory(pages=24, language="en")
    document.file_size = 1_887_437
    assert portal.file_facts(document, language=True) == "TXT, 24\xa0Seiten, 1,8\xa0MB, Englisch"


@pytest.mark.django_db
def test_file_with_one_page_and_recording_with_its_length():
    assert portal.file_facts(DocumentFactory(pages=1, file_size=None)) == "TXT, 1\xa0Seite"
    assert portal.file_facts(MediaFactory(duration=245.4)) == "MP3, 4:05\xa0Min., 3\xa0Bytes"


def test_licence_has_name_and_deed():
    assert portal.licence_label("CC-BY-4.0") == "CC BY 4.0"
    assert portal.licence_url("CC-BY-4.0") == "https://creativecommons.org/licenses/by/4.0/deed.de"


def test_unknown_licence_and_land_are_nothing():
    assert [portal.licence_label("MIT"), portal.licence_url("MIT"), portal.land_label("XX")] == ["", "", ""]
    assert portal.land_label("SN") == "Sachsen"


def test_anchors_are_unique_only_within_one_text():
    source = "{% new_anchors as anchors %}{% anchor 'Ort' %} {% anchor 'Ort' %}"
    assert rendered(source) == "ort ort-2"
    assert rendered("{% anchor 'Ort' %} {% anchor 'Ort' %}") == "ort ort"


@pytest.mark.django_db
def test_rich_text_keeps_its_words_and_gets_anchors():
    assert (
        rendered("{% anchored text %}", text=FormattedText("<h2>Ort</h2><p>Halle</p>"))
        == '<h2 id="ort">Ort</h2><p>Halle</p>'
    )


def test_language_of_the_page_is_the_active_one():
    with override("de-x-leicht"):
        assert portal.page_language() == "de-x-leicht"
