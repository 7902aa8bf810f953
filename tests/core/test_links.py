"""Links in running text, as visitors get them."""

import pytest
from django.utils.translation import override
from wagtail.models import Locale, PageViewRestriction
from wagtail.rich_text import expand_db_html

from tests.factories.home import NewsPageFactory

pytestmark = pytest.mark.django_db


def link(*ids) -> str:
    return expand_db_html("".join(f'<a linktype="page" id="{pk}">x</a>' for pk in ids))


@pytest.mark.parametrize("count", [1, 3])
def test_links_of_a_text_cost_one_query(leipzig, count, django_assert_num_queries):
    pages = [NewsPageFactory(parent=leipzig.news, slug=f"n-{number}") for number in range(count)]
    link(leipzig.page.pk)  # the addresses of the sites are remembered
    with django_assert_num_queries(1):
        html = link(*(page.pk for page in pages))
    assert html == "".join(f'<a href="/netzwerke/leipzig/aktuelles/n-{number}/">x</a>' for number in range(count))


def test_link_to_a_withdrawn_page_is_plain_text(leipzig):
    page = NewsPageFactory(parent=leipzig.news)
    page.unpublish()
    assert link(page.pk) == "<a>x</a>"


def test_link_to_a_page_that_asks_for_a_password_leads_there(leipzig):
    page = NewsPageFactory(parent=leipzig.news, slug="intern")
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert link(page.pk) == '<a href="/netzwerke/leipzig/aktuelles/intern/">x</a>'


@pytest.mark.parametrize("pk", ["", "99999", "x", "1; DROP"])
def test_link_to_nothing_is_plain_text(home, pk):
    assert link(pk) == "<a>x</a>"


def test_link_follows_its_page_into_the_readers_language(home):
    english = home.copy_for_translation(Locale.objects.get(language_code="en"))
    with override("en"):
        assert link(home.pk) == '<a href="/">x</a>'
    english.save_revision().publish()
    with override("en"):
        assert link(home.pk) == '<a href="/en/">x</a>'
    assert link(home.pk) == '<a href="/">x</a>'
