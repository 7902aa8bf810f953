import datetime as dt
import re

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, Page

from core.models import Network, PageAuthor
from events.models import EventIndexPage, EventPage, EventReportPage
from home.models import NewsIndexPage, NewsPage, StandardPage
from home.portal import open_portal
from home.subsites import open_network
from library.models import LibraryItemPage
from tests.factories.core import NetworkFactory, PersonFactory, TopicFactory
from tests.factories.events import EventPageFactory, EventReportPageFactory
from tests.factories.home import NewsPageFactory, StandardPageFactory
from tests.factories.library import LibraryItemPageFactory

pytestmark = pytest.mark.django_db


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def test_page_of_the_portal_has_no_network(home):
    assert StandardPageFactory(parent=home).network is None


def test_page_belongs_to_the_network_it_is_made_in(leipzig):
    event = EventPageFactory(parent=leipzig.events)

    report = EventReportPageFactory(parent=event)

    assert (event.network, report.network) == (leipzig.network, leipzig.network)


def test_page_has_no_say_in_its_network(leipzig, dortmund):
    page = NewsPageFactory(parent=leipzig.news, network=dortmund.network)

    assert page.network == leipzig.network


def test_moved_page_takes_its_subtree_to_the_new_network(leipzig, dortmund):
    event = EventPageFactory(parent=leipzig.events)
    report = EventReportPageFactory(parent=event)
    stays = EventPageFactory(parent=leipzig.events)

    event.move(dortmund.events, pos="last-child")

    assert [fresh(page).network for page in (event, report, stays)] == [
        dortmund.network,
        dortmund.network,
        leipzig.network,
    ]


def test_page_moved_to_the_portal_leaves_its_network(home, leipzig):
    page = StandardPageFactory(parent=leipzig.page)

    page.move(fresh(home), pos="last-child")

    assert fresh(page).network is None


def test_moved_front_page_keeps_its_network(leipzig, dortmund):
    leipzig.page.move(dortmund.page, pos="right")

    assert fresh(leipzig.page).network == leipzig.network
    assert fresh(leipzig.news).network == leipzig.network


@pytest.mark.parametrize("pages", [1, 3])
def test_moving_costs_one_update_for_each_type_of_page(leipzig, dortmund, pages):
    event = EventPageFactory(parent=leipzig.events)
    reports = [EventReportPageFactory(parent=event, title=f"Bericht {number}") for number in range(pages)]

    with CaptureQueriesContext(connection) as queries:
        event.move(dortmund.events, pos="last-child")

    assert {fresh(report).network for report in reports} == {dortmund.network}
    assert len([row for row in queries if re.match(r'UPDATE "\w+" SET "network_id"', row["sql"])]) == 11


def test_copy_belongs_to_the_network_it_is_copied_to(leipzig, dortmund):
    event = EventPageFactory(parent=leipzig.events)
    EventReportPageFactory(parent=event)

    copy = event.copy(to=dortmund.events, recursive=True)

    pages = [copy, *copy.get_children().specific()]
    assert [type(page) for page in pages] == [EventPage, EventReportPage]
    assert [fresh(page).network for page in pages] == [dortmund.network] * 2


def test_publishing_an_old_revision_does_not_bring_the_old_network_back(leipzig, dortmund):
    page = NewsPageFactory(parent=leipzig.news)
    revision = page.save_revision()
    page.move(dortmund.news, pos="last-child")

    revision.publish()

    assert fresh(page).network == dortmund.network


def test_published_page_keeps_its_title_in_the_editor_until_the_next_one_is_published(leipzig):
    page = NewsPageFactory(parent=leipzig.news, title="Auftakt")
    page.title = "Noch geheim"
    revision = page.save_revision()

    def called() -> str:
        return NewsPage.objects.get(pk=page.pk).get_admin_display_title()

    before = called()
    revision.publish()
    assert (before, called()) == ("Auftakt", "Noch geheim")


def test_draft_is_called_by_its_latest_title(leipzig):
    page = NewsPageFactory(parent=leipzig.news, title="Auftakt", live=False)
    page.title = "Auftakt im Mai"
    page.save_revision()
    assert NewsPage.objects.get(pk=page.pk).get_admin_display_title() == "Auftakt im Mai"


def test_record_id_stays_when_a_page_is_published_renamed_reverted_and_moved(leipzig, dortmund):
    page = NewsPageFactory(parent=leipzig.news)
    first = page.latest_revision
    record_id = page.record_id

    page.title, page.slug = "Neuer Titel", "neuer-titel"
    page.save_revision().publish()
    renamed = fresh(page)
    first.publish()
    page.move(dortmund.news, pos="last-child")

    assert (renamed.slug, renamed.record_id) == ("neuer-titel", record_id)
    assert fresh(page).record_id == record_id


@pytest.mark.parametrize("revisions", [True, False])
def test_copy_has_a_record_id_of_its_own(leipzig, revisions):
    page = NewsPageFactory(parent=leipzig.news)

    copy = page.copy(update_attrs={"slug": "kopie"}, copy_revisions=revisions, keep_live=False)
    copy.get_latest_revision().publish()

    assert fresh(copy).record_id == copy.record_id
    assert len({page.record_id, copy.record_id}) == 2


