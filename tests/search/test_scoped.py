"""A question within a scope: SQLite leaves out the few other pages where a word is in very many rows."""

import datetime as dt

import pytest
from django.db import DatabaseError
from django.utils import timezone
from wagtail.models import Locale

from search.engines import Request, Scope, find, sqlite
from search.engines.builds import database_engine
from search.models import SearchRecord
from tests.factories.home import NewsPageFactory

pytestmark = pytest.mark.django_db

MANY = {"looked up": 1_000, "left out": 1}


@pytest.fixture(params=MANY)
def limit(request, monkeypatch) -> None:
    """Records are looked up one by one, or the others are left out."""
    monkeypatch.setattr(sqlite, "MANY", MANY[request.param])


@pytest.fixture
def pages(leipzig) -> list[NewsPageFactory]:
    return [NewsPageFactory(parent=leipzig.news, title=f"Sternwarte {number}") for number in range(4)]


def found(**scope) -> list[int]:
    return find(Request(question="Sternwarte", scope=Scope(**scope))).pages


def test_what_is_over_is_not_found(limit, pages):
    SearchRecord.every.filter(pk=pages[1].pk).update(expires=timezone.now() - dt.timedelta(seconds=1))

    assert sorted(found(language="de")) == [pages[0].pk, pages[2].pk, pages[3].pk]


def test_what_could_not_be_forgotten_is_not_found(limit, pages, monkeypatch):
    monkeypatch.setattr(type(database_engine()), "remove", broken)
    pages[2].unpublish()

    assert sorted(found(language="de")) == [pages[0].pk, pages[1].pk, pages[3].pk]
    assert pages[2].pk in database_engine().digests()


def broken(*args):
    raise DatabaseError("disk is full")


def test_languages_are_kept_apart(limit, pages):
    other = pages[3].copy_for_translation(Locale.objects.get(language_code="en"), copy_parents=True)
    other.save_revision().publish()

    assert sorted(found(language="de")) == [page.pk for page in pages]
    assert found(language="en") == [other.pk]
    assert len(found()) == 5
