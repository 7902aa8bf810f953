"""What a network puts on its front page, and what visitors get of it."""

import datetime as dt
import re

import pytest
from django.core.exceptions import ValidationError
from wagtail.blocks import StreamBlockValidationError, StructBlockValidationError

from core.models import Network
from home.models import NetworkPage
from home.sections import front_of, usual_sections
from home.sections.blocks import SectionsBlock
from home.sections.gathering import gathered
from home.sections.welcome import ButtonBlock, web_or_mail_address
from search.models import SearchRecord
from tests.factories.core import ImageFactory, OrganisationFactory, PersonFactory, TopicFactory, VenueFactory
from tests.factories.events import EventPageFactory, in_days
from tests.factories.home import NewsPageFactory, StandardPageFactory, subsite
from tests.factories.library import LibraryItemPageFactory

pytestmark = pytest.mark.django_db


def arranged(page: NetworkPage, *sections: tuple[str, dict]) -> NetworkPage:
    page.sections = list(sections)
    page.save()
    return NetworkPage.objects.get(pk=page.pk)


def front(site, *sections: tuple[str, dict]):
    """The front page with these sections, as a visitor gets it."""
    page = arranged(site.page, *sections)
    return front_of(page.sections, Network.objects.get(pk=site.network.pk), "de")


def titles(section) -> list[str]:
    return [record.title for record in section.value.records]


def shown(site, *sections: tuple[str, dict]) -> list[str]:
    return [section.block_type for section in front(site, *sections).sections]


def html(client, page) -> str:
    return client.get(page.url).content.decode()


# Lists


def test_lists_have_their_own_order_and_length(leipzig):
    for day in (1, 2, 3):
        NewsPageFactory(parent=leipzig.news, title=f"Nachricht {day}", date=dt.date(2026, 1, day))
        EventPageFactory(parent=leipzig.events, title=f"Termin {day}", dates=[in_days(day)])
    EventPageFactory(parent=leipzig.events, title="Vorbei", dates=[in_days(-9)])
    sections = front(leipzig, ("events", {"count": 2}), ("news", {"count": 2})).sections
    assert [titles(section) for section in sections] == [
        ["Termin 1", "Termin 2"],
        ["Nachricht 3", "Nachricht 2"],
    ]


def test_list_on_one_topic_leaves_the_others_out(leipzig):
    topic = TopicFactory()
    LibraryItemPageFactory(parent=leipzig.library, title="Dazu", topics=[topic])
    LibraryItemPageFactory(parent=leipzig.library, title="Nicht dazu")
    both = front(leipzig, ("works", {"topic": topic}), ("works", {})).sections
    assert [titles(section) for section in both] == [["Dazu"], ["Nicht dazu", "Dazu"]]


def test_lists_are_fetched_together(leipzig, django_assert_num_queries):
    NewsPageFactory(parent=leipzig.news)
    LibraryItemPageFactory(parent=leipzig.library, image=ImageFactory())
    records = SearchRecord.objects.of_network(leipzig.network)
    wanted = [(records.of_kinds([kind]).latest_first(), 3) for kind in ("news", "library", "event")]
    for lists in (wanted[:1], wanted):
        with django_assert_num_queries(2 + (len(lists) > 1)):  # pictures are only in the second list
            assert [len(found) for found in gathered(lists, SearchRecord.objects.all())] == [1, 1, 0][: len(lists)]


def test_nothing_to_show_leaves_no_heading(leipzig):
    everything = [(name, {}) for name in ("news", "events", "reports", "works", "members", "places", "contact")]
    assert shown(leipzig, *everything, ("partners", {"organisations": []})) == []


def test_module_that_is_switched_off_shows_nothing(leipzig):
    NewsPageFactory(parent=leipzig.news)
    LibraryItemPageFactory(parent=leipzig.library)
    Network.objects.update(modules=["library"])
    assert shown(leipzig, ("news", {}), ("works", {})) == ["works"]


def test_new_front_page_has_the_usual_sections(leipzig):
    assert [child.block_type for child in leipzig.page.sections] == [name for name, _value in usual_sections()]


def test_revision_from_before_there_were_sections_brings_the_usual_ones(leipzig):
    content = leipzig.page.serializable_data()
    del content["sections"]
    assert len(leipzig.page.with_content_json(content).sections) == len(usual_sections())


def test_page_without_sections_says_that_it_begins(client, leipzig):
    assert 'id="anfang"' in html(client, arranged(leipzig.page))


# Welcome


def test_welcome_is_the_head_of_the_page(client, leipzig):
    welcome = {"title": "Lernen am Kanal", "text": "<p>Kommen Sie vorbei.</p>"}
    page = html(client, arranged(leipzig.page, ("welcome", welcome)))
    assert re.search(r"<h1>(.*?)</h1>", page)[1].replace("\N{SOFT HYPHEN}", "") == "Lernen am Kanal"
    assert '<div class="lead"><p>Kommen Sie vorbei.</p></div>' in page


def test_empty_welcome_says_the_claim_and_offers_mail(client, leipzig):
    Network.objects.update(claim="Weiter so", email="hallo@leipzig.example")
    page = html(client, arranged(leipzig.page, ("welcome", {})))
    assert "<h1>Weiter so</h1>" in page
    assert '<a class="button" href="mailto:hallo@leipzig.example">' in page


def test_picture_stands_in_place_of_the_drawing_and_names_its_maker(client, leipzig):
    picture = {"image": ImageFactory(credit="Mai Linh Tran"), "alt_text": "Ein Kahn", "decorative": False}
    page = arranged(leipzig.page, ("welcome", {"image": picture}))
    assert front_of(page.sections, page.network, "de").drawing is None
    assert ('class="hero-field"' in html(client, page), "Mai Linh Tran" in html(client, page)) == (False, True)