def test_alias_has_a_record_id_of_its_own_and_keeps_it(leipzig, dortmund):
    page = NewsPageFactory(parent=leipzig.news)

    alias = page.create_alias(parent=dortmund.news)
    page.title = "Geändert"
    page.save_revision().publish()

    followed = fresh(alias)
    assert (followed.title, followed.network) == ("Geändert", dortmund.network)
    assert followed.record_id == alias.record_id
    assert followed.record_id != page.record_id


def test_translation_has_a_record_id_of_its_own(home):
    open_portal()
    page = StandardPageFactory(parent=home)

    translation = page.copy_for_translation(Locale.objects.get(language_code="en"))

    assert translation.translation_key == page.translation_key
    assert translation.record_id != page.record_id


def test_co_publishers_stay_in_the_editors_order(leipzig, dortmund):
    unna = NetworkFactory(name="Unna")

    page = NewsPageFactory(parent=leipzig.news, co_publishers=[unna, dortmund.network])

    assert page.publisher_ids() == (leipzig.network.pk, unna.pk, dortmund.network.pk)
    assert page.publishers == [leipzig.network, unna, dortmund.network]


def test_own_network_among_the_co_publishers_counts_once(leipzig, dortmund):
    page = NewsPageFactory(parent=leipzig.news, co_publishers=[dortmund.network, leipzig.network])

    assert page.publishers == [leipzig.network, dortmund.network]


def test_page_of_the_portal_may_be_published_with_a_network(home, leipzig):
    page = StandardPageFactory(parent=home, co_publishers=[leipzig.network])

    assert page.publishers == [leipzig.network]


@pytest.mark.parametrize("networks", [1, 3])
def test_publishers_are_read_at_once(leipzig, networks, django_assert_num_queries):
    page = fresh(NewsPageFactory(parent=leipzig.news, co_publishers=NetworkFactory.create_batch(networks)))

    with django_assert_num_queries(2):
        assert len(page.publishers) == networks + 1


def test_authors_are_people_or_a_group_in_order(leipzig):
    anna, bernd = PersonFactory(name="Anna Berg"), PersonFactory(name="Bernd Aal")

    page = NewsPageFactory(parent=leipzig.news, authors=[bernd, "Projektgruppe Nord", anna])

    assert [str(author) for author in page.authors] == ["Bernd Aal", "Projektgruppe Nord", "Anna Berg"]


@pytest.mark.parametrize("fields", [{}, {"group_name": "Projektgruppe Nord", "person": True}])
def test_author_is_a_person_or_a_group_and_not_both(leipzig, fields):
    page = NewsPageFactory(parent=leipzig.news)
    if "person" in fields:
        fields = fields | {"person": PersonFactory()}

    with pytest.raises(IntegrityError), transaction.atomic():
        PageAuthor.objects.create(page=page, **fields)


@pytest.mark.parametrize("rows", [1, 3])
def test_authors_and_topics_are_read_at_once(leipzig, rows, django_assert_num_queries):
    page = fresh(
        NewsPageFactory(
            parent=leipzig.news, authors=PersonFactory.create_batch(rows), topics=TopicFactory.create_batch(rows)
        )
    )

    with django_assert_num_queries(2):
        assert [str(author) for author in page.authors][:1]
        assert [topic.label for topic in page.topics][:1]


def test_topics_and_authors_of_an_unsaved_page_are_known(leipzig):
    topic = TopicFactory()
    page = NewsPageFactory(parent=leipzig.news, topics=[topic], authors=["Team"])

    draft = page.get_latest_revision().as_object()

    assert draft.topics == [topic]
    assert [str(author) for author in draft.authors] == ["Team"]


def test_address_spells_german_letters_out(leipzig):
    page = NewsPageFactory(parent=leipzig.news, title="Weiterbildungsverbünde auf der Straße", slug="")
    again = NewsPageFactory(parent=leipzig.news, title="Weiterbildungsverbünde auf der Straße", slug="")

    assert page.slug == "weiterbildungsverbuende-auf-der-strasse"
    assert again.slug == "weiterbildungsverbuende-auf-der-strasse-2"


def test_page_under_a_view_restriction_is_not_public(leipzig):
    page = NewsPageFactory(parent=leipzig.news)
    before = page.is_public()

    leipzig.news.view_restrictions.create(restriction_type="login")

    assert (before, fresh(page).is_public()) == (True, False)


def test_translated_subsite_belongs_to_its_network(home):
    network = open_network(name="Kreis Unna", short_name="Unna", slug="unna", languages=["en"])
    german = NewsPageFactory(parent=NewsIndexPage.objects.get(network=network, locale__language_code="de"))

    english = german.copy_for_translation(Locale.objects.get(language_code="en"))

    assert english.network == network
    assert Network.objects.get(name="Kreis Unna") == network
    assert {type(page.specific) for page in Page.objects.filter(translation_key=german.translation_key)} == {NewsPage}


@pytest.mark.parametrize("model", [EventIndexPage, NewsIndexPage, StandardPage, LibraryItemPage])
def test_pages_of_a_network_are_found_by_it(leipzig, dortmund, model):
    LibraryItemPageFactory(parent=leipzig.library)
    LibraryItemPageFactory(parent=dortmund.library)
    StandardPageFactory(parent=leipzig.page)
    StandardPageFactory(parent=dortmund.page)

    assert model.objects.of_network(leipzig.network).get().network == leipzig.network


def test_page_published_shortly_after_midnight_stands_for_the_new_day():
    page = StandardPage(first_published_at=dt.datetime(2026, 6, 1, 22, 30, tzinfo=dt.UTC))

    assert page.record_date() == dt.date(2026, 6, 2)
