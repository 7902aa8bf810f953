"""Why a page was found: the passage, the page of a file that holds it, or a topic."""

import pytest
from django.core.files.base import ContentFile

from search.models import SearchRecord
from search.worker import apply_changes
from tests.factories.core import DocumentFactory, TopicFactory
from tests.factories.home import NewsPageFactory
from tests.factories.library import LibraryItemPageFactory

pytestmark = pytest.mark.django_db

PAGES = ["Deckblatt", "Vorwort", "Der Anlass", "Das Vorhaben", "Die Mittel", "Der Streit", "Der Kranich am Kanal"]


def paper(site, name: str = "papier.pdf", **fields):
    document = DocumentFactory(file=ContentFile(b"%PDF-1.7", name=name))
    item = LibraryItemPageFactory(parent=site.library, title="Papier", documents=(document,), **fields)
    document.text = PAGES
    document.save()
    apply_changes()
    return document, item


def hits(client, question: str) -> dict[str, SearchRecord]:
    return {record.title: record for record in client.get("/suche/", {"q": question}).context["results"].records}


@pytest.mark.parametrize("question", ["Kranich", '"Kranich am Kanal"', "Kranich -Storch"])
def test_hit_in_a_pdf_opens_the_page_that_holds_it(client, leipzig, question):
    document, _item = paper(leipzig)

    hit = hits(client, question)["Papier"]

    assert "<mark>Kranich</mark>" in hit.snippet
    assert hit.found_url == f"{document.url}#page=7"
    assert "Seite 7 der Datei" in client.get("/suche/", {"q": question}).content.decode()
    [result] = client.get("/api/suche/", {"q": question}).json()["results"]
    assert result["snippet"]["file"] == f"http://localhost{document.url}#page=7"


def test_other_files_are_opened_at_their_beginning(client, leipzig):
    document, _item = paper(leipzig, name="papier.txt")

    assert hits(client, "Kranich")["Papier"].found_url == document.url
    assert "In der Datei" in client.get("/suche/?q=Kranich").content.decode()


@pytest.mark.parametrize(
    ("question", "page"), [("Kranich", "7"), ("Kranich Kanal", "7"), ("Kranich Moor", ""), ("Moor", "")]
)
def test_passage_of_the_text_is_shown_in_the_file_where_that_says_the_same(client, leipzig, question, page):
    _document, item = paper(leipzig)
    item.body = [("text", "<p>Der Kranich am Kanal zog ins Moor.</p>")]
    item.save_revision().publish()

    assert hits(client, question)["Papier"].found_url.partition("#page=")[2] == page


def test_passage_of_the_lead_needs_no_file(client, leipzig):
    paper(leipzig, abstract="Vom Kranich und vom Kanal")

    assert hits(client, "Kranich")["Papier"].found_url == ""


def test_topic_is_named_where_neither_title_nor_text_says_why_a_page_was_found(client, leipzig):
    topic = TopicFactory(name="Klima", alternative_labels=["Gutes Wetter"])
    NewsPageFactory(parent=leipzig.news, title="Der Abschied", lead="Sechs Tische", topics=[topic])
    NewsPageFactory(parent=leipzig.news, title="Klima", lead="Vier Wege", topics=[topic])

    name = "<mark>Klima</mark>"
    assert {title: hit.found_topics for title, hit in hits(client, "Klima").items()} == {
        "Der Abschied": [name],
        "Klima": [],
    }
    assert hits(client, "Abschied Klima")["Der Abschied"].found_topics == [name]
    assert hits(client, "Tisch Wetter")["Der Abschied"].found_topics == ["Klima (Gutes <mark>Wetter</mark>)"]
    assert f"Thema: {name}" in client.get("/suche/", {"q": "Klima"}).content.decode()
