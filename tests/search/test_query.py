"""Questions become groups of terms."""

import pytest

from search.query import Group, parse


def test_words_phrases_and_exclusions_are_told_apart():
    query = parse('Kurse "laterale Führung" -IHK')

    assert query.groups == (Group((("kur",),)), Group((("lateral", "fuhrung"),), phrase=True))
    assert query.excluded == (Group((("ihk",),)),)
    assert query.asked
    assert not query.truncated


def test_compound_is_asked_for_whole_or_by_all_its_parts():
    (group,) = parse("Sprachkurse").groups

    assert group.alternatives == (("sprachkur",), ("sprach", "kur"))


def test_hyphenated_word_is_one_group():
    (group,) = parse("Blended-Learning").groups

    assert group.alternatives == (("blendedlearning",), ("blended", "learning"))


def test_truncated_word_is_no_exclusion():
    query = parse("Aus- und Weiterbildung")

    assert query.excluded == ()
    assert [group.alternatives[0] for group in query.groups] == [("ausbild",), ("weiterbild",)]


def test_excluded_phrase():
    assert parse('-"laterale Führung"').excluded == (Group((("lateral", "fuhrung"),), phrase=True),)


@pytest.mark.parametrize("text", ['"', "*", "(", "-", '""', "und", "...", "😀", "\ud800"])
def test_question_without_terms_is_asked_all_the_same(text):
    query = parse(text)

    assert (query.groups, query.excluded) == ((), ())
    assert query.asked is (text != "\ud800")


@pytest.mark.parametrize("text", ["", " ", "\t\n"])
def test_empty_question_is_not_asked(text):
    assert parse(text).asked is False


def test_more_than_thirty_two_words_are_cut():
    query = parse(" ".join(f"wort{number}" for number in range(40)))

    assert len(query.groups) == 32
    assert query.truncated


def test_hundred_kilobytes_are_cut():
    assert parse("a" * 100_000).truncated
