"""Records and index rows follow the pages, in the transaction that changes them."""

import datetime as dt

import pytest
from django.db import DatabaseError
from django.utils import timezone
from wagtail.models import Locale, Page, PageViewRestriction

from core.record import Relation
from search.engines import Request, Scope, find
from search.engines.builds import database_engine
from search.engines.database import DatabaseEngine
from search.models import IndexChange, SearchFacet, SearchLink, SearchRecord
from search.records import Entry
from search.worker import apply_changes
from tests.factories.core import DocumentFactory, PersonFactory, TopicFactory
from tests.factories.events import EventPageFactory, EventReportPageFactory
from tests.factories.home import NewsPageFactory, StandardPageFactory, subsite
from tests.factories.library import LibraryItemPageFactory

pytestmark = pytest.mark.django_db


def found(text: str) -> list[str]:
    answer = find(Request(question=text, scope=Scope(kinds=("news", "page", "library", "event"))))
    return [record.title for record in SearchRecord.objects.in_order_of(answer.pages[: answer.exact])]


def facets(page, facet: str) -> dict[str, bool]:
    return dict(SearchFacet.objects.filter(record=page.pk, facet=facet).values_list("value", "own"))


@pytest.fixture
def kurs(leipzig):
    return NewsPageFactory(parent=leipzig.news, title="Sprachkurse", slug="sprachkurse")


def test_published_page_is_found(kurs):
    assert found("Kurs") == ["Sprachkurse"]


def test_draft_is_not_found(leipzig):
    NewsPageFactory(parent=leipzig.news, title="Sprachkurse", live=False)

    assert found("Kurs") == []


def test_draft_of_a_live_page_does_not_leak(kurs):
    kurs.title = "Geheimnis"
    kurs.save_revision()

    assert found("Geheimnis") == []
    assert found("Kurs") == ["Sprachkurse"]


def test_new_version_replaces_the_old(kurs):
    kurs.title = "Vorträge"
    kurs.save_revision().publish()

    assert found("Kurs") == []
    assert found("Vortrag") == ["Vorträge"]


def test_unpublished_page_is_gone(kurs):
    kurs.unpublish()

    assert found("Kurs") == []
    assert kurs.pk not in database_engine().digests()


def test_page_unpublished_as_bare_page_is_gone(kurs):
    Page.objects.get(pk=kurs.pk).unpublish(set_expired=True)

    assert found("Kurs") == []


def test_deleted_page_is_gone(kurs):
    Page.objects.get(pk=kurs.pk).delete()

    assert found("Kurs") == []
    assert kurs.pk not in database_engine().digests()


@pytest.mark.parametrize("above", [False, True])
def test_restricted_page_is_gone_at_once_and_comes_back(kurs, leipzig, above):
    page = leipzig.page if above else kurs
    restriction = PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)

    assert found("Kurs") == []

    restriction.delete()
    apply_changes()

    assert found("Kurs") == ["Sprachkurse"]


def test_page_published_below_a_restriction_is_not_found(leipzig):
    PageViewRestriction.objects.create(page=leipzig.page, restriction_type=PageViewRestriction.LOGIN)

    NewsPageFactory(parent=leipzig.news, title="Sprachkurse")

    assert found("Kurs") == []


def test_page_moved_below_a_restriction_is_gone_at_once(kurs, dortmund):
    PageViewRestriction.objects.create(page=dortmund.news, restriction_type=PageViewRestriction.LOGIN)

    kurs.move(dortmund.news, pos="last-child")

    assert found("Kurs") == []


def test_moved_page_has_its_new_network_and_address(kurs, dortmund):
    kurs.move(dortmund.news, pos="last-child")

    assert facets(kurs, "network") == {"dortmund": True}
    assert SearchRecord.objects.get(pk=kurs.pk).url == "/netzwerke/dortmund/aktuelles/sprachkurse/"


def test_everything_below_a_moved_page_has_its_new_address_at_once(leipzig, dortmund):
    parent = StandardPageFactory(parent=leipzig.page, title="Über uns", slug="ueber-uns")
    child = StandardPageFactory(parent=parent, title="Menschen", slug="menschen")

    parent.move(dortmund.page, pos="last-child")

    assert SearchRecord.objects.get(pk=child.pk).url == "/netzwerke/dortmund/ueber-uns/menschen/"
    apply_changes()
    assert facets(child, "network") == {"dortmund": True}


def test_new_slug_changes_the_addresses_below(leipzig, django_capture_on_commit_callbacks):
    parent = StandardPageFactory(parent=leipzig.page, slug="ueber-uns")
    child = StandardPageFactory(parent=parent, slug="menschen")

    with django_capture_on_commit_callbacks(execute=True):
        parent.slug = "wir"
        parent.save_revision().publish()

    assert SearchRecord.objects.get(pk=parent.pk).url == "/netzwerke/leipzig/wir/"
    assert SearchRecord.objects.get(pk=child.pk).url == "/netzwerke/leipzig/wir/menschen/"


