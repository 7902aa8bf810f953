"""Suggestions while typing: what may be meant, and only what a visitor can see at this moment."""

import pytest
from django.db import connection
from django.utils import timezone
from wagtail.models import PageViewRestriction

from search.engines import Scope
from search.models import Concept, TitleStart
from search.suggestions import Suggestions
from search.typed import Typed
from tests.factories.core import TopicFactory, VenueFactory
from tests.factories.events import EventPageFactory, event_date
from tests.factories.home import NewsPageFactory

pytestmark = pytest.mark.django_db


def suggested(text: str, *, network: str = "", language: str = "de") -> list[tuple[str, str]]:
    found = Suggestions(Typed.of(text), Scope(language=language, network=network)).all()
    return [(suggestion.sort.value, suggestion.text) for suggestion in found]


def titles(text: str, **scope) -> list[str]:
    return [found for sort, found in suggested(text, **scope) if sort == "title"]


def words(text: str, **scope) -> list[str]:
    return [found for sort, found in suggested(text, **scope) if sort == "word"]


@pytest.mark.parametrize("typed", ["fach", "Fachkraefte", "FACHKRÄ", "sicher", "in leip", "leip sich"])
def test_title_is_suggested_by_the_beginning_of_its_words_and_their_parts(typed, leipzig):
    NewsPageFactory(parent=leipzig.news, title="Fachkräftesicherung in Leipzig")

    assert titles(typed) == ["Fachkräftesicherung in Leipzig"]


@pytest.mark.parametrize(
    "typed", ["", "  ", "f", "fa", "achkraft", "leipziger", "im leip", "fach dresd", "%", "_ach", "\x00"]
)
def test_title_is_not_suggested_by_anything_else(typed, leipzig):
    NewsPageFactory(parent=leipzig.news, title="Fachkräftesicherung in Leipzig")

    assert titles(typed) == []


def test_gender_forms_do_not_matter(leipzig):
    NewsPageFactory(parent=leipzig.news, title="Treffen der Netzwerkkoordinator*innen")

    assert titles("Netzwerkkoordinatorinnen") == titles("koordinat") == ["Treffen der Netzwerkkoordinator*innen"]
    assert words("koordinat") == ["Netzwerkkoordinator*innen"]


def test_titles_that_begin_so_come_first_and_then_the_newest(leipzig):
    for title in ("Kurse für alle", "Neue Kurse", "Noch mehr Kurse"):
        NewsPageFactory(parent=leipzig.news, title=title)

    assert titles("kurs") == ["Kurse für alle", "Noch mehr Kurse", "Neue Kurse"]


def test_words_of_titles_are_completed_once_for_each_form(leipzig):
    for title in ("Weiterbildung heute", "Weiterbildungen im Winter", "Weiterbildung", "Weiterbildungskurs Nord"):
        NewsPageFactory(parent=leipzig.news, title=title)

    assert words("weiterb") == ["Weiterbildung", "Weiterbildungskurs"]
    assert words("kurs") == ["Weiterbildungskurs"]


def test_words_of_texts_are_suggested_as_long_as_something_public_holds_them(leipzig):
    page = NewsPageFactory(parent=leipzig.news, title="Treffen", lead="Die Lehrwerkstatt ist offen.")
    NewsPageFactory(parent=leipzig.news, title="Treffen", lead="Die Sternwarte auch.")
    assert suggested("werkst") == [("word", "Lehrwerkstatt")]

    page.unpublish()

    assert suggested("werkst") == []
    assert words("offene stern") == []
    assert words("auch stern") == ["auch Sternwarte"]


def test_several_words_are_completed_together(leipzig, client):
    NewsPageFactory(parent=leipzig.news, title="Digitale Weiterbildung")
    NewsPageFactory(parent=leipzig.news, title="Digitale Kurse")

    assert words("digi weit") == ["Digitale Weiterbildung"]
    records = client.get("/suche/", {"q": "Digitale Weiterbildung"}).context["results"].records
    assert records[0].title == "Digitale Weiterbildung"


def test_concept_is_suggested_where_one_of_its_spellings_has_a_hit(leipzig):
    NewsPageFactory(parent=leipzig.news, title="Treffen", lead="Die Handwerkskammer lädt ein, die HWK auch.")

    found = Suggestions(Typed.of("hw"), Scope(language="de")).all()

    assert [(row.sort, row.text, row.detail, row.url) for row in found] == [
        ("concept", "HWK", "Handwerkskammer, HWKn", "/suche/?q=HWK")
    ]
    assert suggested("ihk") == []


