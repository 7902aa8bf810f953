"""Where the known parts of compounds come from."""

import subprocess

import pytest

from search import lexicons
from search.german import own_analyser
from search.lexicons import OFTEN, analyser_of, derive, derived, derived_file, lexicon_for, nouns, shipped, used


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.DATA_DIR = tmp_path / "data"
    return settings.DATA_DIR


def keep(*parts: str) -> None:
    """As if these had been derived."""
    derived_file().parent.mkdir()
    derived_file().write_text("".join(f"{part}\n" for part in parts), encoding="utf-8")


def test_nouns_of_the_field_ship():
    assert {"abschluss", "abstimmung"} <= set(shipped())


def test_nothing_is_derived_before_the_command_has_run():
    assert derived() == []


def test_derived_parts_are_read_as_they_were_written():
    keep("quaxel", "zeppel-")

    assert derived() == ["quaxel", "zeppel-"]


def test_what_is_derived_already_is_not_derived_again():
    keep("quaxel")
    before = derived_file().stat().st_mtime_ns

    assert derive() == derived_file()
    assert derived_file().stat().st_mtime_ns == before


def test_interrupted_derivation_leaves_no_file(folder, monkeypatch):
    monkeypatch.setattr(lexicons.sys, "executable", "/bin/false")

    with pytest.raises(subprocess.CalledProcessError):
        derive()

    assert not folder.exists()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Quaxel im Ort", {"quaxel"}),
        ("quaxel QUAXEL QuaXel", set()),
        ("Übung Uebung", {"ubung"}),
        ("Tagesordnung Tagesordnungen", {"tagesordnung"}),
        ("Abc Abcd", {"abcd"}),
        ("Werk\u00adstatt", {"werkstatt"}),
    ],
)
def test_nouns_are_simple_words_that_begin_with_a_capital(text, expected):
    assert nouns(text) == expected


@pytest.mark.parametrize(("texts", "expected"), [(OFTEN, ["quaxel"]), (OFTEN - 1, [])])
def test_noun_that_several_texts_use_belongs_to_the_vocabulary(texts, expected):
    assert list(used(["Quaxel, Quaxel und Quaxel"] * texts, own_analyser())) == expected


def test_compound_of_known_parts_is_no_part_itself():
    assert list(used(["Sprachkurs"] * OFTEN, own_analyser())) == []


def test_lexicon_holds_what_ships_then_what_is_derived_then_what_is_used():
    keep("zeppel")

    lines = lexicon_for(["Quaxel"] * OFTEN).splitlines()

    assert lines == [*shipped(), "zeppel", "quaxel"]


def test_analyser_is_made_once_for_the_same_lexicon():
    assert analyser_of("quaxel\nverbund") is analyser_of("quaxel\nverbund")
    assert analyser_of("quaxel\nverbund").part_bases("quaxelverbund") == ["quaxel", "verbund"]
