"""What a network shares is chosen by others, each kind of thing as far as its level says, and nothing else done with it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Collection

from core.vocabularies import ShareLevel
from home.rights import collection_named
from tests.factories.core import DocumentFactory, ImageFactory, MediaFactory, NetworkFactory, PersonFactory
from tests.people import administrator
from tests.sharing import CHOOSERS, offered, shared

pytestmark = pytest.mark.django_db

KINDS = [name.partition(":")[0] for name in CHOOSERS]
each_kind = pytest.mark.parametrize(("chooser", "factory"), CHOOSERS.items(), ids=KINDS)
FILES = {"wagtailimages": ImageFactory, "wagtaildocs": DocumentFactory, "wagtailmedia": MediaFactory}
EDITING = {
    "people": ["people:edit", "people:delete", "people:history", "people:usage"],
    "wagtailimages": [
        "wagtailimages:edit",
        "wagtailimages:delete",
        "wagtailimages:preview",
        "wagtailimages:image_usage",
        "wagtailimages:edit_multiple",
    ],
    "wagtaildocs": [
        "wagtaildocs:edit",
        "wagtaildocs:delete",
        "wagtaildocs:document_usage",
        "wagtaildocs:edit_multiple",
    ],
    "wagtailmedia": ["wagtailmedia:edit", "wagtailmedia:delete", "wagtailmedia:media_usage"],
}


@each_kind
def test_each_level_is_offered_to_those_it_names(chooser, factory, network, neighbour, redaktion):
    shared(factory, network, ShareLevel.OWN, name="Eigenes")
    shared(factory, neighbour, ShareLevel.OWN, name="Für sich")
    shared(factory, neighbour, ShareLevel.CHOSEN, network, name="Für Leipzig")
    shared(factory, neighbour, ShareLevel.CHOSEN, NetworkFactory(), name="Für andere")
    shared(factory, neighbour, ShareLevel.ALL, name="Für alle")

    assert offered(redaktion, chooser) == {"Eigenes", "Für Leipzig", "Für alle"}
    assert offered(redaktion, chooser, q="Leipzig") == {"Für Leipzig"}


@each_kind
def test_networks_picked_before_do_not_count_at_another_level(chooser, factory, network, neighbour, redaktion):
    shared(factory, neighbour, ShareLevel.OWN, network, name="Für sich")

    assert offered(redaktion, chooser) == set()


@each_kind
def test_owner_of_what_is_shared_is_named(chooser, factory, network, neighbour, redaktion):
    shared(factory, neighbour)

    assert "Weiterbildungsforum Dortmund" in redaktion.get(reverse(chooser)).content.decode()


@pytest.mark.parametrize("layout", ["grid", "list"])
@pytest.mark.parametrize("factory", FILES.values(), ids=FILES)
def test_collection_of_a_shared_file_is_not_named(factory, layout, network, neighbour, redaktion):
    chooser = next(name for name, other in CHOOSERS.items() if other == factory)
    inside = Collection.objects.get(pk=neighbour.collection.pk).add_child(name="Geheimer Vorstand")
    shared(factory, neighbour, name="Für alle")
    factory._meta.model.objects.update(collection=inside)

    for view in (chooser, chooser.removesuffix("_results")):
        shown = redaktion.get(reverse(view), {"layout": layout}).content.decode()
        assert ("Für alle" in shown or "F\\u00fcr alle" in shown, "Geheimer" in shown) == (True, False)


def test_organisation_of_a_shared_person_is_not_told_while_choosing(network, neighbour, redaktion):
    organisation = shared(
        CHOOSERS["organisation_chooser:choose_results"], neighbour, ShareLevel.OWN, name="Geheime Werkstatt"
    )
    shared(PersonFactory, neighbour, name="Dora Dorn", organisation=organisation)

    shown = redaktion.get(reverse("person_chooser:choose_results")).content.decode()

    assert ("Dora Dorn" in shown, "Geheime Werkstatt" in shown) == (True, False)


@pytest.mark.parametrize("space", EDITING)
@pytest.mark.parametrize("method", ["get", "post"])
def test_what_is_shared_is_not_changed_by_others(space, method, network, neighbour, redaktion):
    thing = shared(FILES.get(space, PersonFactory), neighbour)
    args = {"wagtailimages:preview": [thing.pk, "width-40"]}

    answers = {
        view: getattr(redaktion, method)(reverse(view, args=args.get(view, [thing.pk]))).status_code
        for view in EDITING[space]
    }

    assert answers == dict.fromkeys(EDITING[space], 404)
    assert type(thing).objects.filter(pk=thing.pk).exists()


@pytest.mark.parametrize("action", ["delete", "add_tags", "add_to_collection"])
@pytest.mark.parametrize("space", ["wagtailimages", "wagtaildocs"])
def test_what_is_shared_is_not_changed_in_bulk(space, action, network, neighbour, redaktion):
    thing = shared(FILES[space], neighbour)
    url = reverse("wagtail_bulk_action", args=["core", thing._meta.model_name, action])

    assert redaktion.get(url, {"id": thing.pk}).status_code == 404


@pytest.mark.parametrize("view", ["wagtailimages:index", "wagtaildocs:index", "wagtailmedia:index", "people:index"])
def test_what_is_shared_is_listed_by_its_owner_alone(view, network, neighbour, redaktion):
    shared(FILES.get(view.partition(":")[0], PersonFactory), neighbour, name="Für alle")

    assert "Für alle" not in redaktion.get(reverse(view)).content.decode()


CHOSEN = {
    "person_chooser:chosen": PersonFactory,
    "wagtailimages_chooser:chosen": ImageFactory,
    "wagtailimages_chooser:select_format": ImageFactory,
    "wagtaildocs_chooser:chosen": DocumentFactory,
    "wagtailmedia:media_chosen": MediaFactory,
}


@pytest.mark.parametrize(("view", "factory"), CHOSEN.items(), ids=CHOSEN)
def test_only_what_is_shared_is_chosen(view, factory, network, neighbour, redaktion):
    things = [
        shared(factory, neighbour, ShareLevel.ALL),
        shared(factory, neighbour, ShareLevel.CHOSEN, network),
        shared(factory, neighbour, ShareLevel.CHOSEN, NetworkFactory()),
        shared(factory, neighbour, ShareLevel.OWN),
    ]

    assert [redaktion.get(reverse(view, args=[thing.pk])).status_code for thing in things] == [200, 200, 404, 404]


@pytest.mark.parametrize(("is_own", "edited"), [(True, True), (False, False)])
def test_chosen_recording_leads_to_its_form_only_where_one_may_change_it(is_own, edited, network, neighbour, redaktion):
    recording = shared(MediaFactory, network if is_own else neighbour)

    result = redaktion.get(reverse("wagtailmedia:media_chosen", args=[recording.pk])).json()["result"]

    assert (result["id"], bool(result["edit_url"])) == (recording.pk, edited)


@pytest.mark.parametrize("kind", ["person_chooser", "wagtailimages_chooser", "wagtaildocs_chooser"])
def test_of_several_only_what_is_shared_is_chosen(kind, network, neighbour, redaktion):
    factory = CHOOSERS[f"{kind}:choose_results"]
    open_to_all, kept = shared(factory, neighbour), shared(factory, neighbour, ShareLevel.OWN)

    chosen = redaktion.get(reverse(f"{kind}:chosen_multiple"), {"id": [open_to_all.pk, kept.pk], "multiple": "1"})

    assert [str(row["id"]) for row in chosen.json()["result"]] == [str(open_to_all.pk)]


@each_kind
def test_superuser_is_offered_everything(chooser, factory, neighbour):
    shared(factory, neighbour, ShareLevel.OWN, name="Für sich")

    assert offered(administrator(), chooser) == {"Für sich"}


@pytest.mark.parametrize("space", FILES)
def test_tags_of_what_others_share_are_not_proposed(space, network, neighbour, redaktion):
    shared(FILES[space], neighbour).tags.add("Werksschließung")

    assert redaktion.get(reverse("wagtailadmin_tag_autocomplete"), {"term": "werk"}).json() == []


QUERIES = dict(zip(KINDS, [9, 9, 9, 9, 13, 12, 22], strict=True))


@each_kind
@pytest.mark.parametrize("count", [1, 3])
def test_choosers_take_the_same_queries_for_any_number(chooser, factory, count, request):
    assert queries(request, chooser, factory, count) == QUERIES[chooser.partition(":")[0]]


@each_kind
def test_choosers_take_the_same_queries_for_twenty_networks(chooser, factory, request):
    for number in range(18):
        NetworkFactory(collection=collection_named(f"Netz {number}"))
    assert queries(request, chooser, factory, 3) == QUERIES[chooser.partition(":")[0]]


def queries(request, chooser: str, factory, count: int) -> int:
    """How many the chooser takes with so many things of the own network, and as many of the other."""
    network, neighbour, redaktion = map(request.getfixturevalue, ("network", "neighbour", "redaktion"))
    for _number in range(count):
        shared(factory, neighbour, ShareLevel.CHOSEN, network)
        shared(factory, network)
    redaktion.get(reverse(chooser))
    with CaptureQueriesContext(connection) as taken:
        redaktion.get(reverse(chooser))
    return len(taken)
