"""The HTML of every state as the server sends it, judged in one go by each judge."""

import re
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.browser.markup import html_validate, vnu
from tests.browser.modes import EVERY_STATE

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def documents(portal, tmp_path_factory) -> Path:
    """A folder with the HTML of each state."""
    folder = tmp_path_factory.mktemp("documents")
    for name, address in EVERY_STATE.items():
        (folder / f"{name}.html").write_bytes(html_of(portal.address + address))
    return folder


def html_of(address: str) -> bytes:
    """What the server sends, also with an error."""
    try:
        with urllib.request.urlopen(address, timeout=30) as response:
            return response.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.read()


def test_markup_of_every_state_follows_our_rules(documents):
    assert html_validate(documents) == []


def test_markup_of_every_state_follows_the_standard(documents):
    assert vnu(documents) == []


def test_every_state_is_judged(documents):
    texts = [path.read_text(encoding="utf-8") for path in documents.iterdir()]

    assert len(texts) == len(EVERY_STATE) >= 30
    assert [text for text in texts if not re.match(r"<!doctype html>\n<html lang", text)] == []
