import pytest

from tests.newsroom import Newsroom


@pytest.fixture
def newsroom(home):
    return Newsroom()
