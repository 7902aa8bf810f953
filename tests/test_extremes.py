"""Pages with too much on them, and pages with nothing."""

import re

import pytest

from home.models import NetworkPage
from tests.factories.core import PersonFactory
from tests.factories.events import EventPageFactory, in_days
from tests.factories.home import NewsPageFactory, StandardPageFactory
from tests.factories.library import LibraryItemPageFactory
from tests.networks import index_of

pytestmark = pytest.mark.django_db


def html_of(client, page) -> str:
    response = client.get(page.url)
    assert response.status_code == 200
    return re.sub(r"\s+", " ", response.content.decode())


@pytest.mark.parametrize(("count", "css"), [(9, "menu"), (10, "menu long")])
def test_menu_of_many_pages_folds_on_every_screen(client, leipzig, count, css):
    for number in range(count):
        StandardPageFactory(parent=leipzig.page, title=f"Seite {number}", show_in_menus=True)
    assert f'<nav class="{css}" id="menue"' in html_of(client, leipzig.page)


def test_of_many_authors_five_stand_at_the_head_and_all_beside_the_text(client, leipzig):
    people = [PersonFactory(name=f"Ada {number}") for number in range(9)]
    html = html_of(client, NewsPageFactory(parent=leipzig.news, authors=people))
    meta = re.search(r'<p class="meta">.*?</p>', html)[0]
    assert re.findall(r"<bdi>(.*?)</bdi>", meta) == [f"Ada {number}" for number in range(5)]
    assert 'href="#mitwirkende">und 4 weitere</a>' in meta
    listed = re.search(r'<div id="mitwirkende">.*?</div>', html)[0]
    assert re.findall(r"<li>(.*?)</li>", listed) == [f"Ada {number}" for number in range(9)]


def test_few_authors_are_all_named_at_the_head(client, leipzig):
    html = html_of(client, NewsPageFactory(parent=leipzig.news, authors=["Ada", "Ben", "Cem"]))
    assert "<bdi>Ada</bdi>, <bdi>Ben</bdi> und <bdi>Cem</bdi>" in html
    assert 'id="mitwirkende"' not in html


@pytest.mark.parametrize(("letters", "tag"), [(80, "<h1>"), (81, '<h1 class="long">')])
def test_long_title_is_set_smaller(client, leipzig, letters, tag):
    title = ("Lernen " * 12)[:letters]
    assert f"{tag}{title}</h1>" in html_of(client, NewsPageFactory(parent=leipzig.news, title=title))


def test_title_in_another_language_says_so(client, leipzig):
    html = html_of(client, LibraryItemPageFactory(parent=leipzig.library, title="Learning", work_language="en"))
    assert '<h1 lang="en">Learning</h1>' in html


def test_many_dates_are_folded(client, leipzig):
    html = html_of(client, EventPageFactory(parent=leipzig.events, dates=[in_days(day) for day in range(1, 21)]))
    shown, folded = html.split("<details>", 2)[1:]
    assert (shown.count('class="day"'), folded.count('class="day"')) == (8, 12)
    assert "<summary>12 weitere Termine</summary>" in html


def test_page_lists_the_pages_below_it(client, leipzig):
    page = StandardPageFactory(parent=leipzig.page)
    below = StandardPageFactory(parent=page, title="Satzung")
    assert f'<li><a href="{below.url}">Satzung</a></li>' in html_of(client, page)
    assert 'id="darunter"' not in html_of(client, below)


def test_network_that_has_published_nothing_says_so_and_leads_on(client, neighbour, home):
    page = index_of(neighbour, NetworkPage)
    beginning = re.search(r'<section class="section" aria-labelledby="anfang">.*?</section>', html_of(client, page))[0]
    assert "Dieses Netzwerk fängt gerade an" in beginning
    assert f'<a class="more" href="{home.url}">' in beginning


def test_network_with_news_has_begun(client, leipzig):
    NewsPageFactory(parent=leipzig.news)
    assert 'id="anfang"' not in html_of(client, leipzig.page)


@pytest.mark.parametrize(
    ("question", "said"),
    [("", "Zurzeit sind keine Termine geplant."), ("?zeit=vergangen", "Hier ist noch nichts veröffentlicht.")],
    ids=["coming", "past"],
)
def test_list_of_events_says_first_that_there_are_none(client, leipzig, question, said):
    html = re.sub(r"\s+", " ", client.get(leipzig.events.url + question).content.decode())
    assert f'<ul class="thread"> <li class="is-open">{said}</li>' in html
