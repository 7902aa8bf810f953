"""The engines agree: every question of the quality sets finds the same pages on each, and mostly the same ones first."""

import os
from pathlib import Path

import pytest

from search.concepts import Concepts
from search.engines.ranking import ENOUGH, Ranking, rank
from search.evaluation import QualitySet, documents_of
from search.lexicons import analyser_of, lexicon_for
from search.query import Reader
from search.scratch import scratch_engine
from search.synonyms import shipped_groups

pytestmark = pytest.mark.database
FOLDER = Path(__file__).parent / "quality"
SERVERS = {"postgresql": ("DATABASE_URL", "postgres"), "elasticsearch": ("SEARCH_URL", "http")}
FIRST, SHARED = 10, 8


@pytest.fixture(scope="module", params=["domain", "blind"])
def quality(request) -> QualitySet:
    return QualitySet.load(FOLDER / f"{request.param}.json")


@pytest.fixture(scope="module", params=["postgresql", pytest.param("elasticsearch", marks=pytest.mark.elasticsearch)])
def pairs(request, quality, django_db_blocker) -> dict[str, tuple[Ranking, Ranking]]:
    """Each question as SQLite ranks it, and as another engine does."""
    variable, scheme = SERVERS[request.param]
    if not os.environ.get(variable, "").startswith(scheme):
        pytest.skip(f"no {request.param}: tests/servers.py starts one")
    with django_db_blocker.unblock():
        one, other = rankings(quality, "sqlite"), rankings(quality, request.param)
    return {question: (one[question], other[question]) for question in one}


def rankings(quality: QualitySet, name: str) -> dict[str, Ranking]:
    """Each question as an engine ranks it."""
    analyser = analyser_of(lexicon_for(f"{title}\n{text}" for _, title, text in quality.documents))
    reader = Reader(analyser, concepts=Concepts.of(shipped_groups(), analyser))
    with scratch_engine(name, analyser) as engine:
        engine.write(documents_of(quality))
        return {
            question.text: rank(engine, engine.words, reader, question.text, lambda ranks: len(ranks) >= ENOUGH)
            for question in quality.questions
        }


def test_engines_find_the_same_pages(pairs):
    different = [
        question
        for question, (one, other) in pairs.items()
        if (set(one.full), set(one.some)) != (set(other.full), set(other.some))
    ]

    assert different == []


def test_engines_share_eight_of_the_first_ten_pages(pairs):
    strangers = {}
    for question, (one, other) in pairs.items():
        first, second = one.ordered(one.pages)[:FIRST], other.ordered(other.pages)[:FIRST]
        if (missing := len(set(first) - set(second))) > FIRST - SHARED:
            strangers[question] = missing

    assert strangers == {}
