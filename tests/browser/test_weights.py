"""How heavy pages are; the table stands at the end of the run."""

import pytest

from tests.browser.addresses import PAGES
from tests.browser.weights import Weight, table, weigh

pytestmark = pytest.mark.browser

TEXTS = ["news", "event", "report", "item", "standard page", "questions and answers", "legal page"]
LIMIT = 25_000


def test_text_page_needs_at_most_25_kb_of_html_css_and_js(portal, record_property):
    weights = {name: weigh(portal.address + address) for name, address in PAGES.items()}

    record_property("weights", table(weights))
    assert [name for name, weight in weights.items() if not (weight.html and weight.css and weight.js)] == []
    assert {name: weights[name].total for name in TEXTS if weights[name].total > LIMIT} == {}


def test_table_names_the_heaviest_page_first():
    lines = table({"light": Weight(html=3, css=2, js=1), "heavy": Weight(html=40)}).splitlines()

    assert [line.split() for line in lines[1:]] == [["heavy", "40", "0", "0", "40"], ["light", "3", "2", "1", "6"]]
