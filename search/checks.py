"""Whether the settings of the distant search engine can be right, before the first question is asked."""

from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.core.checks import Error, register

from search.engines.client import PREFIX, faults, split

HINT = "Leave SEARCH_URL empty for the database's own engine, or name Elasticsearch: https://user:password@host:9200."


@register()
def search_settings(app_configs, **kwargs) -> list[Error]:
    found = [Error(f"SEARCH_URL: {fault}", hint=HINT, id="search.E001") for fault in faults(settings.SEARCH_URL)]
    return found + [Error(text, id=f"search.{number}") for number, text in other_faults()]


def other_faults() -> Iterator[tuple[str, str]]:
    ca_file, url = settings.SEARCH_CA_FILE, settings.SEARCH_URL
    if settings.SEARCH_API_KEY and any(part.username for part in split(url)):
        yield "E002", "SEARCH_API_KEY and a user in SEARCH_URL exclude each other."
    if ca_file and not Path(ca_file).is_file():
        yield "E003", f"SEARCH_CA_FILE: there is no file {ca_file}."
    if ca_file and any(part.scheme == "http" for part in split(url)):
        yield "E004", "SEARCH_CA_FILE is of no use for an address that begins with http://."
    if not PREFIX.fullmatch(settings.SEARCH_PREFIX):
        yield "E005", "SEARCH_PREFIX consists of small letters, digits, hyphens and underscores."
