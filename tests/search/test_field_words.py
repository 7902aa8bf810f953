"""Filters written into a question."""

import pytest

from search.facets import Labels
from search.field_words import taken_out
from tests.factories.core import TopicFactory
from tests.factories.home import NewsPageFactory

pytestmark = pytest.mark.django_db

FACETS = ("network", "topic", "kind", "year")


@pytest.mark.parametrize(
    ("question", "rest", "chosen"),
    [
        ("netzwerk:leipzig Verbund", "Verbund", {"network": ["leipzig"]}),
        ("Verbund Netzwerk:Leipzig heute", "Verbund heute", {"network": ["leipzig"]}),
        ('thema:"laterale führung"', "", {"topic": ["fuehrung"]}),
        ("thema:Fuehrung", "", {"topic": ["fuehrung"]}),
        ("netzwerk:leipzig art:meldung", "", {"network": ["leipzig"], "kind": ["news"]}),
        ("netzwerk:Atlantis Verbund", "netzwerk:Atlantis Verbund", {}),
        ("jahr:2024 Verbund", "Verbund", {"year": ["2024"]}),
        ("jahr:24 lizenz:CC", "jahr:24 lizenz:CC", {}),
        ("-netzwerk:leipzig", "-netzwerk:leipzig", {}),
        ("10:30 Uhr", "10:30 Uhr", {}),
        ("netzwerk:", "netzwerk:", {}),
        ("", "", {}),
    ],
)
def test_filters_are_taken_out_of_the_question(leipzig, question, rest, chosen):
    TopicFactory(name="Laterale Führung", notation="fuehrung")

    assert taken_out(question, FACETS, Labels()) == (rest, chosen)


def test_written_filter_is_one_like_a_clicked_one(client, leipzig, dortmund):
    here = NewsPageFactory(parent=leipzig.news, title="Kurs hier")
    NewsPageFactory(parent=dortmund.news, title="Kurs dort")

    answer = client.get("/suche/", {"q": "netzwerk:leipzig Kurs"})

    assert [record.title for record in answer.context["results"].records] == [here.title]
    assert [chip.url for chip in answer.context["selected"]] == ["/suche/?q=Kurs"]
