"""Every letter of these tests is one wide."""

from core.wrapping import cut, divided, fitted, wrapped

SOFT = "\N{SOFT HYPHEN}"


def set_at(size: int):
    return lambda text: len(text) * size


def test_line_takes_as_many_words_as_fit():
    assert wrapped("was bleibt wenn das Projekt geht", 10, len, dividing=False) == [
        "was bleibt",
        "wenn das",
        "Projekt",
        "geht",
    ]


def test_no_break_space_keeps_words_together():
    assert wrapped("Kurs\xa0– heute", 9, len, dividing=False) == ["Kurs\xa0–", "heute"]


def test_word_is_divided_at_its_last_soft_hyphen_that_fits():
    assert divided(f"Weiter{SOFT}bildungs{SOFT}verbund", 16, len) == ["Weiterbildungs-", "verbund"]


def test_word_without_soft_hyphens_is_divided_anywhere():
    assert divided("abcdefg", 3, len) == ["abc", "def", "g"]


def test_letter_wider_than_the_line_is_a_line_all_the_same():
    assert divided("abc", 0.5, len) == ["a", "b", "c"]


def test_word_that_fits_loses_its_soft_hyphens():
    assert wrapped(f"ein Ver{SOFT}bund", 20, len, dividing=True) == ["ein Verbund"]


def test_largest_size_that_fits_is_taken():
    assert fitted("kurz und gutes", (6, 5, 4), (29, 100), set_at, 1) == (5, ["kurz", "und", "gutes"])


def test_smaller_letters_come_before_divided_words():
    assert fitted(f"Lern{SOFT}netz", (4, 3), (24, 100), set_at, 1) == (3, ["Lernnetz"])


def test_words_are_divided_where_no_size_fits():
    assert fitted(f"Lern{SOFT}netz", (4, 3), (20, 100), set_at, 1) == (4, ["Lern-", "netz"])


def test_text_too_high_for_the_box_gets_smaller():
    assert fitted("ein zwei", (4, 3), (16, 6), set_at, 1)[0] == 3


def test_text_too_long_is_cut_after_four_lines():
    assert fitted("eins zwei drei vier fünf", (1,), (4, 9), set_at, 1) == (1, ["eins", "zwei", "drei", "vie…"])


def test_nothing_is_no_lines():
    assert fitted("", (4, 3), (20, 20), set_at, 1) == (4, [])


def test_line_is_cut_only_where_it_is_too_long():
    assert [cut("Lernnetz", 8, len), cut("Lernnetz Leipzig", 10, len), cut("abc", 0, len)] == [
        "Lernnetz",
        "Lernnetz…",
        "…",
    ]
