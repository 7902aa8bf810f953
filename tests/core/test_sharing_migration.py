"""What every network could use before there were levels stays there for all."""

from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps
from wagtail.models import Collection

from core import migrations
from home.portal import shared_collection
from tests.factories.core import DocumentFactory, ImageFactory, MediaFactory, PersonFactory

pytestmark = pytest.mark.django_db
NAME = next(path.stem for path in Path(migrations.__file__).parent.glob("*_sharing.py"))
share_what_is_central = import_module(f"core.migrations.{NAME}").share_what_is_central


def levels(things) -> list[str]:
    for thing in things:
        thing.refresh_from_db()
    return [thing.share_level for thing in things]


@pytest.mark.parametrize("factory", [ImageFactory, DocumentFactory, MediaFactory])
def test_files_of_the_portal_are_for_all_and_those_of_a_network_its_own(portal_home, network, factory):
    inside = Collection.objects.get(pk=network.collection.pk).add_child(name="Vorstand")
    places = [shared_collection(), network.collection, inside, Collection.get_first_root_node()]
    files = [factory(collection=place) for place in places]

    share_what_is_central(apps, None)

    assert levels(files) == ["all", "own", "own", "own"]


def test_central_entries_are_for_all_and_those_of_a_network_its_own(network):
    people = [PersonFactory(), PersonFactory(network=network)]

    share_what_is_central(apps, None)

    assert levels(people) == ["all", "own"]
