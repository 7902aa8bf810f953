"""Indexes of the database's engine: one answers, another may be written beside it."""

import pytest
from django.db import connection, transaction

from search.engines import builds
from search.german import ANALYSIS_VERSION
from search.models import IndexBuild, SearchRecord
from tests.factories.home import NewsPageFactory

pytestmark = pytest.mark.django_db
State = IndexBuild.State
LEXICON = "quax\nverbund"


@pytest.fixture
def active(db) -> IndexBuild:
    return IndexBuild.objects.get()


def states() -> dict[int, str]:
    return dict(IndexBuild.objects.values_list("pk", "state"))


def exists(build: IndexBuild) -> bool:
    names = connection.introspection.table_names()
    return {build.table, f"{build.table}_words", f"{build.table}_words_starts"} <= set(names)


def test_portal_begins_with_one_index(active):
    builds.ensure_one()

    assert states() == {active.pk: State.ACTIVE}
    assert exists(active)
    assert builds.database_engine().table == active.table


@pytest.mark.parametrize("waiting", [False, True])
def test_first_index_is_outdated_where_records_wait_for_it(active, leipzig, waiting):
    if waiting:
        NewsPageFactory(parent=leipzig.news)
    else:
        SearchRecord.every.all().delete()
    builds.discard(State.ACTIVE)

    builds.ensure_one()

    assert IndexBuild.objects.get().analysis == ("" if waiting else ANALYSIS_VERSION)
    assert builds.is_outdated() is waiting


def test_index_of_earlier_rules_is_outdated(active):
    assert builds.is_outdated() is False

    IndexBuild.objects.update(analysis="0")

    assert builds.is_outdated() is True


def test_change_during_a_rebuild_reaches_both(active, leipzig):
    new = builds.begin(LEXICON)
    page = NewsPageFactory(parent=leipzig.news, title="Kurse")
    learned = [page.pk in builds.engine_at(build.pk).digests() for build in (active, new)]

    page.unpublish()
    forgotten = [page.pk not in builds.engine_at(build.pk).digests() for build in (active, new)]

    assert (learned, forgotten) == ([True, True], [True, True])
    assert builds.database_engine().table == active.table


def test_each_index_is_written_and_asked_with_its_own_lexicon(active):
    new = builds.begin(LEXICON)

    assert [bool(builds.engine_at(build.pk).analyser.split("quaxverbund")) for build in (active, new)] == [False, True]


def test_replaced_index_stays_until_the_next_switch(active):
    second = builds.begin(LEXICON)
    builds.switch(second)
    after_one = (states(), exists(active))

    third = builds.begin(LEXICON)
    builds.switch(third)

    assert after_one == ({active.pk: State.RETIRED, second.pk: State.ACTIVE}, True)
    assert states() == {second.pk: State.RETIRED, third.pk: State.ACTIVE}
    assert (exists(active), exists(second)) == (False, True)


def test_retired_index_learns_nothing_more(active, leipzig):
    builds.switch(builds.begin(LEXICON))

    page = NewsPageFactory(parent=leipzig.news)

    assert page.pk not in builds.engine_at(active.pk).digests()
    assert page.pk in builds.database_engine().digests()


def test_switch_says_when_the_index_was_finished(active):
    build = builds.begin(LEXICON)

    builds.switch(build)

    build.refresh_from_db()
    assert build.started <= build.finished


def test_what_an_interrupted_rebuild_left_is_cleared_by_the_next(active):
    interrupted = builds.begin(LEXICON)

    new = builds.begin(LEXICON)

    assert states() == {active.pk: State.ACTIVE, new.pk: State.BUILDING}
    assert (exists(interrupted), exists(new)) == (False, True)


def test_index_that_was_rolled_back_leaves_no_lexicon_to_the_next(active):
    with transaction.atomic():
        builds.begin("zeppelin")
        transaction.set_rollback(True)

    engine = builds.engine_at(builds.begin(LEXICON).pk)

    assert (engine.analyser.split("quaxverbund") != (), engine.analyser.split("zeppelinverbund")) == (True, ())


def test_lexicon_of_an_index_is_read_once(active, django_assert_num_queries):
    builds.engine_at(active.pk)

    with django_assert_num_queries(0):
        builds.engine_at(active.pk)
