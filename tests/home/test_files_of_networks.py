"""Files of networks that have been opened: who adds them, and who chooses which."""

import pytest
from wagtail.permissions import policy_registry

from core.models import PortalDocument, PortalImage, PortalMedia
from tests.people import member

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", ["editors", "reviewers", "managers"])
@pytest.mark.parametrize("model", [PortalImage, PortalDocument, PortalMedia])
def test_people_add_files_to_their_own_collection_alone(network, neighbour, role, model):
    user = member(getattr(network, role))
    policy = policy_registry.get_by_type(model)

    assert list(policy.collections_user_has_permission_for(user, "add")) == [network.collection]
    assert list(policy.collections_user_has_permission_for(user, "change")) == [network.collection]


@pytest.mark.parametrize("model", [PortalImage, PortalDocument])
def test_people_choose_their_own_files_and_shared_ones(network, neighbour, model):
    user = member(network.editors)

    chosen = policy_registry.get_by_type(model).collections_user_has_permission_for(user, "choose")

    assert {collection.name for collection in chosen} == {"Netzwerk Leipzig", "Gemeinsame Dateien des Portals"}
