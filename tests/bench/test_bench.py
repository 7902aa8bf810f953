"""The measurements run and say what they should; how fast anything is, is no matter of these tests."""

import json
import subprocess
import sys
from collections import Counter
from itertools import islice
from pathlib import Path

import pytest
from django.db import connection

from bench.items import Library
from bench.plain import Plain
from bench.portal import add
from bench.result import Budget, Result, growth
from bench.suite import OF_A_PORTAL
from bench.texts import WORDS_OF_BODY, documents
from library.models import LibraryItemPage
from search.engines import Request, find
from search.engines.builds import database_engine
from search.models import SearchRecord
from search.records import Trees
from tests.factories.core import TopicFactory

ROOT = Path(__file__).resolve().parents[2]


def test_texts_are_the_same_with_every_run():
    assert list(documents(3)) == list(documents(3))
    assert list(documents(3)) == list(islice(documents(20), 3))
    assert list(documents(3)) != list(documents(3, seed=7))


def test_few_words_are_frequent_and_many_are_rare():
    counts = Counter(word for text in documents(200) for word in text.body.split())
    [(_, first), (_, second)] = counts.most_common(2)

    assert counts.total() == 200 * WORDS_OF_BODY
    assert 1.5 < first / second < 2.5
    assert sum(count == 1 for count in counts.values()) > len(counts) / 3


def run(*options: str) -> subprocess.CompletedProcess:
    """In a process of its own, as it opens a database of its own."""
    command = [sys.executable, "-m", "bench", *options]
    return subprocess.run(command, check=False, cwd=ROOT, capture_output=True, text=True)


@pytest.fixture
def items(leipzig):
    """A portal with some items."""
    add(list(documents(30)), Library([leipzig.library], [TopicFactory(), TopicFactory()], Trees()))
    Plain(connection).copy(database_engine().table)


@pytest.mark.django_db
def test_items_are_pages_that_are_recorded_and_found(items):
    word, *_ = LibraryItemPage.objects.get(slug="werk-7").title.split()
    found = find(Request(question=f'titel:"{word}"'))

    assert (LibraryItemPage.objects.count(), SearchRecord.objects.filter(kind="library").count()) == (30, 30)
    assert LibraryItemPage.objects.get(slug="werk-7").pk in found.pages


@pytest.mark.django_db
@pytest.mark.parametrize("case", OF_A_PORTAL)
def test_each_case_is_measured_beside_its_anchor(items, case, monkeypatch):
    monkeypatch.setattr("bench.clock.ROUNDS", 1)

    result = OF_A_PORTAL[case](30)

    assert (result.case, result.size, result.ours > 0) == (case, 30, True)
    assert (result.anchor is None) == (case == "suggestions")


def test_results_are_written_as_json(tmp_path):
    done = run("index", "--sizes", "2", "4", "--json", str(tmp_path / "results.json"))
    results = json.loads((tmp_path / "results.json").read_text())

    assert done.returncode == 0
    assert done.stdout.split()[:6] == ["case", "records", "ours", "anchor", "ratio", "budget"]
    assert [(result["case"], result["size"]) for result in results] == [
        ("index", 2),
        ("analysis", 2),
        ("index", 4),
        ("analysis", 4),
    ]
    assert {result["missed"] for result in results} == {False}


def test_missed_budget_is_an_error():
    done = run("index", "--sizes", "1", "--judge", "1")

    assert (done.returncode, done.stdout.count("MISSED")) == (1, 1)  # one text teaches more words than it writes


def test_large_ratio_does_not_matter_where_little_is_spent():
    budget = Budget(most=4, enough=25, size=10)

    assert [budget.is_missed(Result("three words", 10, ours, 1)) for ours in (4, 25, 26)] == [False, False, True]
    assert budget.is_missed(Result("three words", 9, 26, 1)) is False


def test_growth_is_told_from_the_size_that_the_budget_names():
    results = [Result("publish", size, size / 10) for size in (1_000, 10_000, 50_000)]

    assert list(growth(results)) == [Result("growth of publish", 50_000, 5_000, 100)]
    assert list(growth(results[1:])) == []