def test_buttons_lead_to_published_pages_and_addresses(leipzig):
    draft = StandardPageFactory(parent=leipzig.page, live=False)
    targets = [(leipzig.news, ""), (draft, ""), (None, "https://kanal.example/"), (None, "mailto:a@kanal.example")]
    buttons = [{"label": "Los", "page": page, "address": address} for page, address in targets]
    welcome = front(leipzig, ("welcome", {"buttons": buttons})).welcome
    assert [button.url for button in welcome.reachable] == [
        "/netzwerke/leipzig/aktuelles/",
        "https://kanal.example/",
        "mailto:a@kanal.example",
    ]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "kanal.example", "mailto:", "data:text/html,x"])
def test_address_that_is_none_is_refused(address):
    with pytest.raises(ValidationError):
        web_or_mail_address(address)


@pytest.mark.parametrize(("with_page", "address"), [(False, ""), (True, "https://a.example/")])
def test_button_leads_to_one_thing(with_page, address, leipzig):
    block = ButtonBlock()
    value = {"label": "Los", "page": leipzig.news if with_page else None, "address": address}
    with pytest.raises(StructBlockValidationError) as refused:
        block.clean(block.normalize(value))
    assert list(refused.value.block_errors) == ["page"]


def test_welcome_further_down_is_refused():
    block = SectionsBlock()
    with pytest.raises(StreamBlockValidationError) as refused:
        block.clean(block.normalize([("news", {}), ("welcome", {})]))
    assert len(refused.value.non_block_errors) == 1


# From the directory


def test_partners_stand_with_logo_and_link(client, leipzig):
    chamber = OrganisationFactory(name="Kammer", url="https://kammer.example/", logo=ImageFactory())
    gone = OrganisationFactory(name="Verein")
    page = arranged(leipzig.page, ("partners", {"organisations": [chamber, gone]}))
    gone.delete()
    plates = html(client, page).split('class="plates"')[1].split("</ul>")[0]
    assert plates.count("<picture>") == 1
    assert re.findall(r'<a href="(.*?)">(.*?)</a>', plates) == [("https://kammer.example/", "Kammer")]
    assert plates.count("<li>") == 1


def test_contact_names_people_and_the_networks_own_address(client, leipzig):
    Network.objects.update(phone="0341 555-1", street="Am Kanal 1", place="Leipzig")
    row = {"person": PersonFactory(name="Karim Aydın"), "note": "dienstags"}
    part = html(client, arranged(leipzig.page, ("contact", {"rows": [row]}))).split('id="kontakt"')[1]
    assert [part.index(words) < part.index("site-footer") for words in ("Karim Aydın", "dienstags", "tel:+493415551")]


def test_own_address_can_be_left_out(leipzig):
    Network.objects.update(phone="0341 555-1")
    assert shown(leipzig, ("contact", {"own_address": False})) == []


# Places


def test_places_are_the_venues_on_the_map_of_the_districts(client, leipzig):
    Network.objects.update(districts=["14713"])
    VenueFactory(network=leipzig.network, name="Halle", latitude=51.34, longitude=12.37)
    VenueFactory(network=leipzig.network, name="Ohne Punkt")
    part = html(client, arranged(leipzig.page, ("places", {}))).split('id="orte"')[1]
    assert re.findall(r'href="#(ort-\d)"', part) == ["ort-1"]
    assert re.findall(r'<li id="(ort-\d)"', part) == ["ort-1", "ort-2"]
    assert part.count('class="land"') == 1


def test_region_without_venues_shows_where_its_networks_are(leipzig):
    subsite("grimma", "Grimma", parent=leipzig.network, latitude=51.23, longitude=12.73)
    Network.objects.filter(pk=leipzig.network.pk).update(districts=["14729"])
    (places,) = front(leipzig, ("places", {})).sections
    assert [(spot.name, spot.pin is None) for spot in places.value.map.spots] == [("Grimma", False)]


def test_network_without_districts_has_the_list_alone(leipzig):
    VenueFactory(network=leipzig.network, name="Halle", latitude=51.34, longitude=12.37)
    (places,) = front(leipzig, ("places", {})).sections
    assert ([spot.name for spot in places.value.map.spots], places.value.map.signs) == (["Halle"], [])


# Regions


@pytest.fixture
def land(leipzig):
    """A region (Sachsen) of a region (Kanal) of a network (Grimma), and Leipzig beside them."""
    sachsen = subsite("sachsen", "Sachsen")
    kanal = subsite("kanal", "Kanal", parent=sachsen.network)
    grimma = subsite("grimma", "Grimma", parent=kanal.network)
    for site in (kanal, grimma, leipzig):
        NewsPageFactory(parent=site.news, title=f"Neu in {site.network.name}", date=dt.date(2026, 1, 1))
    return sachsen


def test_region_of_regions_shows_the_news_of_all_and_names_their_networks(client, land):
    (news,) = front(land, ("news", {})).sections
    assert titles(news) == ["Neu in Grimma", "Neu in Kanal"]
    sources = re.findall(r'class="source">.*?</svg>\s*(.*?)</p>', html(client, land.page), re.DOTALL)
    assert sources == ["Grimma", "Kanal"]


def test_region_names_the_networks_right_below_it(land):
    (members,) = front(land, ("members", {})).sections
    assert titles(members) == ["Kanal"]
