"""Things of each kind that Dortmund keeps to itself, named by their numbers in a page of Leipzig."""

import pytest
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, rich_text, streamfield

from core.references import FOREIGN
from events.models import EventIndexPage, EventPage
from home.models import NewsIndexPage, NewsPage
from library.models import LibraryIndexPage
from tests.editing import add_url, filled_form
from tests.factories.core import (
    DocumentFactory,
    ImageFactory,
    MediaFactory,
    OrganisationFactory,
    PersonFactory,
    VenueFactory,
)
from tests.factories.events import EventPageFactory, in_days
from tests.factories.home import NewsPageFactory
from tests.factories.library import LibraryItemPageFactory
from tests.networks import index_of

pytestmark = pytest.mark.django_db
ACTIONS = ["", "submit"]


def body(block: str, value) -> dict:
    return {"body": streamfield([("text", rich_text("<p>Es geht los.</p>")), (block, value)])}


def link(kind: str, thing) -> dict:
    return body("text", rich_text(f'<p><a linktype="{kind}" id="{thing.pk}">hier</a></p>'))


def figure(image) -> dict:
    picture = {"image": image.pk, "alt_text": "Stellwände", "decorative": ""}
    return body("figure", {"image": picture, "caption": ""})


def downloads(document) -> dict:
    return listed("downloads", "downloads", {"document": document.pk, "label": ""})


def listed(block: str, rows: str, value) -> dict:
    return body(block, {"title": "Dazu", rows: streamfield([("item", value)])})


PLACES = {  # of a news item, each with what names a thing there
    "picture": (ImageFactory, lambda image: {"image": image.pk}, "image"),
    "figure": (ImageFactory, figure, "body"),
    "download": (DocumentFactory, downloads, "body"),
    "link to a document": (DocumentFactory, lambda document: link("document", document), "body"),
    "recording": (MediaFactory, lambda media: body("recording", {"media": media.pk, "caption": ""}), "body"),
    "contact": (PersonFactory, lambda person: body("contact", {"person": person.pk, "note": ""}), "body"),
    "partner": (OrganisationFactory, lambda partner: listed("partners", "organisations", partner.pk), "body"),
}


def owned_by(network, factory):
    in_files = hasattr(factory._meta.model, "collection")
    return factory(collection=network.collection) if in_files else factory(network=network)


def complaints(response) -> dict:
    """Messages by field; of rows with the name of the rows."""
    form = response.context["form"]
    rows = {
        f"{name}.{field}": errors
        for name, formset in form.formsets.items()
        for row in formset.forms
        for field, errors in row.errors.items()
    }
    return {name: list(errors) for name, errors in (form.errors | rows).items()}


@pytest.fixture
def sent(network, redaktion):
    """A function that sends the form of a new page of Leipzig."""

    def send(page_type, index_type, fields: dict, action: str):
        address = add_url(page_type, index_of(network, index_type))
        return redaktion.post(address, filled_form(redaktion, address, {"title": "Neu"} | fields, action))

    return send


@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize("place", PLACES)
def test_foreign_thing_is_refused_at_its_field(sent, neighbour, place, action):
    factory, named, field = PLACES[place]
    fields = body("text", rich_text("<p>Es geht los.</p>")) | named(owned_by(neighbour, factory))
    before = Page.objects.count()

    assert complaints(sent(NewsPage, NewsIndexPage, fields, action)) == {field: [FOREIGN]}
    assert Page.objects.count() == before


@pytest.mark.parametrize("place", PLACES)
def test_own_thing_is_taken_at_the_same_place(sent, network, place):
    factory, named, _field = PLACES[place]
    fields = body("text", rich_text("<p>Es geht los.</p>")) | named(owned_by(network, factory))
    assert sent(NewsPage, NewsIndexPage, fields, "submit").status_code == 302


def drafts(neighbour) -> dict:
    """A draft of each kind that a text can lead to."""
    return {
        "news": NewsPageFactory(parent=index_of(neighbour, NewsIndexPage), live=False),
        "event": EventPageFactory(parent=index_of(neighbour, EventIndexPage), dates=[in_days(3)], live=False),
        "work": LibraryItemPageFactory(parent=index_of(neighbour, LibraryIndexPage), live=False),
    }


@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize("kind", ["news", "event", "work"])
def test_foreign_draft_is_refused_as_target_of_a_link(sent, neighbour, kind, action):
    fields = link("page", drafts(neighbour)[kind])
    assert complaints(sent(NewsPage, NewsIndexPage, fields, action)) == {"body": [FOREIGN]}


@pytest.mark.parametrize("action", ACTIONS)
def test_foreign_draft_is_refused_in_an_info_box(sent, neighbour, action):
    fields = listed("info_box", "items", drafts(neighbour)["work"].pk)
    assert complaints(sent(NewsPage, NewsIndexPage, fields, action)) == {"body": [FOREIGN]}


@pytest.mark.parametrize("action", ACTIONS)
def test_foreign_venue_and_organiser_of_an_event_are_refused_in_their_rows(sent, neighbour, action):
    date = {
        "start": "19.11.2030 17:30",
        "end": "19.11.2030 19:30",
        "venue": VenueFactory(network=neighbour).pk,
        "note": "",
    }
    organiser = {"organisation": OrganisationFactory(network=neighbour).pk}
    fields = {"dates": inline_formset([date]), "event_organisers": inline_formset([organiser])}
    fields |= body("text", rich_text("<p>Es geht los.</p>"))
    refused = {"dates.venue": [FOREIGN], "event_organisers.organisation": [FOREIGN]}
    assert complaints(sent(EventPage, EventIndexPage, fields, action)) == refused
