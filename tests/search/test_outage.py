"""The search engine is gone for an hour while 500 pages change: nobody notices, and it misses nothing."""

import time
from collections.abc import Callable
from uuid import uuid4

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.utils import timezone
from wagtail.models import Page

from home.models import NewsPage
from search.distant import noted, teach
from search.indexing import refresh
from search.models import IndexChange
from tests.factories.home import NewsPageFactory, Subsite
from tests.search.foreign import refusing

pytestmark = [pytest.mark.django_db, pytest.mark.elasticsearch]

KNOWN, NEW = 60, 440  # pages that the engine knows when it goes, and those that come while it is gone
PUBLISHED, WITHDRAWN, DELETED = 5, 5, 5  # of those that it knows; the others are saved once more
ROUNDS = 3  # of the worker within the hour


def publish_many(leipzig: Subsite, title: str, numbers: range) -> list[NewsPage]:
    """Pages as an import makes them: their rows in bulk, then each one as a published page is looked at."""
    news = leipzig.news
    pages = [
        NewsPageFactory.build(
            title=f"{title} {number}",
            slug=f"teil-{number}",
            path=NewsPage._get_path(news.path, news.depth + 1, number),
            depth=news.depth + 1,
            url_path=f"{news.url_path}teil-{number}/",
            network=leipzig.network,
            locale=news.locale,
            translation_key=uuid4(),
        )
        for number in numbers
    ]
    bases = [Page(**{field.attname: getattr(page, field.attname) for field in Page._meta.fields}) for page in pages]
    for base, page in zip(Page.objects.bulk_create(bases), pages, strict=True):
        page.pk = page.id = base.pk
        page.save_base(raw=True, force_insert=True)
        refresh(page)
    return pages


def change_everything(known: list[NewsPage], leipzig: Subsite) -> list[float]:
    """500 pages; how long the editors waited who published."""
    for page in known:
        page.title = f"Quantenphysik {page.pk}"
    published, rest = known[:PUBLISHED], known[PUBLISHED:]
    took = [timed(page.save_revision().publish) for page in published]
    for page in rest[:WITHDRAWN]:
        page.unpublish()
    for page in rest[WITHDRAWN : WITHDRAWN + DELETED]:
        page.delete()
    for page in rest[WITHDRAWN + DELETED :]:
        page.save()
    publish_many(leipzig, "Quantenphysik im Park, Teil", range(KNOWN + 1, KNOWN + NEW + 1))
    return took


def timed(verb: Callable) -> float:
    begin = time.monotonic()
    verb()
    return time.monotonic() - begin


def later() -> None:
    """As if the time had come for all that waits, and the pause of the engine were over."""
    cache.clear()
    IndexChange.objects.update(next_try=timezone.now())


def test_hour_without_engine_is_made_up_for(elasticsearch, leipzig, settings, client):
    known = publish_many(leipzig, "Astronomie und Teilchenphysik, Teil", range(1, KNOWN + 1))
    teach()
    answers = [client.get("/suche/", {"q": "Astronomie"})]

    address, settings.SEARCH_URL = settings.SEARCH_URL, refusing()
    published = change_everything(known, leipzig)
    waited = [timed(lambda: answers.append(client.get("/suche/", {"q": "Quantenphysik"}))) for _ in range(ROUNDS)]
    learned = []
    for _ in range(ROUNDS):
        later()
        learned.append(teach())
    waiting = noted().values("page").distinct().count()

    settings.SEARCH_URL = address
    later()
    learned.append(teach())
    answers.append(client.get("/suche/", {"q": "Quantenphysik"}))

    own = connection.vendor
    assert [answer["X-Search-Engine"] for answer in answers] == ["elasticsearch", own, own, own, "elasticsearch"]
    assert (max(published) < 1.5, max(waited) < 1) == (True, True)
    assert (waiting, learned, noted().count()) == (KNOWN + NEW, [0, 0, 0, KNOWN + NEW], 0)
    call_command("search_check")  # fails where anything differs
