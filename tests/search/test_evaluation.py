"""Measures of an engine, and the command that prints them."""

import json

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, connections

from search.engines.builds import database_engine
from search.evaluation import Outcome, QualitySet, Question, SetError, evaluate, measures, report
from search.lexicons import derived_file
from search.models import IndexBuild
from search.scratch import ALIAS, SQLITE, TABLE, NoServerError, address_of, scratch_database

ENGINE = {"sqlite": "sqlite", "postgresql": "postgres"}
SET = {
    "documents": [
        {"id": "kurs", "title": "Sprachkurse", "text": "Deutsch für alle"},
        {"id": 7, "title": "Bericht", "text": "Förderung von Betrieben in Hamm"},
        {"id": "tag", "title": "Tagung", "text": "Deutsch in Betrieben"},
    ],
    "queries": [
        {"query": "Kurs", "relevant": ["kurs"], "category": "part"},
        {"query": "wer fördert", "relevant": [7], "category": "verb"},
        {"query": "Astronomie", "relevant": ["tag"], "category": "verb"},
    ],
}


@pytest.fixture
def quality(tmp_path):
    file = tmp_path / "set.json"
    file.write_text(json.dumps(SET), encoding="utf-8")
    return file


@pytest.fixture
def databases(db, django_db_blocker):
    """Connections beside the test database's."""
    with django_db_blocker.unblock():
        yield


@pytest.fixture(autouse=True)
def no_word_list(settings, tmp_path):
    """The word list's parts are measured elsewhere; here an empty file stands for them."""
    settings.DATA_DIR = tmp_path
    derived_file().write_text("", encoding="utf-8")


def outcome(found: str, relevant: str, category: str = "") -> Outcome:
    return Outcome(Question("?", frozenset(relevant), category), list(found), took=2.0)


@pytest.mark.parametrize(
    ("found", "relevant", "reciprocal_rank", "recalls", "gain"),
    [
        ("a", "a", 1.0, (1.0, 1.0, 1.0), 1.0),
        ("xa", "a", 0.5, (0.0, 1.0, 1.0), 0.6309),
        ("xxxa", "a", 0.25, (0.0, 1.0, 1.0), 0.4307),
        ("xxxxxa", "a", 0.1667, (0.0, 0.0, 1.0), 0.3562),
        ("axb", "ab", 1.0, (0.5, 1.0, 1.0), 0.9197),
        ("xaxb", "ab", 0.5, (0.0, 1.0, 1.0), 0.6509),
        ("ab", "abcd", 1.0, (0.25, 0.5, 0.5), 0.6367),
        ("xyz", "a", 0.0, (0.0, 0.0, 0.0), 0.0),
        ("", "a", 0.0, (0.0, 0.0, 0.0), 0.0),
        ("xyz", "", 0.0, (0.0, 0.0, 0.0), 0.0),
        ("abcdefghij", "abcdefghijkl", 1.0, (0.0833, 0.4167, 0.8333), 1.0),
    ],
)
def test_measures_are_what_a_hand_computes(found, relevant, reciprocal_rank, recalls, gain):
    measured = outcome(found, relevant)

    assert round(measured.reciprocal_rank, 4) == reciprocal_rank
    assert tuple(round(measured.recall(depth), 4) for depth in (1, 5, 10)) == recalls
    assert round(measured.gain, 4) == gain


def test_measures_of_several_questions_are_their_means():
    assert measures([outcome("a", "a"), outcome("xa", "a"), outcome("x", "a")]) == {
        "mrr@10": 0.5,
        "recall@1": 0.3333,
        "recall@5": 0.6667,
        "recall@10": 0.6667,
        "ndcg@10": 0.5436,
        "p50_ms": 2.0,
        "p95_ms": 2.0,
    }


def test_report_counts_each_category_for_itself():
    found = report("sqlite", [outcome("a", "a", "b"), outcome("xa", "a", "b"), outcome("x", "a", "a")])

    assert (found["engine"], found["overall"]["mrr@10"]) == ("sqlite", 0.5)
    assert [(name, values["mrr@10"]) for name, values in found["categories"].items()] == [("a", 0.0), ("b", 0.75)]


