"""Every view of the editor, asked by every role for the things of another network."""

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.isolation.addresses import address, names
from tests.isolation.doors import DOORS, LIST, WITHOUT_SIGNING_IN, door
from tests.isolation.estate import Estate
from tests.isolation.visitors import Answer, ask

pytestmark = [pytest.mark.every_view, pytest.mark.django_db, pytest.mark.urls("tests.isolation.urls")]
SIGNED_IN = ["Redaktion", "Freigabe", "Verwaltung", "Portal-Redaktion"]


def form_naming(estate: Estate) -> dict:
    """What a form can say to name the things of a network, and buttons that do something with them."""
    return {
        "title": "Neu",
        "name": "Neu",
        "collection": estate.collection.pk,
        "media-chooser-upload-collection": estate.collection.pk,
        "image-chooser-upload-collection": estate.collection.pk,
        "document-chooser-upload-collection": estate.collection.pk,
        "network": estate.network.pk,
        "organisation": estate.organisation.pk,
        "portrait": estate.image.pk,
        "logo": estate.image.pk,
        "new_parent_page": estate.index.pk,
        "parent_page": estate.index.pk,
        "chosen_parent": estate.index.pk,
        "external-link-chooser-url": "https://example.org/",
        "action-publish": "1",
        "action-submit": "1",
        "comment": "Ja",
        "confirm": "1",
        "file": SimpleUploadedFile("neu.txt", b"Neu"),
        "files[]": SimpleUploadedFile("neu.txt", b"Neu"),
    }


def answers(scene, role, method, estate: Estate, wanted=None, *, query="") -> dict[str, Answer]:
    """By the names of the views (all, or those wanted), what they answer about the things of a network."""
    user, parts = scene.visitors[role], names()
    addresses = {name: f"{address(name, parts[name], estate)}&{query}" for name in wanted or parts}
    return {name: ask(user, method, url, form_naming(scene.theirs)) for name, url in addresses.items()}


def statuses(answered: dict[str, Answer]) -> dict[str, int]:
    return {name: answer.status for name, answer in answered.items()}


def told(answered: dict[str, Answer]) -> dict[str, set[str]]:
    """Views that tell a secret, and the fields it stands in."""
    return {name: answer.secrets for name, answer in answered.items() if answer.secrets}


def test_each_view_stands_in_the_table(db):
    unknown = [name for name in names() if door(name) is None]
    gone = DOORS.keys() - names().keys()
    assert (unknown, gone) == ([], set()), "Read these views and say in doors.py what they answer."


@pytest.mark.parametrize("role", SIGNED_IN)
def test_asking_for_things_of_another_network(scene, role):
    answered = answers(scene, role, "get", scene.theirs)
    assert told(answered) == {}
    assert statuses(answered) == {name: door(name).answers(role)[0] for name in answered}


@pytest.mark.parametrize("role", SIGNED_IN)
def test_changing_things_of_another_network(scene, role, django_capture_on_commit_callbacks):
    before = scene.theirs.contents()
    with django_capture_on_commit_callbacks(execute=True):
        answered = answers(scene, role, "post", scene.theirs)
    assert told(answered) == {}
    assert statuses(answered) == {name: door(name).answers(role)[1] for name in answered}
    assert scene.theirs.contents() == before
    assert mail.outbox == []


@pytest.mark.parametrize(("method", "place"), [("get", 0), ("post", 1)])
def test_without_signing_in_there_is_the_way_to_sign_in(scene, method, place):
    answered = answers(scene, "anonymous", method, scene.theirs)
    public = {name: WITHOUT_SIGNING_IN[name].answers("anonymous")[place] for name in WITHOUT_SIGNING_IN}
    assert told(answered) == {}
    assert statuses(answered) == dict.fromkeys(answered, 302) | public  # to the sign-in


def test_own_things_are_there_and_tell_nothing_of_others(scene):
    own = [name for name in names() if door(name).own]
    answered = answers(scene, "Verwaltung", "get", scene.ours, own)
    assert told(answered) == {}
    assert [name for name, status in statuses(answered).items() if status == 404] == []


@pytest.mark.parametrize(
    "wanted", ["export=csv", "export=xlsx", "q=&collection_id={}&tag=&owner={}&edited_by={}&user={}"]
)
def test_lists_tell_nothing_of_others_in_whatever_form(scene, wanted):
    query = wanted.format(scene.theirs.collection.pk, *[scene.theirs.author.pk] * 3)
    lists = [name for name in names() if door(name) == LIST]
    assert told(answers(scene, "Verwaltung", "get", scene.ours, lists, query=query)) == {}
