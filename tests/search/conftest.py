import os
import secrets

import pytest
from django.test import override_settings

from search.engines import distant_engine
from search.engines.builds import database_engine
from search.engines.protocol import Engine
from search.lexicons import derive


@pytest.fixture
def elasticsearch(settings, monkeypatch):
    """A real Elasticsearch, with indexes of our own; the portal's settings name it."""
    monkeypatch.setattr("search.engines.standby.PATIENCE", 20)  # a busy machine is no fault of the engine
    settings.SEARCH_URL = os.environ.get("SEARCH_URL", "")
    settings.SEARCH_PREFIX = f"test-{secrets.token_hex(4)}"
    if not settings.SEARCH_URL:
        pytest.skip("no Elasticsearch: tests/servers.py starts one")
    engine = distant_engine()
    yield engine
    engine.drop(engine.indexes(engine.beginning))


@pytest.fixture(params=["database", pytest.param("elasticsearch", marks=pytest.mark.elasticsearch)])
def engine(request) -> Engine:
    """Each engine that can be had here: a test that asks for it runs once on each."""
    if request.param == "database":
        return database_engine()
    return request.getfixturevalue("elasticsearch")


@pytest.fixture(scope="session")
def word_list(tmp_path_factory):
    """A folder with the parts of compounds that the word list gives, derived once."""
    folder = tmp_path_factory.mktemp("parts")
    with override_settings(DATA_DIR=folder):
        derive()
    return folder
