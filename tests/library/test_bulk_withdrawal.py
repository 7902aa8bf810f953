"""Many works that are taken down at once, and the reason that all of them get."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from home.models import NewsIndexPage
from library.models import LibraryIndexPage, LibraryItemPage, Tombstone
from tests.factories.home import NewsPageFactory
from tests.factories.library import LibraryItemPageFactory
from tests.networks import index_of
from tests.people import colleague

pytestmark = pytest.mark.django_db
REASON = "Die Zahlen auf Seite 4 waren falsch."


@pytest.fixture
def verwaltung(network):
    """The browser of someone who may take things down."""
    return colleague(network.managers)


@pytest.fixture
def library(network) -> LibraryIndexPage:
    return index_of(network, LibraryIndexPage)


def works_below(library: LibraryIndexPage, count: int = 2) -> list[LibraryItemPage]:
    return [LibraryItemPageFactory(parent=library) for _ in range(count)]


def address(*pages: Page) -> str:
    named = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "unpublish"])
    return f"{named}?{'&'.join(f'id={page.pk}' for page in pages)}"


def asked(browser, *pages: Page) -> list[str]:
    """Names of the fields that the confirmation shows."""
    response = browser.get(address(*pages))
    html = response.content.decode()
    return [name for name in ("include_descendants", "reason") if f'name="{name}"' in html]


def reasons(works: list[LibraryItemPage]) -> list[str]:
    """What is told of these works, where something is."""
    told = dict(Tombstone.objects.values_list("record_id", "reason"))
    return [told[work.record_id] for work in works if work.record_id in told]


def test_reason_is_asked_once_and_told_of_every_work(verwaltung, library, client):
    works = works_below(library)
    assert asked(verwaltung, *works) == ["reason"]

    verwaltung.post(address(*works), {"reason": REASON})

    assert reasons(works) == [REASON] * 2
    assert REASON in client.get(works[1].permalink).content.decode()


def test_reason_is_told_of_works_below_what_is_taken_down(verwaltung, library):
    works = works_below(library)
    assert asked(verwaltung, library) == ["include_descendants", "reason"]

    verwaltung.post(address(library), {"reason": REASON, "include_descendants": "on"})

    assert reasons(works) == [REASON] * 2


def test_works_that_stay_are_not_told_of(verwaltung, library):
    works = works_below(library)

    verwaltung.post(address(library), {"reason": REASON})

    assert reasons(works) == []


def test_work_that_was_taken_down_before_keeps_its_own_reason(verwaltung, library):
    earlier, now = works_below(library)
    earlier.unpublish()
    Tombstone.objects.update(reason="Auf Wunsch der Autorin")

    verwaltung.post(address(library, earlier, now), {"reason": REASON, "include_descendants": "on"})

    assert reasons([earlier, now]) == ["Auf Wunsch der Autorin", REASON]


def test_reason_may_be_left_out(verwaltung, library):
    works = works_below(library)

    verwaltung.post(address(*works))

    assert reasons(works) == ["", ""]


def test_reason_that_is_too_long_is_refused_and_nothing_is_taken_down(verwaltung, library):
    works = works_below(library)

    response = verwaltung.post(address(*works), {"reason": "x" * 501})

    assert list(response.context["form"].errors) == ["reason"]
    assert [LibraryItemPage.objects.get(pk=work.pk).live for work in works] == [True, True]


def test_pages_that_are_no_works_ask_for_no_reason(verwaltung, network):
    news = NewsPageFactory(parent=index_of(network, NewsIndexPage))
    assert asked(verwaltung, news) == []

    verwaltung.post(address(news))

    assert not Page.objects.get(pk=news.pk).live


def test_work_that_one_may_not_take_down_stays(redaktion, library):
    (work,) = works_below(library, 1)

    response = redaktion.post(address(work), {"reason": REASON})

    assert response.status_code == 302
    assert (LibraryItemPage.objects.get(pk=work.pk).live, reasons([work])) == (True, [])
