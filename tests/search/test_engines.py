"""The contract of the engines: run on the database at hand and on Elasticsearch, with the same answers demanded."""

import pytest

from search.documents import ROW_TERMS, Document
from search.engines import Engine, Request, Scope, find, get_engine
from search.engines.builds import database_engine
from tests.factories.home import NewsPageFactory

pytestmark = pytest.mark.django_db

TEXTS = {
    "verbund": ("Weiterbildungsverbünde treffen sich", "Die Verbünde aus Sachsen sprachen über laterale Führung."),
    "kurs": ("Pilotkurs gestartet", "Netzwerkkoordinator*innen der IHK lernen. Führung, lateral gedacht."),
    "sprache": ("Sprachkurse für alle", "Deutsch als Zweitsprache in Hamm"),
    "lang": ("Ein langer Bericht", "Anfang " + "füllwort " * (ROW_TERMS + 50) + " Quantenphysik am Schluss"),
}


@pytest.fixture
def pages(leipzig, engine):
    """Pages of which the engine that answers knows exactly the texts above; the database's own knows them too."""
    made = {name: NewsPageFactory(parent=leipzig.news, title=name) for name in TEXTS}
    documents = [
        Document(page=made[name].pk, digest=name, language="de", title=title, body=body)
        for name, (title, body) in TEXTS.items()
    ]
    for learning in (database_engine(), engine):
        learning.clear()
        learning.write(documents)
    return {page.pk: name for name, page in made.items()}


def found(engine: Engine, pages: dict[int, str], question: str) -> list[str]:
    """Pages with all words, else those with some."""
    answer = find(Request(question=question, scope=Scope(kinds=("news",))))
    assert answer.engine == engine.name
    return [pages[pk] for pk in answer.pages[: answer.exact or answer.total]]


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
def test_question_finds_these_pages(engine, pages, question, expected):
    assert set(found(engine, pages, question)) == expected


def test_title_weighs_more_than_text(engine, pages):
    assert found(engine, pages, "Sprachkurse Pilotkurs IHK")[0] == "kurs"


def test_some_of_the_words_are_enough_only_where_no_page_has_all(engine, pages):
    assert find(Request(question="Anfang Sachsen")).widened is True
    assert find(Request(question="Anfang Quantenphysik")).widened is False


def test_page_in_several_rows_is_found_once(engine, pages):
    answer = find(Request(question="Füllwort"))

    assert (len(answer.pages), answer.total) == (1, 1)


def test_written_again_replaces_what_was_known(engine, pages):
    (pk,) = [pk for pk, name in pages.items() if name == "kurs"]

    engine.write([Document(page=pk, digest="new", language="de", title="Astronomie", body="")])

    assert found(engine, pages, "Astronomie") == ["kurs"]
    assert found(engine, pages, '"Pilotkurs"') == []
    assert engine.digests()[pk] == "new"


def test_removed_page_is_forgotten(engine, pages):
    (pk,) = [pk for pk, name in pages.items() if name == "lang"]

    engine.remove([pk])

    assert pk not in engine.digests()
    assert found(engine, pages, "Quantenphysik") == []


def test_page_without_record_is_neither_found_nor_counted(engine, pages):
    engine.write([Document(page=max(pages) + 1000, digest="", language="de", title="Sprachkurse", body="")])

    assert find(Request(question='"Sprachkurse"', counted=("kind",))).counts == {"kind": {"news": 1}}


def test_preparing_twice_keeps_what_is_known(engine, pages):
    engine.prepare()

    assert len(engine.digests()) == len(TEXTS)


def test_default_engine_is_the_databases_own(settings):
    settings.SEARCH_URL = ""

    assert get_engine().table == database_engine().table
