"""The German sets that search quality is measured with: documents, queries, and which of them belong together."""

import json
import re
from collections import Counter
from itertools import chain, combinations
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "quality"
SIZES = {"domain": (120, 220, 12), "blind": (60, 100, 10)}  # documents, queries, queries of each category
CATEGORIES = {
    "abbreviation",
    "compound_part",
    "compound_whole",
    "english",
    "gender",
    "gender_hard",
    "hyphen",
    "inflection",
    "negation",
    "phrase",
    "place",
    "precision",
    "question",
    "title",
    "typo",
    "umlaut",
}
FEWEST_WORDS = 40
LONG_TEXT = 400  # words
LONG_TEXTS = {"domain": 12, "blind": 3}
MOST_ALIKE = 0.3  # share of words that two documents may have in common


@pytest.fixture(params=SIZES)
def name(request):
    return request.param


@pytest.fixture
def written(name):
    return (FOLDER / f"{name}.json").read_text(encoding="utf-8")


@pytest.fixture
def quality(written):
    return json.loads(written)


def twice(values) -> list:
    return [value for value, count in Counter(values).items() if count > 1]


def plain(query: str) -> str:
    """A query without case and space, as which it counts only once."""
    return " ".join(query.casefold().split())


def words(document: dict) -> set[str]:
    return set(re.findall(r"\w+", f"{document['title']} {document['text']}".casefold()))


def likeness(one: set[str], other: set[str]) -> float:
    return len(one & other) / len(one | other)


def test_file_is_written_with_one_space_and_real_umlauts(written, quality):
    assert written == json.dumps(quality, ensure_ascii=False, indent=1) + "\n"


def test_documents_and_queries_say_only_what_is_measured(quality):
    assert set(quality) == {"documents", "queries"}
    assert {frozenset(document) for document in quality["documents"]} == {frozenset({"id", "title", "text"})}
    assert {frozenset(query) for query in quality["queries"]} == {frozenset({"query", "relevant", "category"})}


def test_set_is_as_large_as_promised(name, quality):
    documents, queries, _ = SIZES[name]

    assert len(quality["documents"]) >= documents
    assert len(quality["queries"]) >= queries


def test_every_category_has_its_queries(name, quality):
    counted = Counter(query["category"] for query in quality["queries"])

    assert set(counted) == CATEGORIES
    assert [category for category, count in counted.items() if count < SIZES[name][2]] == []


def test_ids_are_unique(quality):
    assert twice(document["id"] for document in quality["documents"]) == []


def test_titles_are_unique(quality):
    assert twice(document["title"] for document in quality["documents"]) == []


def test_every_relevant_document_exists(quality):
    ids = {document["id"] for document in quality["documents"]}

    assert [query["query"] for query in quality["queries"] if not ids.issuperset(query["relevant"])] == []


def test_every_query_has_an_answer_named_once(quality):
    assert [query["query"] for query in quality["queries"] if not query["relevant"]] == []
    assert [query["query"] for query in quality["queries"] if twice(query["relevant"])] == []


def test_no_query_is_asked_twice(quality):
    assert twice(plain(query["query"]) for query in quality["queries"]) == []


def test_no_text_is_too_short_to_be_real(quality):
    assert [d["id"] for d in quality["documents"] if len(d["text"].split()) < FEWEST_WORDS] == []


def test_some_texts_are_long(name, quality):
    long = [d["id"] for d in quality["documents"] if len(d["text"].split()) >= LONG_TEXT]

    assert len(long) >= LONG_TEXTS[name]


def test_no_two_documents_are_nearly_alike(quality):
    bags = {document["id"]: words(document) for document in quality["documents"]}

    assert [pair for pair in combinations(bags, 2) if likeness(*map(bags.get, pair)) > MOST_ALIKE] == []


def test_blind_set_repeats_no_document_and_no_query_of_the_other():
    sets = [json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8")) for name in SIZES]

    assert twice(document["id"] for document in chain(*(one["documents"] for one in sets))) == []
    assert twice(plain(query["query"]) for query in chain(*(one["queries"] for one in sets))) == []
