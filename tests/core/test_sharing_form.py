"""The owner says with whom a thing is shared; the form keeps no contradictions and takes nothing from those who use it."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import Collection

from core.models import PortalDocument, PortalImage
from core.sharing_form import NOBODY_CHOSEN
from core.vocabularies import NetworkState, ShareLevel
from home.models import NewsIndexPage, NewsPage
from home.portal import shared_collection
from tests.factories.core import (
    DocumentFactory,
    FundingFactory,
    ImageFactory,
    MediaFactory,
    NetworkFactory,
    OrganisationFactory,
    PersonFactory,
    picture,
)
from tests.factories.home import NewsPageFactory
from tests.networks import index_of
from tests.people import administrator, colleague
from tests.sharing import shared

pytestmark = pytest.mark.django_db

EDIT = {
    "people:edit": PersonFactory,
    "wagtailimages:edit": ImageFactory,
    "wagtaildocs:edit": DocumentFactory,
    "wagtailmedia:edit": MediaFactory,
}
each_form = pytest.mark.parametrize(("view", "factory"), EDIT.items(), ids=EDIT)


def send(client, view: str, thing, **fields):
    """Save the thing's form with these fields."""
    known = {"title": "Papier", "name": "Anna Berg", "language": "de", "duration": "0", "network": thing_network(thing)}
    return client.post(reverse(view, args=[thing.pk]), known | fields)


def thing_network(thing) -> str:
    return getattr(thing, "network_id", None) or ""


def sharing_of(thing) -> tuple:
    thing.refresh_from_db()
    return thing.share_level, set(thing.shared_with.all())


def complaints(response) -> dict:
    return {} if response.status_code == 302 else dict(response.context["form"].errors)


@each_form
def test_thing_is_shared_with_chosen_networks(view, factory, network, neighbour, redaktion):
    thing = shared(factory, network, ShareLevel.OWN)

    send(redaktion, view, thing, share_level="chosen", shared_with=[neighbour.pk])

    assert sharing_of(thing) == ("chosen", {neighbour})


@each_form
@pytest.mark.parametrize("level", ["own", "all"])
def test_other_levels_forget_the_picked_networks(view, factory, level, network, redaktion):
    other = NetworkFactory()
    thing = shared(factory, network, ShareLevel.CHOSEN, other)

    send(redaktion, view, thing, share_level=level, shared_with=[other.pk])

    assert sharing_of(thing) == (level, set())


@each_form
def test_chosen_networks_without_any_is_a_mistake(view, factory, network, redaktion):
    thing = shared(factory, network, ShareLevel.OWN)

    response = send(redaktion, view, thing, share_level="chosen", shared_with=[])

    assert complaints(response) == {"shared_with": [NOBODY_CHOSEN]}
    assert sharing_of(thing) == ("own", set())


@each_form
def test_form_without_the_question_leaves_all_as_it_is(view, factory, network, neighbour, redaktion):
    thing = shared(factory, network, ShareLevel.CHOSEN, neighbour)

    assert complaints(send(redaktion, view, thing)) == {}
    assert sharing_of(thing) == ("chosen", {neighbour})


@each_form
@pytest.mark.parametrize("wrong", ["share_level", "shared_with"])
def test_unknown_answers_are_refused_at_their_field(view, factory, wrong, network, redaktion):
    thing = shared(factory, network, ShareLevel.OWN)
    answers = {"share_level": "chosen", "shared_with": []} | {wrong: "99999"}

    assert list(complaints(send(redaktion, view, thing, **answers))) == [wrong]


def test_networks_that_are_not_public_are_not_offered(network, neighbour, redaktion):
    NetworkFactory(state=NetworkState.PREPARING)
    closed = NetworkFactory(state=NetworkState.CLOSED)
    thing = shared(PersonFactory, network, ShareLevel.CHOSEN, closed)

    form = redaktion.get(reverse("people:edit", args=[thing.pk])).context["form"]

    assert set(form.fields["shared_with"].queryset) == {neighbour, closed}


ADD = ["people:add", "wagtaildocs:add", "wagtailmedia:add"]


def picks(client, address: str) -> list:
    return list(client.get(address).context["form"].fields["shared_with"].queryset)


@each_form
def test_own_network_is_not_among_the_picks(view, factory, network, neighbour, redaktion):
    thing = shared(factory, network, ShareLevel.OWN)
    assert picks(redaktion, reverse(view, args=[thing.pk])) == [neighbour]


@pytest.mark.parametrize("view", ADD)
def test_own_network_is_not_among_the_picks_of_a_new_thing(view, network, neighbour, redaktion):
    address = reverse(view, args=["audio"] if view == "wagtailmedia:add" else [])
    assert picks(redaktion, address) == [neighbour]


def test_picks_stand_in_a_box_that_scrolls(network, neighbour, redaktion):
    page = redaktion.get(reverse("people:add")).content.decode()
    assert '<div id="id_shared_with" class="picks">' in page
    assert "admin/lists.css" in page


def test_what_belongs_to_the_portal_is_there_for_all(portal_home, neighbour):
    person, paper = PersonFactory(), DocumentFactory(collection=shared_collection())

    send(administrator(), "people:edit", person, share_level="chosen", shared_with=[neighbour.pk])
    fields = {"collection": shared_collection().pk, "share_level": "own"}
    send(administrator(), "wagtaildocs:edit", paper, **fields)

    assert (sharing_of(person), sharing_of(paper)) == (("all", set()), ("all", set()))


