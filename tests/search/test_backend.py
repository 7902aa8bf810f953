"""Wagtail's own interface to search, asked with German words: the same answers on each database."""

import pytest
from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page
from wagtail.search.backends import get_search_backend
from wagtail.search.backends.base import FilterFieldError
from wagtail.search.query import MATCH_ALL, MATCH_NONE, And, Boost, Fuzzy, Not, Or, Phrase, PlainText, SearchQuery

from core.models import PortalImage
from home.models import NewsPage
from search.backend.questions import MOST_WORDS
from search.backend.texts import kept_for_beginnings
from tests.factories.core import ImageFactory
from tests.factories.home import NewsPageFactory

pytestmark = pytest.mark.django_db

TITLES = {
    "skill": "Fachkräftesicherung in Sachsen",
    "aid": "Förderung für Weiterbildungsverbünde",
    "people": "Treffen der Netzwerkkoordinator*innen",
    "us": "Über uns",
    "e": "E-Learning für alle",
    "training": "Aus- und Fortbildung in der Straße der Jugend",
}


@pytest.fixture
def news(leipzig):
    for title in TITLES.values():
        NewsPageFactory(parent=leipzig.news, title=title)
    return NewsPage.objects.all()


def names(results) -> set[str]:
    named = {title: name for name, title in TITLES.items()}
    return {named[page.title] for page in results}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Verbund", {"aid"}),
        ("Weiterbildungsverbund", {"aid"}),
        ("Bildungsverbund", {"aid"}),
        ("Verbund für Bildung", {"aid"}),
        ("verbünde FÖRDERUNGEN", {"aid"}),
        ("Foerderung", {"aid"}),
        ("Fachkraefte Sicherung", {"skill"}),
        ("Netzwerkkoordinatorinnen", {"people"}),
        ("Netzwerkkoordinator:in", {"people"}),
        ("Koordinatoren", {"people"}),
        ("über uns", {"us"}),
        ("eLearning", {"e"}),
        ("E-Learning", {"e"}),
        ("Ausbildungen", {"training"}),
        ("strasse", {"training"}),
        ("Verbund Sachsen", set()),
        ("Astronomie", set()),
        ("", set()),
        ("-", set()),
        ('"', set()),
    ],
)
def test_words_find_titles_whole_or_while_they_are_typed(news, question, expected):
    assert names(news.search(question)) == expected
    assert names(news.autocomplete(question)) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("sicher", {"skill"}),
        ("Fachkr", {"skill"}),
        ("Foerd", {"aid"}),
        ("Verb", {"aid"}),
        ("Bildungsverb", {"aid"}),
        ("Treffen Netz", {"people"}),
        ("Netz Treffen", set()),
        ("üb", {"us"}),
        ("e-lear", {"e"}),
        ("Koord", {"people"}),
    ],
)
def test_last_word_may_be_a_beginning_while_it_is_typed(news, question, expected):
    assert names(news.autocomplete(question)) == expected
    assert names(news.search(question)) == set()


def test_rest_of_a_compound_begins_at_its_parts_only():
    kept = kept_for_beginnings("Weiterbildungsverbünde")

    assert kept.words == ("weiterbildungsverbunde",)
    assert {"bildungsverbunde", "verbunde"} <= set(kept.others)
    assert "eiterbildungsverbunde" not in kept.others


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (MATCH_ALL, set(TITLES)),
        (MATCH_NONE, set()),
        (Not(PlainText("Verbund")), set(TITLES) - {"aid"}),
        (And([PlainText("für"), Not(PlainText("Verbund"))]), {"e"}),
        (Or([PlainText("Verbund"), PlainText("uns")]), {"aid", "us"}),
        (Or([PlainText("Verbund"), Not(PlainText("für"))]), set(TITLES) - {"e"}),
        (And([MATCH_ALL, PlainText("Verbund")]), {"aid"}),
        (And([PlainText("-"), PlainText("Verbund")]), {"aid"}),
        (Not(Or([PlainText("für"), PlainText("uns")])), {"skill", "people", "training"}),
        (PlainText("Verbund in Sachsen", operator="or"), {"aid", "skill"}),
        (Phrase("für alle"), {"e"}),
        (Phrase("alle für"), set()),
        (Phrase("-"), set()),
        (Boost(PlainText("Verbund"), 3), {"aid"}),
        (Fuzzy("Verbund Koordinator"), {"aid", "people"}),
    ],
    ids=lambda value: "-".join(sorted(value)) if isinstance(value, set) else str(value),
)
def test_query_classes_of_wagtail_are_understood(news, query, expected):
    assert names(news.search(query)) == expected
    assert names(news.autocomplete(query)) == expected


