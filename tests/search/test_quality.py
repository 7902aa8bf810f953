"""How well the engine of the database at hand finds, with all parts of compounds: no change may fall below these."""

from pathlib import Path

import pytest
from django.db import connection
from django.test import override_settings

from search.evaluation import QualitySet, evaluate

pytestmark = pytest.mark.database
FOLDER = Path(__file__).parent / "quality"
OVERALL = {"domain": 0.97, "blind": 0.955}
FLOORS = {  # of domain.json: reciprocal rank, the same on SQLite and PostgreSQL
    "abbreviation": 0.98,
    "compound_part": 0.98,
    "compound_whole": 0.96,
    "english": 0.95,
    "gender": 0.98,
    "gender_hard": 0.98,
    "hyphen": 0.98,
    "inflection": 0.97,
    "negation": 0.96,
    "phrase": 0.98,
    "place": 0.98,
    "precision": 0.97,
    "question": 0.77,
    "title": 0.98,
    "typo": 0.98,
    "umlaut": 0.98,
}


@pytest.fixture(scope="module")
def measured(word_list, django_db_blocker) -> dict[str, dict]:
    """Both sets, measured by the code that serves visitors."""
    with override_settings(DATA_DIR=word_list), django_db_blocker.unblock():
        sets = {name: QualitySet.load(FOLDER / f"{name}.json") for name in OVERALL}
        return {name: evaluate(quality, name, connection.vendor) for name, quality in sets.items()}


@pytest.mark.parametrize("name", OVERALL)
def test_set_is_found(measured, name):
    assert measured[name]["overall"]["mrr@10"] >= OVERALL[name]


@pytest.mark.parametrize("category", FLOORS)
def test_category_is_found(measured, category):
    assert measured["domain"]["categories"][category]["mrr@10"] >= FLOORS[category]


def test_every_category_has_a_floor(measured):
    assert set(measured["domain"]["categories"]) == set(FLOORS)


def test_nearly_everything_is_among_the_first_ten(measured):
    assert measured["domain"]["overall"]["recall@10"] >= 0.98
