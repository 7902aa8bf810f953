"""What the distant engine learns from the outbox, and that it misses nothing whatever happens to it or to the worker."""

from urllib.parse import urlsplit

import pytest
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.utils import timezone

from search.consistency import check
from search.distant import noted, teach
from search.engines import Request, distant_engine, find
from search.engines.standby import SPELL
from search.models import IndexChange
from search.rebuilding import rebuild
from search.worker import PAUSE
from tests.factories.home import NewsPageFactory
from tests.search.foreign import answering, bulk, refusing

pytestmark = pytest.mark.django_db
real = pytest.mark.elasticsearch


@pytest.fixture
def gone(settings):
    """The settings name a server, and nobody is there."""
    settings.SEARCH_URL = refusing()


def due_at_once():
    """As if the time had come for everything that waits."""
    cache.clear()
    IndexChange.objects.update(next_try=timezone.now())


def test_publishing_notes_the_page_in_the_same_transaction(leipzig, gone):
    page = NewsPageFactory(parent=leipzig.news)

    assert list(noted().values_list("page", flat=True)) == [page.pk]


def test_nothing_is_noted_without_a_distant_engine(leipzig):
    NewsPageFactory(parent=leipzig.news)

    assert not noted().exists()


def test_page_that_was_never_saved_leaves_no_note(leipzig, gone):
    with transaction.atomic():
        NewsPageFactory(parent=leipzig.news)
        transaction.set_rollback(True)

    assert not noted().exists()


def test_deleting_and_withdrawing_are_noted(leipzig, gone):
    deleted, withdrawn = NewsPageFactory(parent=leipzig.news), NewsPageFactory(parent=leipzig.news)
    IndexChange.objects.all().delete()
    pks = [deleted.pk, withdrawn.pk]

    deleted.delete()
    withdrawn.unpublish()

    assert sorted(set(noted().values_list("page", flat=True))) == pks


def test_publishing_does_not_ask_the_server(leipzig, settings):
    asked = []

    def note(path, content):
        asked.append(path)
        return 200, b"{}"

    with answering(note) as settings.SEARCH_URL:
        NewsPageFactory(parent=leipzig.news).save_revision().publish()

    assert asked == []


def test_changes_wait_for_a_server_that_is_gone(leipzig, gone):
    NewsPageFactory(parent=leipzig.news)

    assert teach() == 0
    (change,) = noted()
    assert (change.attempts, change.last_error.split(":")[0]) == (1, "ConnectionError")
    assert 20 < (change.next_try - timezone.now()).total_seconds() <= 30


def test_server_that_is_back_is_taught_within_a_minute_however_long_it_was_gone(leipzig, gone):
    NewsPageFactory(parent=leipzig.news)
    for _ in range(20):
        due_at_once()
        teach()

    (change,) = noted()
    waits = (change.next_try - timezone.now()).total_seconds()
    assert (change.attempts, waits + SPELL + PAUSE < 70) == (20, True)


def test_only_refused_pages_are_tried_again(leipzig, settings):
    pages = [NewsPageFactory(parent=leipzig.news) for _ in range(3)]
    fine, busy, broken = (page.pk for page in pages)
    settings.SEARCH_URL = "http://noted.invalid:1"
    for page in pages:
        page.save()
    learned = []
    with answering(bulk({busy: 429, broken: 400}, learned)) as settings.SEARCH_URL:
        assert teach() == 1
    assert learned == [fine]
    assert sorted(noted().values_list("page", "attempts")) == [(busy, 1), (broken, 1)]

    due_at_once()
    with answering(bulk({broken: 400}, learned)) as settings.SEARCH_URL:
        assert teach() == 1
    assert learned == [fine, busy]
    assert list(noted().values_list("page", "attempts")) == [(broken, 2)]


def test_several_changes_of_a_page_are_learned_once(leipzig, settings):
    settings.SEARCH_URL = "http://noted.invalid:1"
    page = NewsPageFactory(parent=leipzig.news)
    for _ in range(3):
        page.save()
    learned = []

    with answering(bulk({}, learned)) as settings.SEARCH_URL:
        teach()

    assert (learned, noted().count()) == ([page.pk], 0)


def test_page_that_cannot_be_read_does_not_stop_the_others(leipzig, settings, monkeypatch):
    settings.SEARCH_URL = "http://noted.invalid:1"
    broken, fine = NewsPageFactory(parent=leipzig.news), NewsPageFactory(parent=leipzig.news)
    record = type(broken).to_record
    monkeypatch.setattr(type(broken), "to_record", lambda page: record(page) if page.pk != broken.pk else 1 / 0)
    learned = []

    with answering(bulk({}, learned)) as settings.SEARCH_URL:
        teach()

    assert (learned, list(noted().values_list("page", flat=True))) == ([fine.pk], [broken.pk])


