"""How the distant engine is reached, out of the settings ``SEARCH_*``."""

import re
from collections.abc import Iterator
from functools import cache
from urllib.parse import SplitResult, unquote, urlsplit

from elasticsearch import Elasticsearch

from search.engines.punctual import PunctualNode

SECONDS = 10  # that the worker waits for an answer; visitors have less patience
PREFIX = re.compile(r"[a-z0-9][a-z0-9_-]{0,100}")  # of index names


@cache
def connected(addresses: str, api_key: str = "", ca_file: str = "") -> Elasticsearch:
    """One client for each set of settings; it keeps its connections open and never tries twice by itself."""
    parts = split(addresses)
    options = {"ca_certs": ca_file} if ca_file else {}
    if api_key:
        options["api_key"] = api_key
    elif parts[0].username:
        options["basic_auth"] = (unquote(parts[0].username), unquote(parts[0].password or ""))
    hosts = [f"{part.scheme}://{part.netloc.rpartition('@')[2]}{part.path}" for part in parts]
    return Elasticsearch(
        hosts, node_class=PunctualNode, max_retries=0, retry_on_timeout=False, request_timeout=SECONDS, **options
    )


def split(addresses: str) -> list[SplitResult]:
    """The parts of each address in a list with commas."""
    return [urlsplit(address.strip()) for address in addresses.split(",") if address.strip()]


def faults(addresses: str) -> Iterator[str]:
    """What is wrong with a list of addresses, in words for whoever has written it; never with its password."""
    for part in split(addresses):
        shown = f"{part.scheme}://{part.netloc.rpartition('@')[2]}"
        if part.scheme not in ("http", "https"):
            yield f"“{shown}” does not begin with http:// or https://."
        elif not port_of(part):
            yield f"“{shown}” does not name host and port, as in https://search.example:9200."
    if len({part.netloc.rpartition("@")[0] for part in split(addresses)} - {""}) > 1:
        yield "Its addresses name different users or passwords."


def port_of(part: SplitResult) -> int | None:
    """The port; None where it, or the host, is missing or none at all."""
    try:
        return part.port if part.hostname else None
    except ValueError:
        return None
