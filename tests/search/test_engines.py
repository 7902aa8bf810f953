"""The contract of the engines: run on the database at hand, with the same answers demanded of each."""

import pytest

from search.documents import ROW_TERMS, Document
from search.engines import Request, Scope, database_engine, get_engine
from search.query import parse
from tests.factories.home import NewsPageFactory

pytestmark = pytest.mark.django_db

TEXTS = {
    "verbund": ("Weiterbildungsverbünde treffen sich", "Die Verbünde aus Sachsen sprachen über laterale Führung."),
    "kurs": ("Pilotkurs gestartet", "Netzwerkkoordinator*innen der IHK lernen. Führung, lateral gedacht."),
    "sprache": ("Sprachkurse für alle", "Deutsch als Zweitsprache in Hamm"),
    "lang": ("Ein langer Bericht", "Anfang " + "füllwort " * (ROW_TERMS + 50) + " Quantenphysik am Schluss"),
}


@pytest.fixture
def pages(leipzig):
    """Pages whose index rows hold exactly the texts above."""
    made = {name: NewsPageFactory(parent=leipzig.news, title=name) for name in TEXTS}
    database_engine().clear()
    database_engine().write(
        Document(page=made[name].pk, digest=name, language="de", title=title, body=body)
        for name, (title, body) in TEXTS.items()
    )
    return {page.pk: name for name, page in made.items()}


def found(pages: dict[int, str], question: str) -> list[str]:
    return [
        pages[pk] for pk in database_engine().find(Request(query=parse(question), scope=Scope(kinds=("news",)))).pages
    ]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Verbund", {"verbund"}),
        ("Weiterbildungsverbund Sachsen", {"verbund"}),
        ("Kurs", {"kurs", "sprache"}),
        ("Kurs -Sprachkurse", {"kurs"}),
        ("-Kurs", {"verbund", "lang"}),
        ('-"laterale Führung" Führung', {"kurs"}),
        ("laterale Führung", {"verbund", "kurs"}),
        ('"laterale Führung"', {"verbund"}),
        ('"Führung lateral"', {"kurs"}),
        ('"Kurs"', set()),
        ("Netzwerkkoordinatorinnen", {"kurs"}),
        ("ihk", {"kurs"}),
        ("Fuehrung Sachsen", {"verbund"}),
        ("Anfang Quantenphysik", {"lang"}),
        ("Anfang Sachsen", {"lang", "verbund"}),
        ("Astronomie", set()),
        ('"', set()),
        ("und", set()),
    ],
)
def test_question_finds_these_pages(pages, question, expected):
    assert set(found(pages, question)) == expected


def test_title_weighs_more_than_text(pages):
    assert found(pages, "Sprachkurse Pilotkurs IHK")[0] == "kurs"


def test_some_of_the_words_are_enough_only_where_no_page_has_all(pages):
    assert database_engine().find(Request(query=parse("Anfang Sachsen"))).widened is True
    assert database_engine().find(Request(query=parse("Anfang Quantenphysik"))).widened is False


def test_page_in_several_rows_is_found_once(pages):
    answer = database_engine().find(Request(query=parse("Füllwort")))

    assert (len(answer.pages), answer.total) == (1, 1)


def test_written_again_replaces_what_was_known(pages):
    (pk,) = [pk for pk, name in pages.items() if name == "kurs"]

    database_engine().write([Document(page=pk, digest="new", language="de", title="Astronomie", body="")])

    assert found(pages, "Astronomie") == ["kurs"]
    assert found(pages, "Pilotkurs") == []
    assert database_engine().digests()[pk] == "new"


def test_removed_page_is_forgotten(pages):
    (pk,) = [pk for pk, name in pages.items() if name == "lang"]

    database_engine().remove([pk])

    assert pk not in database_engine().digests()
    assert found(pages, "Quantenphysik") == []


def test_page_without_record_is_neither_found_nor_counted(pages):
    database_engine().write([Document(page=max(pages) + 1000, digest="", language="de", title="Sprachkurse", body="")])

    assert database_engine().find(Request(query=parse("Sprachkurse"), counted=("kind",))).counts == {
        "kind": {"news": 1}
    }


def test_preparing_twice_keeps_what_is_known(pages):
    database_engine().prepare()

    assert len(database_engine().digests()) == len(TEXTS)


def test_default_engine_is_the_databases_own(settings):
    settings.SEARCH_URL = ""

    assert get_engine() is database_engine()