def test_set_is_read_with_ids_as_text(quality):
    read = QualitySet.load(quality)

    assert read.documents[1] == ("7", "Bericht", "Förderung von Betrieben in Hamm")
    assert read.questions[1] == Question("wer fördert", frozenset({"7"}), "verb")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "JSONDecodeError('Expecting value: line 1 column 1 (char 0)')"),
        ("[]", "TypeError('list indices must be integers or slices, not str')"),
        ("{}", "KeyError('documents')"),
        ('{"documents": []}', "KeyError('queries')"),
        ('{"documents": [{"id": 1, "title": ""}], "queries": []}', "KeyError('text')"),
        ('{"documents": 5, "queries": []}', "TypeError(\"'int' object is not iterable\")"),
        ('{"documents": [{"id": 1, "title": null, "text": ""}], "queries": []}', "TypeError('title is no text')"),
        (
            '{"documents": [], "queries": [{"query": "a", "relevant": 1, "category": ""}]}',
            "TypeError(\"'int' object is not iterable\")",
        ),
    ],
)
def test_file_that_is_no_set_is_refused_with_the_reason(content, reason, tmp_path):
    file = tmp_path / "broken.json"
    file.write_text(content, encoding="utf-8")

    with pytest.raises(SetError) as caught:
        QualitySet.load(file)

    assert str(caught.value) == f"{file} is no set of documents and queries: {reason}"


def test_set_without_questions_is_refused(tmp_path):
    file = tmp_path / "silent.json"
    file.write_text('{"documents": [], "queries": []}', encoding="utf-8")

    with pytest.raises(SetError) as caught:
        QualitySet.load(file)

    assert str(caught.value) == f"{file} asks nothing."


def test_missing_and_unreadable_files_are_refused(tmp_path):
    (tmp_path / "latin.json").write_bytes(b'{"documents": "\xe4"}')

    for name in ("none.json", "latin.json", ""):
        with pytest.raises(SetError):
            QualitySet.load(tmp_path / name)


def test_command_prints_exactly_the_promised_json(quality, databases, capsys):
    call_command("search_eval", str(quality), "--json", "--engine", ENGINE[connection.vendor])

    found = json.loads(capsys.readouterr().out)
    names = ["mrr@10", "recall@1", "recall@5", "recall@10", "ndcg@10", "p50_ms", "p95_ms"]
    assert list(found) == ["engine", "overall", "categories"]
    assert list(found["overall"]) == names
    assert {name: list(values) for name, values in found["categories"].items()} == {"part": names, "verb": names}
    assert found["engine"] == ENGINE[connection.vendor]
    assert (found["overall"]["mrr@10"], found["categories"]["part"]["mrr@10"]) == (0.6667, 1.0)


def test_command_prints_a_table(quality, databases, capsys):
    call_command("search_eval", str(quality), "--engine", ENGINE[connection.vendor])

    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["mrr@10", "recall@1", "recall@5", "recall@10", "ndcg@10", "p50_ms", "p95_ms"]
    assert [line.split()[:3] for line in lines[1:]] == [
        ["part", "1.000", "1.000"],
        ["verb", "0.500", "0.500"],
        [ENGINE[connection.vendor], "0.667", "0.667"],
    ]


def test_command_names_what_is_wrong_with_a_file(tmp_path):
    with pytest.raises(CommandError, match=r"none\.json is no set of documents and queries: FileNotFoundError"):
        call_command("search_eval", str(tmp_path / "none.json"))


def test_nothing_remains_and_the_portals_index_is_not_touched(quality, databases):
    before = (database_engine().digests(), list(IndexBuild.objects.values()), connection.introspection.table_names())

    evaluate(QualitySet.load(quality), "any", connection.vendor)

    after = (database_engine().digests(), list(IndexBuild.objects.values()), connection.introspection.table_names())
    assert after == before
    assert ALIAS not in connections.settings
    assert left(connection.vendor) == set()


def test_nothing_remains_after_a_fault(quality, databases):
    read = QualitySet.load(quality)
    read.questions.append(None)

    with pytest.raises(AttributeError):
        evaluate(read, "any", connection.vendor)

    assert ALIAS not in connections.settings
    assert left(connection.vendor) == set()


def left(engine: str) -> set[str]:
    """Tables of a scratch index in the database that it was made in."""
    with scratch_database(address_of(engine)) as alias:
        return {name for name in connections[alias].introspection.table_names() if name.startswith(TABLE)}


def test_scratch_index_is_in_memory_or_where_the_environment_says(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://one@localhost/two")
    assert (address_of("sqlite"), address_of("postgresql")) == (SQLITE, "postgres://one@localhost/two")

    monkeypatch.setenv("DATABASE_URL", "sqlite:///some.sqlite3")
    with pytest.raises(NoServerError):
        address_of("postgresql")


def test_command_does_not_start_a_server_twice(quality, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "")
    monkeypatch.setenv("SEARCH_EVAL_SERVER", "postgresql")

    with pytest.raises(CommandError, match=r"The server postgresql could not be started\."):
        call_command("search_eval", str(quality), "--engine", "postgres")
