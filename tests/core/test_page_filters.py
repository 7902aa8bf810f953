"""The explorer can be narrowed by people, and names only those whose pages one finds there."""

import pytest
from django.test import RequestFactory
from wagtail.admin.views.pages.listing import PageFilterSet
from wagtail.log_actions import log
from wagtail.models import Page

from home.models import NewsIndexPage
from tests.factories.home import NewsPageFactory
from tests.networks import index_of
from tests.people import administrator, member

pytestmark = pytest.mark.django_db
NAMES = ["Rita Roth", "Dora Dorn"]


@pytest.fixture(params=["owner", "edited_by"])
def choices(request, network, neighbour):
    """A function that tells by which people someone can filter, each with a page in one network."""
    for place, name in zip([network, neighbour], NAMES, strict=True):
        author = member(place.editors, name)
        page = NewsPageFactory(parent=index_of(place, NewsIndexPage), owner=author)
        log(instance=page, action="wagtail.edit", user=author)

    def offered(person) -> list[str]:
        asked = RequestFactory().get("/")
        asked.user = person
        people = PageFilterSet(request=asked, queryset=Page.objects.all()).form.fields[request.param].queryset
        return [name for name in NAMES if name in {known.get_full_name() for known in people}]

    return offered


def test_owners_and_editors_of_own_pages_are_offered(choices, redaktion):
    assert choices(redaktion.user) == ["Rita Roth"]


def test_superuser_is_offered_everyone(choices):
    assert choices(administrator().user) == NAMES