def test_topic_is_suggested_where_something_is_about_it(leipzig):
    topic = TopicFactory(name="Führung", notation="fuehrung", alternative_labels=["Leadership"])
    TopicFactory(name="Führerschein", notation="fuehrerschein")
    NewsPageFactory(parent=leipzig.news, title="Treffen", topics=[topic])

    found = Suggestions(Typed.of("leader"), Scope(language="de", network="leipzig")).all()

    assert suggested("fueh") == [("topic", "Führung")]
    assert [(row.text, row.detail, row.url) for row in found if row.sort == "topic"] == [
        ("Führung", "Leadership", "/suche/?thema=fuehrung&netzwerk=leipzig")
    ]


def test_place_is_suggested_where_something_happens(leipzig):
    date = event_date(timezone.now(), venue=VenueFactory(place="Borna"))
    EventPageFactory(parent=leipzig.events, title="Treffen", dates=[date])

    assert suggested("borna") == [("place", "Borna")]


def test_each_suggestion_has_a_hit(client, leipzig):
    topic = TopicFactory(name="Lernen im Betrieb", notation="betrieb")
    NewsPageFactory(parent=leipzig.news, title="E-Learning für Lehrkräfte in Leipzig", topics=[topic])
    NewsPageFactory(parent=leipzig.news, title="Lernen in Leipzig: die Lehrwerkstatt")

    found = [
        row
        for typed in ("le", "lern", "leh", "betr", "werks", "leip")
        for row in client.get(f"/suche/vorschlaege/?q={typed}").json()["suggestions"]
    ]

    assert {row["sort"] for row in found} >= {"word", "topic", "title"}
    for row in found:
        response = client.get(row["url"])
        assert response.status_code == 200
        assert row["sort"] == "title" or response.context["total"] > 0


def test_suggestions_stay_within_the_network(leipzig, dortmund):
    NewsPageFactory(parent=leipzig.news, title="Kurse in Leipzig")
    NewsPageFactory(parent=dortmund.news, title="Kurse in Dortmund")

    assert titles("kurse", network="dortmund") == ["Kurse in Dortmund"]
    assert words("dort", network="leipzig") == []


def test_suggestions_speak_the_language_of_the_page(leipzig):
    NewsPageFactory(parent=leipzig.news, title="Kurse in Leipzig")

    assert suggested("kurse", language="en") == []


def test_draft_is_never_suggested(leipzig):
    NewsPageFactory(parent=leipzig.news, title="Geheimsache", live=False)

    assert suggested("geheim") == []


def test_what_is_withdrawn_is_gone_at_once(leipzig):
    page = NewsPageFactory(parent=leipzig.news, title="Geheimsache")
    assert titles("geheim") == ["Geheimsache"]

    page.unpublish()

    assert suggested("geheim") == []
    assert not TitleStart.objects.filter(record=page.pk).exists()


def test_what_is_restricted_is_gone_at_once(leipzig):
    page = NewsPageFactory(parent=leipzig.news, title="Geheimsache")

    PageViewRestriction.objects.create(page=page, restriction_type="login")

    assert suggested("geheim") == []


def test_renamed_page_is_suggested_by_its_new_title_only(leipzig):
    page = NewsPageFactory(parent=leipzig.news, title="Sommerfest")
    page.title = "Winterfest"
    page.save_revision().publish()

    assert titles("sommer") == []
    assert titles("fest") == ["Winterfest"]


def test_there_are_ten_suggestions_at_most(leipzig):
    for number in range(12):
        NewsPageFactory(parent=leipzig.news, title=f"Kurs {number}")

    assert len(suggested("kurs")) == 10


@pytest.mark.parametrize("count", [1, 3])
def test_suggestions_take_the_same_queries_for_any_number(count, leipzig, django_assert_num_queries):
    topics = [TopicFactory(name=f"Leitbild {number}", notation=f"leitbild-{number}") for number in range(count)]
    for number in range(count):
        Concept.objects.create(label=f"Leitstelle {number}", spellings=[f"Leitstellenamt {number}"])
        NewsPageFactory(parent=leipzig.news, title=f"Leitstelle {number} eröffnet", topics=topics)
        EventPageFactory(
            parent=leipzig.events,
            title="Treffen",
            dates=[event_date(timezone.now(), venue=VenueFactory(place="Leipzig"))],
        )

    with django_assert_num_queries(6):
        found = suggested("lei", network="leipzig")

    assert {sort for sort, _ in found} == {"concept", "word", "topic", "place", "title"}


def test_titles_are_looked_up_in_an_index(leipzig):
    NewsPageFactory(parent=leipzig.news, title="Kurse")
    rows = TitleStart.objects.filter(language="de", head="kur", start__startswith="kurs").order_by(
        "-first", "-record_id"
    )

    if connection.vendor == "sqlite":
        assert "COVERING INDEX title_start_by_head" in rows.values("start").explain()
