import pytest

from tests.newsroom import Newsroom


@pytest.fixture
def newsroom(network):
    return Newsroom(network)
