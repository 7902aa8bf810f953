from types import SimpleNamespace

import pytest

from home.portal import open_portal
from tests.factories.core import TopicFactory
from tests.isolation.estate import Estate
from tests.isolation.visitors import visitors


def build() -> SimpleNamespace:
    open_portal()
    TopicFactory()
    ours, theirs = Estate("leipzig", secret=False), Estate("dortmund", secret=True)
    return SimpleNamespace(ours=ours, theirs=theirs, visitors=visitors(ours))


@pytest.fixture(scope="module")
def scene_of_this_file(scenery):
    with scenery(build) as built:
        yield built


@pytest.fixture
def scene(scene_of_this_file, db) -> SimpleNamespace:
    """Leipzig (``ours``), Dortmund (``theirs``) and who asks."""
    return scene_of_this_file
