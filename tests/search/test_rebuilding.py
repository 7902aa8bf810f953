"""A new index is written while the portal goes on."""

import pytest
from django.core.management import call_command

from search import rebuilding
from search.consistency import Difference, check
from search.engines import Request, find
from search.engines.builds import database_engine, is_outdated
from search.lexicons import derived_file
from search.models import IndexBuild, SearchRecord
from search.rebuilding import rebuild
from search.worker import renew_index, work_once
from tests.factories.home import NewsPageFactory

pytestmark = pytest.mark.django_db
State = IndexBuild.State


@pytest.fixture(autouse=True)
def one_page_a_batch(monkeypatch):
    monkeypatch.setattr(rebuilding, "BATCH", 1)


@pytest.fixture
def pages(leipzig):
    """Three pages that use a noun which no lexicon has, and one with a compound of it."""
    texts = ["Der Quaxel eins", "Der Quaxel zwei", "Der Quaxel drei", "Quaxelwerkstatt"]
    return [NewsPageFactory(parent=leipzig.news, title=text) for text in texts]


def found(question: str) -> int:
    """Pages with all words."""
    return find(Request(question=question)).exact


def states() -> list[str]:
    return list(IndexBuild.objects.order_by("pk").values_list("state", flat=True))


def test_every_record_is_written_anew(pages):
    count = SearchRecord.every.count()
    SearchRecord.every.update(title="verloren")

    assert rebuild() == count
    assert not SearchRecord.every.filter(title="verloren").exists()
    assert states() == [State.RETIRED, State.ACTIVE]
    assert check() == Difference()


def test_nouns_of_the_site_become_parts_of_compounds(pages):
    before = found("Quaxel")

    rebuild()

    assert (before, found("Quaxel")) == (3, 4)


def test_old_index_answers_by_its_own_lexicon_until_the_new_one_is_complete(pages):
    before, answers = database_engine().table, []

    rebuild(lambda _: answers.append((found("Quaxel"), database_engine().table)))

    assert answers == [(3, before)] * SearchRecord.every.count()
    assert database_engine().table != before


def test_what_changes_during_a_rebuild_is_not_lost(pages, leipzig):
    def change(done: int):
        if done == 1:
            NewsPageFactory(parent=leipzig.news, title="Astronomie")
            pages[1].unpublish()
            pages[2].title = "Zeppelin"
            pages[2].save_revision().publish()

    rebuild(change)

    assert [found(word) for word in ("Astronomie", "zwei", "drei", "Zeppelin")] == [1, 0, 0, 1]
    assert check() == Difference()


def test_record_of_what_is_not_public_is_removed(pages):
    type(pages[0]).objects.filter(pk=pages[0].pk).update(live=False)

    rebuild()

    assert not SearchRecord.every.filter(pk=pages[0].pk).exists()
    assert found("eins") == 0


def test_interrupted_rebuild_changes_nothing_and_is_cleared_by_the_next(pages):
    def interrupted(done: int):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rebuild(interrupted)
    left = (states(), found("Quaxel"))

    rebuild()

    assert left == ([State.ACTIVE, State.BUILDING], 3)
    assert states() == [State.RETIRED, State.ACTIVE]
    assert found("Quaxel") == 4


def test_worker_renews_an_index_of_earlier_rules(pages):
    IndexBuild.objects.update(analysis="0")

    work_once()

    assert (is_outdated(), states()) == (False, [State.RETIRED, State.ACTIVE])
    assert found("Quaxel") == 4


def test_worker_leaves_an_index_of_todays_rules(pages):
    assert (renew_index(), states()) == (0, [State.ACTIVE])


def test_command_shows_progress(pages, capsys, monkeypatch, settings, tmp_path):
    settings.DATA_DIR = tmp_path
    derived_file().write_text("", encoding="utf-8")
    monkeypatch.setattr("search.management.commands.search_rebuild.STEP", 3)
    monkeypatch.setattr(rebuilding, "BATCH", 2)
    records = SearchRecord.every.count()

    call_command("search_rebuild")

    shown = capsys.readouterr()
    assert (shown.out, shown.err) == (f"4 …\n{records} records\n", "")
    assert records == 5


def test_command_warns_where_the_word_list_was_not_read(pages, capsys, settings, tmp_path):
    settings.DATA_DIR = tmp_path

    call_command("search_rebuild")

    warning = "Fewer compounds are split than could be: search_lexicon has not run here.\n"
    assert capsys.readouterr().err == warning
