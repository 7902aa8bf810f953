import pytest

from search.chain import Chain, chain_of
from tests.factories.events import EventPageFactory, EventReportPageFactory
from tests.factories.home import NewsPageFactory
from tests.factories.library import LibraryItemPageFactory

pytestmark = pytest.mark.django_db


def info_box(*items) -> list:
    return [("info_box", {"title": "Mehr", "items": list(items)})]


def titles(records) -> list[str]:
    return [record.title for record in records]


@pytest.fixture
def work(leipzig):
    return LibraryItemPageFactory(parent=leipzig.library, title="Papier")


@pytest.fixture
def event(leipzig):
    return EventPageFactory(parent=leipzig.events, title="Werkstatt")


@pytest.fixture
def report(event, work):
    return EventReportPageFactory(parent=event, title="Bericht", body=info_box(work))


@pytest.fixture
def news(leipzig, event):
    return NewsPageFactory(parent=leipzig.news, title="Meldung", event=event)


def test_chain_is_the_same_from_each_of_its_links(news, event, report, work):
    for page in (news, event, report, work):
        assert titles(chain_of(page.pk).links) == ["Meldung", "Werkstatt", "Bericht", "Papier"]


def test_work_that_no_report_lists_names_its_event(leipzig, event):
    work = LibraryItemPageFactory(parent=leipzig.library, title="Folien", event=event)
    assert titles(chain_of(work.pk).links) == ["Werkstatt", "Folien"]
    assert titles(chain_of(event.pk).works) == ["Folien"]


def test_report_that_lists_a_work_speaks_for_its_event(leipzig, event, report, work):
    other = EventPageFactory(parent=leipzig.events, title="Anderes")
    work.event = other
    work.save_revision().publish()
    assert titles(chain_of(work.pk).links) == ["Werkstatt", "Bericht", "Papier"]
    assert titles(chain_of(other.pk).works) == []
    report.unpublish()
    assert titles(chain_of(work.pk).links) == ["Anderes", "Papier"]


def test_article_that_cites_a_work_is_a_mention_and_no_announcement(leipzig, work):
    article = NewsPageFactory(parent=leipzig.news, title="Lesetipp", body=info_box(work))
    assert titles(chain_of(work.pk).mentions) == ["Lesetipp"]
    assert titles(chain_of(article.pk).links) == ["Lesetipp", "Papier"]


def test_other_chains_stay_out(leipzig, report, news):
    other = EventPageFactory(parent=leipzig.events, title="Anderes")
    EventReportPageFactory(parent=other, title="Anderer Bericht")
    assert titles(chain_of(news.pk).reports) == ["Bericht"]


def test_withdrawn_links_are_not_shown(report, work, event):
    work.unpublish()
    assert titles(chain_of(event.pk).links) == ["Werkstatt", "Bericht"]


def test_page_that_nothing_is_joined_to_has_no_chain(leipzig, work):
    assert (bool(chain_of(work.pk)), chain_of(work.pk)) == (False, Chain())


@pytest.mark.parametrize("count", [1, 3])
def test_chain_costs_one_query_however_long(leipzig, event, report, count, django_assert_num_queries):
    for _ in range(count):
        NewsPageFactory(parent=leipzig.news, event=event)
    with django_assert_num_queries(1):
        chain = chain_of(report.pk)
        assert len({record.network.name for record in chain.links}) == 1
        assert len(chain.news) == count
