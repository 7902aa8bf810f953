"""Wrong settings of the search engine are named before the first question is asked."""

import pytest

from search.checks import search_settings
from search.engines.client import connected, split


def messages() -> list[str]:
    return [error.msg for error in search_settings(None)]


@pytest.mark.parametrize(
    "address",
    [
        "",
        "http://127.0.0.1:9200",
        "https://portal:p%40ss@one.example:9200, https://portal:p%40ss@two.example:9200",
        "https://search.example:443/elastic",
    ],
)
def test_good_addresses_pass(address, settings):
    settings.SEARCH_URL = address

    assert messages() == []


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        (
            "elasticsearch://one.example:9200",
            "“elasticsearch://one.example:9200” does not begin with http:// or https://.",
        ),
        ("one.example:9200", "“one.example://” does not begin with http:// or https://."),
        (
            "http://me:secret@one.example",
            "“http://one.example” does not name host and port, as in https://search.example:9200.",
        ),
        (
            "http://one.example:port",
            "“http://one.example:port” does not name host and port, as in https://search.example:9200.",
        ),
        ("http://a:b@one.example:1,http://c:d@two.example:1", "Its addresses name different users or passwords."),
    ],
)
def test_wrong_address_is_named_without_its_password(address, fault, settings):
    settings.SEARCH_URL = address

    assert messages() == [f"SEARCH_URL: {fault}"]


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (
            {"SEARCH_URL": "http://me:secret@one.example:1", "SEARCH_API_KEY": "key"},
            "SEARCH_API_KEY and a user in SEARCH_URL exclude each other.",
        ),
        ({"SEARCH_CA_FILE": "/nowhere.pem"}, "SEARCH_CA_FILE: there is no file /nowhere.pem."),
        (
            {"SEARCH_URL": "http://one.example:1", "SEARCH_CA_FILE": __file__},
            "SEARCH_CA_FILE is of no use for an address that begins with http://.",
        ),
        ({"SEARCH_PREFIX": "Verbund"}, "SEARCH_PREFIX consists of small letters, digits, hyphens and underscores."),
    ],
)
def test_settings_that_do_not_fit_are_named(values, message, settings):
    for name, value in values.items():
        setattr(settings, name, value)

    assert messages() == [message]


def test_client_takes_every_address_and_decodes_the_password():
    client = connected("http://me:p%40ss@one.example:9200/elastic, http://me:p%40ss@two.example:9200")

    nodes = {(node.host, node.port, node.path_prefix) for node in client.transport.node_pool.all()}
    assert nodes == {("one.example", 9200, "/elastic"), ("two.example", 9200, "")}
    assert client._headers["authorization"] == "Basic bWU6cEBzcw=="


def test_client_may_have_a_key_instead():
    assert connected("http://one.example:9200", "a-key")._headers["authorization"] == "ApiKey a-key"


def test_empty_address_has_no_parts():
    assert split("") == []
