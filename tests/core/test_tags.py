"""Tags that the editor proposes."""

import pytest
from django.urls import reverse
from wagtail.log_actions import LogContext

from core.models import PortalImage
from core.tags import popular_tags
from tests.factories.core import DocumentFactory, ImageFactory, MediaFactory
from tests.networks import opened
from tests.people import administrator

pytestmark = pytest.mark.django_db


def proposed(client, term: str) -> list[str]:
    return client.get(reverse("wagtailadmin_tag_autocomplete"), {"term": term}).json()


def tagged(factory, network, *tags: str) -> None:
    factory(collection=network.collection).tags.add(*tags)


def test_tags_of_own_files_are_proposed_each_once(network, redaktion):
    for factory in (ImageFactory, DocumentFactory, MediaFactory):
        tagged(factory, network, "Werkstatt")
    tagged(ImageFactory, network, "werkzeug", "Halle")
    assert proposed(redaktion, "werk") == ["Werkstatt", "werkzeug"]


def test_tags_of_another_network_are_not_told(redaktion, home):
    tagged(ImageFactory, opened("dortmund"), "Werksschließung")
    assert proposed(redaktion, "werk") == []
    assert proposed(administrator(), "werk") == ["Werksschließung"]


@pytest.mark.parametrize("term", ["", "\x00", "%", "x" * 1000])
def test_odd_beginnings_propose_nothing(network, redaktion, term):
    tagged(ImageFactory, network, "Werkstatt")
    assert proposed(redaktion, term) == []


def test_tags_are_for_those_in_the_editor(client, home):
    assert client.get(reverse("wagtailadmin_tag_autocomplete"), {"term": "werk"}).status_code == 302


@pytest.mark.parametrize("count", [1, 3])
def test_proposing_takes_the_same_queries_for_any_number(network, redaktion, count, django_assert_num_queries):
    tagged(ImageFactory, network, *(f"Werk {number}" for number in range(count)))
    proposed(redaktion, "werk")
    with django_assert_num_queries(9):
        assert len(proposed(redaktion, "werk")) == count


LISTS = ["wagtailimages:index", "wagtailimages_chooser:choose", "wagtaildocs:index", "wagtailmedia:chooser"]


@pytest.mark.parametrize("view", LISTS)
def test_lists_are_filtered_by_tags_of_own_files(redaktion, network, neighbour, view):
    for factory in (ImageFactory, DocumentFactory, MediaFactory):
        tagged(factory, network, "Werkstatt")
        tagged(factory, neighbour, "Werksschließung")
    shown = redaktion.get(reverse(view)).content.decode()
    assert ("Werkstatt" in shown, "Werksschlie" in shown) == (True, False)


def test_popular_tags_come_first(network, redaktion):
    for tags in (["Halle"], ["Werkstatt"], ["Werkstatt", "Garten"]):
        tagged(ImageFactory, network, *tags)
    with LogContext(user=redaktion.user):
        assert [str(tag) for tag in popular_tags(PortalImage)] == ["Werkstatt", "Garten", "Halle"]
