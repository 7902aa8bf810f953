"""What a page of Leipzig may name of Dortmund."""

import pytest
from django.contrib.auth.models import Group
from wagtail.models import Collection
from wagtail.test.utils.form_data import inline_formset, rich_text, streamfield

from core.permissions import PORTAL_EDITORS
from core.references import FOREIGN
from home.models import NewsIndexPage, NewsPage
from tests.editing import add_url, edit_url, filled_form
from tests.factories.core import DocumentFactory, ImageFactory, PersonFactory
from tests.factories.home import NewsPageFactory
from tests.networks import index_of
from tests.people import administrator, colleague
from tests.sharing import shared

pytestmark = pytest.mark.django_db


@pytest.fixture
def form(network, redaktion):
    """A function that saves a new page of Leipzig with these fields, as a draft."""
    address = add_url(NewsPage, index_of(network, NewsIndexPage))

    def saved(fields: dict):
        return redaktion.post(
            address, filled_form(redaktion, address, {"title": "Neu", "body": streamfield([])} | fields)
        )

    return saved


def linked(linktype: str, target) -> dict:
    html = f'<p><a linktype="{linktype}" id="{target.pk}">hier</a></p>'
    return {"body": streamfield([("text", rich_text(html))])}


def complaints(response) -> dict:
    return {} if response.status_code == 302 else dict(response.context["form"].errors)


@pytest.mark.parametrize(("is_superuser", "said"), [(False, {"image": [FOREIGN]}), (True, {})])
def test_portals_editors_take_no_picture_that_a_network_keeps_to_itself(portal_home, neighbour, is_superuser, said):
    editor = administrator() if is_superuser else colleague(Group.objects.get(name=PORTAL_EDITORS))
    address = add_url(NewsPage, NewsIndexPage.objects.child_of(portal_home).get())
    picture = ImageFactory(collection=neighbour.collection)
    fields = {"title": "Neu", "body": streamfield([]), "image": picture.pk}
    assert complaints(editor.post(address, filled_form(editor, address, fields))) == said


def test_foreign_picture_is_refused_at_its_field(form, neighbour):
    assert complaints(form({"image": ImageFactory(collection=neighbour.collection).pk})) == {"image": [FOREIGN]}


def test_picture_of_a_collection_inside_a_foreign_one_is_refused(form, neighbour):
    inside = Collection.objects.get(pk=neighbour.collection.pk).add_child(name="Archiv")
    assert complaints(form({"image": ImageFactory(collection=inside).pk})) == {"image": [FOREIGN]}


def test_own_picture_and_one_of_the_portal_are_taken(form, network):
    assert complaints(form({"image": ImageFactory(collection=network.collection).pk})) == {}
    assert complaints(form({"image": ImageFactory().pk})) == {}


def test_link_to_a_foreign_document_is_refused_at_the_text(form, neighbour):
    assert complaints(form(linked("document", DocumentFactory(collection=neighbour.collection)))) == {"body": [FOREIGN]}


def test_link_to_a_foreign_draft_is_refused(form, neighbour):
    draft = NewsPageFactory(parent=index_of(neighbour, NewsIndexPage), live=False)
    assert complaints(form(linked("page", draft))) == {"body": [FOREIGN]}


def test_link_to_what_everyone_may_read_is_taken(form, neighbour):
    assert complaints(form(linked("page", NewsPageFactory(parent=index_of(neighbour, NewsIndexPage))))) == {}


def test_foreign_author_is_refused_in_its_row(form, neighbour):
    row = {"person": PersonFactory(network=neighbour).pk, "group_name": ""}
    response = form({"page_authors": inline_formset([row])})
    rows = response.context["form"].formsets["page_authors"].forms
    assert [dict(row.errors) for row in rows] == [{"person": [FOREIGN]}]


def test_what_was_chosen_before_it_was_hidden_does_not_hold_anyone_up(network, redaktion, neighbour):
    public = NewsPageFactory(parent=index_of(neighbour, NewsIndexPage))
    picture = ImageFactory(collection=neighbour.collection)
    html = f'<p><a linktype="page" id="{public.pk}">hier</a></p>'
    own = NewsPageFactory(parent=index_of(network, NewsIndexPage), body=[("text", html)], image=picture, live=False)
    public.unpublish()
    fields = {"title": "Anders"} | linked("page", public)
    response = redaktion.post(edit_url(own), filled_form(redaktion, edit_url(own), fields))
    assert complaints(response) == {}


def test_refused_picture_is_not_named_when_the_form_comes_back(form, neighbour):
    foreign = ImageFactory(collection=neighbour.collection, title="Geheimes Bild")
    assert "Geheimes Bild" not in form({"image": foreign.pk}).content.decode()


def test_refused_draft_keeps_its_address_when_the_form_comes_back(form, neighbour):
    draft = NewsPageFactory(parent=index_of(neighbour, NewsIndexPage), slug="geheimer-plan", live=False)
    answer = form(linked("page", draft)).content.decode()
    assert ("geheimer-plan" in answer, f"/admin/pages/{draft.pk}/edit/" in answer) == (False, True)


def test_refused_person_is_not_named_in_a_row_nor_in_the_text(form, neighbour):
    foreign = PersonFactory(network=neighbour, name="Dora Dorn")
    rows = inline_formset([{"person": foreign.pk, "group_name": ""}])
    blocks = streamfield([("contact", {"person": foreign.pk, "note": "Fragen Sie."})])
    answer = form({"page_authors": rows, "body": blocks}).content.decode()
    assert ("Dora Dorn" in answer, "Fragen Sie." in answer) == (False, True)


LEVELS = {"own": False, "chosen for others": False, "chosen": True, "all": True}


@pytest.mark.parametrize(("level", "taken"), LEVELS.items())
def test_picture_of_another_network_is_taken_as_far_as_it_is_shared(form, network, neighbour, level, taken):
    picked = {"chosen": [network], "chosen for others": [neighbour]}.get(level, [])
    image = shared(ImageFactory, neighbour, level.partition(" ")[0], *picked)
    assert complaints(form({"image": image.pk})) == ({} if taken else {"image": [FOREIGN]})


def test_shared_document_and_author_are_taken(form, neighbour):
    row = {"person": shared(PersonFactory, neighbour).pk, "group_name": ""}
    fields = linked("document", shared(DocumentFactory, neighbour)) | {"page_authors": inline_formset([row])}
    assert complaints(form(fields)) == {}


@pytest.mark.parametrize(("level", "said"), [("all", {}), ("chosen", {"image": [FOREIGN]})])
def test_portal_takes_what_is_shared_with_all(portal_home, network, neighbour, level, said):
    editor = colleague(Group.objects.get(name=PORTAL_EDITORS))
    address = add_url(NewsPage, NewsIndexPage.objects.child_of(portal_home).get())
    picture = shared(ImageFactory, neighbour, level, network)
    fields = {"title": "Neu", "body": streamfield([]), "image": picture.pk}
    assert complaints(editor.post(address, filled_form(editor, address, fields))) == said