def test_check_says_that_the_server_is_gone(leipzig, gone):
    with pytest.raises(CommandError, match=r"^The search engine that SEARCH_URL names does not answer: Connection"):
        call_command("search_check")


@real
def test_index_is_built_by_the_worker_and_answers_then(elasticsearch, leipzig):
    page = NewsPageFactory(parent=leipzig.news, title="Astronomie")
    before = find(Request(question="Astronomie"))
    teach()
    cache.clear()
    after = find(Request(question="Astronomie"))

    assert [before.engine, after.engine] == [connection.vendor, "elasticsearch"]
    assert before.pages == after.pages == [page.pk]
    assert (noted().count(), bool(check())) == (0, False)


@real
def test_change_is_found_after_the_next_round(elasticsearch, leipzig):
    page = NewsPageFactory(parent=leipzig.news, title="Astronomie")
    teach()
    page.title = "Quantenphysik"
    page.save()
    teach()

    assert find(Request(question="Quantenphysik")).pages == [page.pk]
    assert find(Request(question="Astronomie")).pages == []


@real
def test_withdrawn_page_is_gone_with_the_commit(elasticsearch, leipzig):
    page = NewsPageFactory(parent=leipzig.news, title="Astronomie")
    teach()
    page.unpublish()
    answer = find(Request(question="Astronomie", counted=("kind",)))

    assert (answer.engine, answer.pages, answer.total, answer.counts) == ("elasticsearch", [], 0, {})


@real
def test_check_names_and_mends_what_the_server_does_not_know(elasticsearch, leipzig, capsys):
    page = NewsPageFactory(parent=leipzig.news)
    teach()
    elasticsearch.remove([page.pk])

    with pytest.raises(CommandError, match=r"^1 pages differ"):
        call_command("search_check")
    assert f"untaught: {page.pk}\n" in capsys.readouterr().out
    call_command("search_check", "--repair")

    assert not check()


@real
def test_rebuild_leaves_one_new_index_that_knows_everything(elasticsearch, leipzig):
    page = NewsPageFactory(parent=leipzig.news)
    teach()
    (old,) = elasticsearch.indexes(elasticsearch.beginning)
    page.save()

    call_command("search_rebuild")

    (new,) = elasticsearch.indexes(elasticsearch.beginning)
    assert new != old
    assert (page.pk in distant_engine().digests(), noted().count(), bool(check())) == (True, 0, False)


@real
def test_database_answers_while_the_index_for_a_new_lexicon_is_built(elasticsearch, leipzig):
    page = NewsPageFactory(parent=leipzig.news, title="Astronomie")
    teach()
    rebuild()
    before = find(Request(question="Astronomie"))
    teach()
    after = find(Request(question="Astronomie"))

    assert [before.engine, after.engine] == [connection.vendor, "elasticsearch"]
    assert before.pages == after.pages == [page.pk]


@real
def test_change_while_the_index_is_built_is_not_lost(elasticsearch, leipzig, monkeypatch):
    page = NewsPageFactory(parent=leipzig.news, title="Astronomie")
    switch = type(elasticsearch).switch

    def change_and_switch(engine):
        page.title = "Quantenphysik"
        page.save()
        switch(engine)

    monkeypatch.setattr(type(elasticsearch), "switch", change_and_switch)
    teach()
    teach()

    assert find(Request(question="Quantenphysik")).pages == [page.pk]
    assert (noted().count(), bool(check())) == (0, False)


@real
def test_half_built_index_is_replaced(elasticsearch, leipzig):
    NewsPageFactory(parent=leipzig.news)
    elasticsearch.begin()
    teach()

    assert (len(elasticsearch.indexes(elasticsearch.beginning)), bool(check())) == (1, False)


@real
def test_server_that_does_not_know_the_key_leaves_everything_to_the_database(elasticsearch, leipzig, settings):
    address = urlsplit(settings.SEARCH_URL)
    if not address.username:
        pytest.skip("this server lets everybody in")
    page = NewsPageFactory(parent=leipzig.news, title="Astronomie")
    settings.SEARCH_URL = address._replace(netloc=address.netloc.rpartition("@")[2]).geturl()
    settings.SEARCH_API_KEY = "bm9ib2R5OmtuZXcgaXQ="

    assert teach() == 0
    answer = find(Request(question="Astronomie"))
    assert (answer.engine, answer.pages) == (connection.vendor, [page.pk])
    assert "401" in noted().get().last_error
