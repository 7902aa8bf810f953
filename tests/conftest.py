from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from django.core.cache import cache
from django.db import transaction
from wagtail.models import Site

from core.models import Network
from home.models import HomePage
from home.portal import open_portal
from tests.factories.home import Subsite, home_page, subsite
from tests.networks import opened
from tests.people import colleague

ASKING = {"db", "transactional_db", "django_db_setup"}


def pytest_collection_modifyitems(items: list[pytest.Item]):
    for item in items:
        if item.get_closest_marker("django_db") or ASKING.intersection(item.fixturenames):
            item.add_marker("database")


@pytest.fixture(autouse=True)
def fresh_caches():
    """No test sees what another one cached, the sites' root paths above all."""
    cache.clear()
    Site.clear_site_root_paths_cache()


@pytest.fixture(scope="module")
def scenery(django_db_setup, django_db_blocker) -> Callable:
    """A function that puts something up in the database for all tests of a file, and takes it down after them."""

    @contextmanager
    def put_up(build: Callable) -> Iterator:
        with django_db_blocker.unblock(), transaction.atomic():
            cache.clear()
            yield build()
            transaction.set_rollback(True)

    return put_up


@pytest.fixture
def home(db):
    """The portal's German start page."""
    return home_page()


@pytest.fixture(scope="module")
def open_portal_of_this_file(scenery):
    with scenery(open_portal) as built:
        yield built


@pytest.fixture(scope="module")
def leipzig_of_this_file(scenery):
    with scenery(lambda: subsite("leipzig", "Lernnetz Leipzig")) as built:
        yield built


@pytest.fixture(scope="module")
def dortmund_of_this_file(scenery):
    with scenery(lambda: subsite("dortmund", "Weiterbildungsforum Dortmund")) as built:
        yield built


@pytest.fixture(scope="module")
def network_of_this_file(scenery):
    with scenery(lambda: opened("leipzig")) as built:
        yield built


@pytest.fixture(scope="module")
def neighbour_of_this_file(scenery):
    with scenery(lambda: opened("dortmund")) as built:
        yield built


@pytest.fixture
def portal_home(open_portal_of_this_file, db) -> HomePage:
    """The German start page of a portal that has its pages in every language, its groups and its review."""
    return HomePage.objects.get(pk=open_portal_of_this_file.pk)


@pytest.fixture
def leipzig(leipzig_of_this_file, home) -> Subsite:
    """A network with pages."""
    return leipzig_of_this_file.as_stored()


@pytest.fixture
def dortmund(dortmund_of_this_file, home) -> Subsite:
    """Another network with pages."""
    return dortmund_of_this_file.as_stored()


@pytest.fixture
def network(network_of_this_file, home) -> Network:
    """A network that has been opened with everything that its editors need."""
    return Network.objects.get(pk=network_of_this_file.pk)


@pytest.fixture
def neighbour(neighbour_of_this_file, home) -> Network:
    """Another network that has been opened."""
    return Network.objects.get(pk=neighbour_of_this_file.pk)


@pytest.fixture
def redaktion(network):
    """The browser of someone who writes for this network."""
    return colleague(network.editors)
