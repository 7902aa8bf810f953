"""Pages, records and index are compared, mended and rebuilt."""

import pytest
from django.core.management import CommandError, call_command

from search.consistency import Difference, check
from search.documents import Document
from search.engines.builds import database_engine
from search.models import SearchFacet, SearchRecord, TitleStart
from tests.factories.home import NewsPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages(leipzig):
    return [NewsPageFactory(parent=leipzig.news, title=f"Kurs {number}") for number in range(4)]


@pytest.fixture
def broken(pages):
    """A state that no code of ours leaves: every kind of difference once."""
    missing, outdated, unindexed, superfluous = pages
    for parts in (SearchFacet, TitleStart):
        parts.objects.filter(record=missing.pk).delete()
    SearchRecord.objects.filter(pk=missing.pk)._raw_delete("default")
    SearchRecord.objects.filter(pk=outdated.pk).update(digest="old")
    database_engine().remove([unindexed.pk])
    type(superfluous).objects.filter(pk=superfluous.pk).update(live=False)
    database_engine().write([Document(page=99_999, digest="", language="de", title="Rest", body="")])
    return pages


def test_nothing_differs_after_publishing(pages):
    assert check() == Difference()


def test_each_difference_is_named(broken):
    missing, outdated, unindexed, superfluous = (page.pk for page in broken)

    assert check() == Difference(
        missing=[missing],
        outdated=[outdated],
        superfluous=[superfluous],
        unindexed=[unindexed],
        orphaned=[superfluous, 99_999],
    )


def test_repair_mends_all(broken):
    with pytest.raises(CommandError) as error:
        call_command("search_check")
    call_command("search_check", "--repair")

    assert error.value.returncode == 1
    assert check() == Difference()
    call_command("search_check")


def test_rebuild_mends_all(broken, capsys):
    call_command("search_rebuild")

    assert capsys.readouterr().out == "4 records\n"
    assert check() == Difference()
