"""Whatever is asked at any entry of the public search: an answer in time, never a failure of the server."""

import time
from urllib.parse import quote

import pytest

from search.distant import noted, teach
from search.engines import Request, find
from tests.factories.events import EventPageFactory
from tests.factories.home import NewsPageFactory

pytestmark = pytest.mark.django_db

ENTRIES = ("/suche/?", "/suche/?ausgabe=atom&", "/suche/?ausgabe=ics&", "/api/suche/?", "list", "list-atom", "list-ics")
TEXTS = {
    "nul": "\x00",
    "nul inside": "a\x00b",
    "quote": '"',
    "quotes": '"' * 5_000,
    "open phrase": '"Kurs -"',
    "spaces": " " * 5_000,
    "100 kB": "a" * 100_000,
    "20,000 words": "wort " * 20_000,
    "3,000 pairs": "k:v " * 3_000,
    "hyphens": "a-" * 5_000,
    "fts5": 'NEAR("a" "b", 5) AND title:x* OR ^y NOT {title body} : z + (',
    "lucene": r'+a -b && c || !(d) {1 TO 2} [x TO *] "e f"~3 g^4 *h? i:j \ /k.*/',
    "tsquery": "a <-> b | !c & (d:*A) <2> 'e",
    "sql": "'; DROP TABLE search_index; -- %s %(x)s",
    "right to left": "\u202e\u202b עברית العربية \u202c",
    "replaced surrogate": "\ufffd",
    "emoji": "👩‍👩‍👧‍👦" * 500,
    "combining": "a" + "\u0301" * 5_000,
    "ligatures": "ﷺ" * 3_000,
    "markup": "<script>alert(1)</script><mark>",
}
PARAMETERS = {
    "far page": "seite=100000000000000000000",
    "negative page": "seite=-1",
    "nul page": "seite=%00",
    "lone surrogate": "q=%ED%A0%80&ort=%ED%A0%80",
    "invalid utf-8": "q=%ff%fe&thema=%ff",
    "nul everywhere": "q=%00&ort=%00&km=%00&netzwerk=%00&sort=%00&zeit=%00&jahr=%00&sprache=%00&lizenz=%00",
    "3,000 parameters": "&".join(f"k{number}=v" for number in range(3_000)),
    "3,000 values": "&".join(f"netzwerk=n{number}" for number in range(3_000)),
    "long value": "thema=" + "x" * 100_000,
    "brackets": "q[]=1&q[$ne]=x&__proto__=1",
    "long place": "ort=" + "x" * 100_000,
    "syntax in a place": "ort=%22%27%29%3B--&km=1e309",
    "number in other digits": "jahr=%D9%A2%D9%A0%D9%A2%D9%A6&seite=%D9%A3&km=%D9%A3%D9%A0",
}


def address(entry: str, leipzig) -> str:
    """A list of a network for the entries that are called so."""
    own = leipzig.events.url
    return {"list": f"{own}?", "list-atom": f"{own}?ausgabe=atom&", "list-ics": f"{own}?ausgabe=ics&"}.get(entry, entry)


@pytest.fixture(scope="module")
def published_of_this_file(scenery, leipzig_of_this_file):
    def build():
        NewsPageFactory(parent=leipzig_of_this_file.news, title="Kurs")
        EventPageFactory(parent=leipzig_of_this_file.events, title="Kurs")

    with scenery(build):
        yield


@pytest.fixture
def published(published_of_this_file, leipzig):
    return leipzig


@pytest.mark.parametrize("entry", ENTRIES)
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_any_text_is_answered_in_half_a_second(client, published, entry, text):
    question = f"{address(entry, published)}q={quote(text)}"
    client.get(address(entry, published))  # what is read once and kept is read now

    start = time.process_time()
    response = client.get(question)

    assert response.status_code == 200
    assert time.process_time() - start < 0.5


@pytest.mark.parametrize("entry", ENTRIES)
@pytest.mark.parametrize("parameters", PARAMETERS.values(), ids=PARAMETERS)
def test_any_parameter_is_answered_or_refused_in_words(client, published, entry, parameters):
    client.get(f"{address(entry, published)}ort=Leipzig")

    start = time.process_time()
    response = client.get(f"{address(entry, published)}{parameters}")

    assert time.process_time() - start < 0.5
    assert response.status_code == 200 or (entry, response.status_code) == ("/api/suche/?", 400)
    assert response.status_code == 200 or response.json()["error"].endswith(".")


@pytest.mark.elasticsearch
def test_no_text_confuses_elasticsearch(elasticsearch, published):
    teach()
    answered, took = {}, {}
    for name, text in TEXTS.items():
        start = time.process_time()
        answered[name] = find(Request(question=text)).engine
        took[name] = time.process_time() - start

    assert {name for name, engine in answered.items() if engine != elasticsearch.name} == {"spaces"}  # nobody is asked
    assert {name: seconds for name, seconds in took.items() if seconds >= 0.5} == {}
    assert noted().count() == 0
