"""What is not public is never found, counted, suggested or shown, from the moment of commit and on every engine.

The worker has not been there yet: the index of a distant engine still knows everything.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator

import pytest
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from home.models import NewsPage
from search.distant import teach
from search.engines import Request, find
from search.models import SearchRecord
from tests.factories.home import NewsPageFactory, Subsite

pytestmark = pytest.mark.django_db

WORD = "Astronomie"  # in every title, beside a word that nothing else has


def restrict(page: NewsPage, dortmund: Subsite) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def move(page: NewsPage, dortmund: Subsite) -> None:
    """Into a network that is for those who log in."""
    PageViewRestriction.objects.get_or_create(page=dortmund.page, restriction_type=PageViewRestriction.LOGIN)
    page.move(dortmund.news, pos="last-child")


def let_expire(page: NewsPage, dortmund: Subsite) -> None:
    """Only time has passed."""
    past = timezone.now() - dt.timedelta(minutes=1)
    Page.objects.filter(pk=page.pk).update(expire_at=past)
    SearchRecord.every.filter(pk=page.pk).update(expires=past)


def expire(page: NewsPage, dortmund: Subsite) -> None:
    Page.objects.get(pk=page.pk).unpublish(set_expired=True)


def withdraw(page: NewsPage, dortmund: Subsite) -> None:
    page.unpublish()


def delete(page: NewsPage, dortmund: Subsite) -> None:
    page.delete()


def rename(page: NewsPage, dortmund: Subsite) -> None:
    """A new version without the word."""
    page.title = "Etwas anderes"
    page.save_revision().publish()


DRAFT, PUBLIC, RENAMED = "Klabauterzahn", "Morgenrotglas", "Flunkerdampf"
WAYS: dict[str, Callable] = {
    "Yperbolith": restrict,
    "Jodelfrosch": move,
    "Quietschmoos": let_expire,
    "Zwirbelquast": expire,
    "Xanthogramm": withdraw,
    "Wummskugel": delete,
    RENAMED: rename,
}


@pytest.fixture
def hidden(engine, leipzig, dortmund) -> list[str]:
    """Words that nothing public holds any more."""
    pages = {word: NewsPageFactory(parent=leipzig.news, title=f"{word} {WORD}") for word in (*WAYS, PUBLIC)}
    NewsPageFactory(parent=leipzig.news, title=f"{DRAFT} {WORD}", live=False)
    if engine.name == "elasticsearch":
        teach()
    for word, way in WAYS.items():
        way(pages[word], dortmund)
    return [*WAYS, DRAFT]


def misspelt(word: str) -> str:
    return word[:4] + word[5:]


def questions(word: str) -> Iterator[str]:
    """Addresses whose answer must not name the word."""
    for entry in ("/suche/?", "/suche/?ausgabe=atom&", "/api/suche/?"):
        yield f"{entry}q={WORD}"
        yield f"{entry}q={misspelt(word)}"
        yield f"{entry}q={misspelt(word)}+{WORD}"
    yield f"/suche/vorschlaege/?q={word[:5]}"
    yield f"/suche/vorschlaege/?q={WORD[:5]}"


def answer_to(client, url: str) -> str:
    """Without what marks a word, or says where it may be divided."""
    return re.sub("\u00ad|&shy;|</?mark>", "", client.get(url).content.decode())


def test_hidden_words_are_in_no_answer(engine, hidden, client):
    leaks = [(word, url) for word in hidden for url in questions(word) if word in answer_to(client, url)]

    assert leaks == []
    assert [PUBLIC in answer_to(client, url) for url in questions(PUBLIC)] == [True] * 11


def test_hidden_pages_are_not_counted(engine, hidden):
    hidden.remove(RENAMED)  # a distant engine may find it by its old title, until it learns of the new one
    answers = [find(Request(question=question, counted=("kind",))) for question in (PUBLIC, *hidden)]

    assert [(answer.engine, answer.total, answer.counts) for answer in answers] == [
        (engine.name, 1, {"kind": {"news": 1}}),
        *[(engine.name, 0, {})] * len(hidden),
    ]