def test_unknown_query_class_is_named(news):
    class Guess(SearchQuery):
        pass

    with pytest.raises(NotImplementedError, match="Guess"):
        list(news.search(Guess()))


def test_question_is_read_up_to_a_limit(news):
    words = "Verbund " * MOST_WORDS
    assert names(news.search(words + "Astronomie")) == {"aid"}
    assert names(news.search("Astronomie " + words)) == set()
    assert names(news.search(And([PlainText(words), Phrase("Astronomie")]))) == {"aid"}


def test_results_are_counted_cut_and_scored(news):
    found = news.search("für uns", operator="or")

    assert (found.count(), len(found[:2]), len(found[2:]), found[0].title) == (3, 2, 1, TITLES["us"])
    assert found[1:2].count() == 1
    assert [page.score < 0 for page in found.annotate_score("score")] == [True, True, True]


def test_order_of_the_rows_is_kept_on_demand(news):
    titles = [page.title for page in news.order_by("title").search("für uns", operator="or", order_by_relevance=False)]

    assert titles == [TITLES["e"], TITLES["aid"], TITLES["us"]]


def test_rows_without_order_come_latest_first(news):
    found = NewsPage.objects.order_by().search("für", order_by_relevance=False)

    assert [page.title for page in found] == [TITLES["e"], TITLES["aid"]]


def test_title_comes_before_other_texts():
    ImageFactory(title="Lernort am Kanal", credit="Hafen")
    ImageFactory(title="Hafen", credit="Lernort")

    assert [image.title for image in PortalImage.objects.search("Hafen")] == ["Hafen", "Lernort am Kanal"]
    assert [image.title for image in PortalImage.objects.search("Häfen", fields=["title"])] == ["Hafen"]
    assert [image.title for image in PortalImage.objects.search("Häfen", fields=["credit"])] == ["Lernort am Kanal"]


def test_results_are_counted_by_value(news):
    [(kind, number)] = Page.objects.search("für").facet("content_type_id").items()

    assert (kind, number) == (ContentType.objects.get_for_model(NewsPage).pk, 2)


def test_what_narrows_the_rows_stays_in_force(news, leipzig):
    assert names(news.exclude(pk__in=news.filter(title=TITLES["e"])).search("für")) == {"aid"}
    assert names(news.filter(live=False).search("für")) == set()
    assert names(news.none().search("für")) == set()
    assert names(news.descendant_of(leipzig.news).filter(title__startswith="Ü").search("uns")) == {"us"}
    with pytest.raises(FilterFieldError):
        news.filter(lead="").search("für")


def test_rows_may_be_shaped_as_in_any_query(news):
    assert list(news.values_list("title", flat=True).search("Verbund")) == [TITLES["aid"]]
    assert {type(page) for page in Page.objects.search("Verbund").get_queryset().specific()} == {NewsPage}
    assert NewsPage.objects.filter(pk__in=Page.objects.search("Verbund").get_queryset().values("pk")).count() == 1


def test_changed_and_deleted_rows_are_followed(news):
    page = news.get(title=TITLES["us"])
    page.title = "Wer wir sind"
    page.save()
    assert (news.search("uns").count(), news.search("sind").count()) == (0, 1)

    page.delete()
    assert news.search("sind").count() == 0


def test_words_of_odd_length_and_script_are_kept(leipzig):
    long = "Weiterbildung" * 15
    NewsPageFactory(
        parent=leipzig.news, title=f"{long} \N{ARABIC LETTER BEH}\N{ARABIC LETTER YEH}\N{ARABIC LETTER TEH} O'Neil \\ ²"
    )

    assert NewsPage.objects.search(long).count() == 1
    assert NewsPage.objects.search("\N{ARABIC LETTER BEH}\N{ARABIC LETTER YEH}\N{ARABIC LETTER TEH}").count() == 1
    assert NewsPage.objects.search("O'Neil \\ 2").count() == 1


def test_index_can_be_written_anew(news):
    backend = get_search_backend()
    backend.reset_indexes()
    assert news.search("Verbund").count() == 0

    index = backend.get_index_for_model(NewsPage)
    rebuilder = backend.rebuilder_class(index)
    rebuilder.start().add_items(NewsPage, news)
    rebuilder.finish()
    assert news.search("Verbund").count() == 1
