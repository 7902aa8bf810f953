import pytest
from django.core.cache import cache
from wagtail.models import Site

from tests.factories.home import Subsite, home_page, subsite
from tests.networks import opened
from tests.people import colleague


@pytest.fixture(autouse=True)
def fresh_caches():
    """No test sees what another one cached, the sites' root paths above all."""
    cache.clear()
    Site.clear_site_root_paths_cache()


@pytest.fixture
def home(db):
    """The portal's German start page."""
    return home_page()


@pytest.fixture
def leipzig(home) -> Subsite:
    """A network with pages."""
    return subsite("leipzig", "Lernnetz Leipzig")


@pytest.fixture
def dortmund(home) -> Subsite:
    """Another network with pages."""
    return subsite("dortmund", "Weiterbildungsforum Dortmund")


@pytest.fixture
def network(home):
    """A network that has been opened with everything that its editors need."""
    return opened("leipzig")


@pytest.fixture
def redaktion(network):
    """The browser of someone who writes for this network."""
    return colleague(network.editors)
