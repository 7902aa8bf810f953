import pytest

from tests.newsroom import MANAGER, Newsroom
from tests.people import member


@pytest.fixture
def newsroom(network):
    return Newsroom(network)


@pytest.fixture
def manager(newsroom):
    return member(newsroom.network.managers, MANAGER)