def test_new_pictures_are_for_the_own_network_until_it_says_otherwise(network, redaktion):
    file = SimpleUploadedFile("bild.png", picture().read())
    redaktion.post(reverse("wagtailimages:add_multiple"), {"title": "Bild", "files[]": file})

    image = PortalImage.objects.get()
    assert (image.collection, sharing_of(image)) == (network.collection, ("own", set()))


def test_new_document_is_shared_while_it_is_uploaded(network, neighbour, redaktion):
    fields = {"title": "Papier", "file": SimpleUploadedFile("neu.txt", b"Neu"), "share_level": "chosen"}
    redaktion.post(reverse("wagtaildocs:add"), fields | {"shared_with": [neighbour.pk]})

    assert sharing_of(PortalDocument.objects.get()) == ("chosen", {neighbour})


# What others use stays shared with them


def used(thing, network, field: str = "image", **fields) -> NewsPage:
    return NewsPageFactory(parent=index_of(network, NewsIndexPage), **{field: thing}, **fields)


def narrowed(thing, client, level="own", *picked) -> list[str]:
    """What the form of a picture says when it is shared less."""
    fields = {"share_level": level, "shared_with": [network.pk for network in picked]}
    said = complaints(send(client, "wagtailimages:edit", thing, **fields))
    return [str(message) for message in said.get("share_level", [])]


def test_picture_that_others_use_stays_shared_and_drafts_are_counted_but_not_named(network, neighbour, redaktion):
    image = shared(ImageFactory, network)
    used(image, neighbour, title="Öffentlich")
    used(image, neighbour, title="Geheimer Entwurf", live=False)

    response = send(redaktion, "wagtailimages:edit", image, share_level="own")

    assert ["2" in str(message) for message in complaints(response)["share_level"]] == [True]
    assert "Geheimer Entwurf" not in response.content.decode()
    assert sharing_of(image) == ("all", set())


def test_picture_stays_shared_with_those_who_use_it(network, neighbour, redaktion):
    image = shared(ImageFactory, network)
    used(image, neighbour)

    assert len(narrowed(image, redaktion, "chosen", NetworkFactory())) == 1
    assert narrowed(image, redaktion, "chosen", neighbour) == []
    assert len(narrowed(image, redaktion, "own")) == 1


def test_picture_that_only_its_owner_uses_is_shared_less(network, neighbour, redaktion):
    image = shared(ImageFactory, network)
    used(image, network)

    assert narrowed(image, redaktion) == []
    assert sharing_of(image) == ("own", set())


def test_things_in_rows_and_texts_of_others_stay_shared(network, neighbour, redaktion):
    person, paper = shared(PersonFactory, network), shared(DocumentFactory, network)
    link = f'<p><a linktype="document" id="{paper.pk}">hier</a></p>'
    NewsPageFactory(parent=index_of(neighbour, NewsIndexPage), authors=[person], body=[("text", link)])

    sent = [send(redaktion, "people:edit", person, share_level="own")]
    sent.append(send(redaktion, "wagtaildocs:edit", paper, share_level="own"))

    assert [list(complaints(response)) for response in sent] == [["share_level"]] * 2


def test_picture_that_the_portal_uses_stays_shared_with_all(portal_home, network, neighbour, redaktion):
    image = shared(ImageFactory, network)
    NewsPageFactory(parent=NewsIndexPage.objects.child_of(portal_home).get(), image=image)

    assert len(narrowed(image, redaktion, "chosen", neighbour)) == 1


def test_what_others_used_without_being_asked_does_not_hold_the_owner_up(network, neighbour, redaktion):
    image, other = shared(ImageFactory, network, ShareLevel.OWN), NetworkFactory()
    used(image, neighbour)

    assert narrowed(image, redaktion, "chosen", other) == []
    assert narrowed(image, redaktion, "own") == []


def test_rows_and_logos_of_others_count_too(network, neighbour, redaktion):
    image = shared(ImageFactory, network)
    PersonFactory(network=neighbour, portrait=image)
    PersonFactory(network=network, portrait=image)
    neighbour.logo = image
    neighbour.save()

    assert ["2" in message for message in narrowed(image, redaktion)] == [True]


def test_funding_of_another_network_stays_shared(network, neighbour, redaktion):
    funding = shared(FundingFactory, network)
    neighbour.fundings.add(funding)

    response = send(redaktion, "fundings:edit", funding, name="Programm", funder="Land", share_level="own")

    assert list(complaints(response)) == ["share_level"]


def test_organisation_moves_to_another_network_only_if_its_own_does_not_use_it(network, neighbour):
    organisation = shared(OrganisationFactory, network, ShareLevel.OWN)
    PersonFactory(network=network, organisation=organisation)
    fields = {"kind": "other", "network": neighbour.pk, "share_level": "own"}

    refused = send(administrator(), "organisations:edit", organisation, **fields)
    taken = send(administrator(), "organisations:edit", organisation, **fields | {"share_level": "all"})

    assert (list(complaints(refused)), complaints(taken)) == (["share_level"], {})


def test_file_in_a_collection_inside_belongs_to_the_network(network, neighbour, redaktion):
    inside = Collection.objects.get(pk=network.collection.pk).add_child(name="Vorstand")
    paper = DocumentFactory(collection=inside)

    send(redaktion, "wagtaildocs:edit", paper, collection=inside.pk, share_level="own")

    assert sharing_of(paper) == ("own", set())


def test_reviewers_and_managers_share_too(network, neighbour):
    for group in (network.reviewers, network.managers):
        person = shared(PersonFactory, network, ShareLevel.OWN)
        send(colleague(group), "people:edit", person, share_level="all")
        assert sharing_of(person) == ("all", set())