def test_alias_has_a_record_of_its_own_and_follows(kurs, dortmund):
    alias = kurs.create_alias(parent=dortmund.news)
    kurs.title = "Vorträge"
    kurs.save_revision().publish()

    assert found("Vortrag") == ["Vorträge", "Vorträge"]
    assert facets(alias, "network") == {"dortmund": True}

    kurs.unpublish()

    assert found("Vortrag") == []


def test_other_locale_is_another_language(kurs):
    english = Locale.objects.get(language_code="en")
    kurs.copy_for_translation(english, copy_parents=True, alias=True)

    languages = SearchRecord.objects.filter(title="Sprachkurse").order_by("language").values_list("language", flat=True)

    assert list(languages) == ["de", "en"]


def test_network_facet_rolls_up_to_the_region_and_to_co_publishers(leipzig):
    region = subsite("ruhr", "Ruhrgebiet")
    unna = subsite("unna", "Unna", parent=region.network)

    page = NewsPageFactory(parent=leipzig.news, co_publishers=[unna.network])

    assert facets(page, "network") == {"leipzig": True, "unna": True, "ruhr": False}


def test_topic_facet_rolls_up(leipzig):
    broader = TopicFactory(notation="lernen")
    page = NewsPageFactory(parent=leipzig.news, topics=[TopicFactory(notation="digital", parent=broader)])

    assert facets(page, "topic") == {"digital": True, "lernen": False}


def test_renamed_network_is_found_by_its_new_name_and_slug(kurs, leipzig):
    leipzig.network.name, leipzig.network.slug = "Bildungsbündnis", "bund"
    leipzig.network.save()
    apply_changes()

    assert found("Bündnis") == ["Sprachkurse"]
    assert facets(kurs, "network") == {"bund": True}


def test_renamed_topic_is_found_by_its_new_name(leipzig):
    topic = TopicFactory(name="Führung")
    NewsPageFactory(parent=leipzig.news, title="Bericht", topics=[topic])

    topic.name = "Nachhaltigkeit"
    topic.save()
    apply_changes()

    assert found("Nachhaltigkeit") == ["Bericht"]
    assert found("Führung") == []


def test_renamed_person_is_found_by_the_new_name(leipzig):
    person = PersonFactory(name="Anna Berg")
    NewsPageFactory(parent=leipzig.news, title="Bericht", authors=[person])

    person.name = "Anna Talmann"
    person.save()
    apply_changes()

    assert found("Talmann") == ["Bericht"]
    assert found("Berg") == []


def test_text_of_a_file_is_found_once_it_is_read(leipzig):
    document = DocumentFactory()
    LibraryItemPageFactory(parent=leipzig.library, title="Papier", documents=(document,))

    document.text = ["Seite eins", "Quantenphysik auf Seite zwei"]
    document.save()
    apply_changes()

    assert found("Quantenphysik") == ["Papier"]


def test_links_are_stored_once_and_read_from_both_ends(leipzig):
    event = EventPageFactory(parent=leipzig.events, title="Tagung")
    report = EventReportPageFactory(parent=event, title="Bericht")
    records = SearchRecord.objects

    assert SearchLink.objects.count() == 1
    assert [record.pk for record in records.linking_to(event, Relation.REPORTS)] == [report.pk]
    assert [record.pk for record in records.linked_from(report, Relation.REPORTS)] == [event.pk]


def test_link_to_a_draft_is_shown_once_it_is_public(leipzig):
    event = EventPageFactory(parent=leipzig.events)
    report = EventReportPageFactory(parent=event)
    event.unpublish()

    assert list(SearchRecord.objects.linked_from(report, Relation.REPORTS)) == []

    event.save_revision().publish()

    assert [record.pk for record in SearchRecord.objects.linked_from(report, Relation.REPORTS)] == [event.pk]


def test_failing_index_never_harms_the_publish(leipzig, monkeypatch):
    monkeypatch.setattr(DatabaseEngine, "write", broken)
    page = NewsPageFactory(parent=leipzig.news, title="Sprachkurse")

    assert page.live
    assert not SearchRecord.objects.filter(pk=page.pk).exists()
    change = IndexChange.objects.get(page=page.pk)
    assert (change.engine, change.operation, change.last_error) == ("records", "index", "DatabaseError('disk is full')")

    monkeypatch.undo()
    apply_changes()

    assert found("Kurs") == ["Sprachkurse"]
    assert not IndexChange.objects.exists()


def test_failing_removal_shows_nothing_and_is_made_up_for(kurs, monkeypatch):
    monkeypatch.setattr(database_engine().__class__, "remove", broken)
    kurs.unpublish()

    assert found("Kurs") == []
    assert kurs.pk in database_engine().digests()

    monkeypatch.undo()
    apply_changes()

    assert kurs.pk not in database_engine().digests()


def broken(*args):
    raise DatabaseError("disk is full")


def test_change_that_keeps_failing_is_kept_and_tried_later(kurs, monkeypatch):
    monkeypatch.setattr(Entry, "write", broken)
    IndexChange.objects.create(engine=IndexChange.RECORDS, page=kurs.pk, operation="index")

    assert apply_changes() == 0

    change = IndexChange.objects.get()
    assert change.attempts == 1
    assert change.next_try > timezone.now() + dt.timedelta(seconds=20)
    assert list(IndexChange.objects.due()) == []
