"""And, or and not, checked against sets of numbers in place of an index."""

from itertools import product

import pytest

from search.backend.answers import Answer, all_of, any_of, everything

UNIVERSE = set(range(4))


class Numbers:
    """A language whose expressions are evaluated by Python."""

    both, either, without = " & ", " | ", " - "


LANGUAGE = Numbers()
NOTHING, SOME, OTHERS = (Answer(LANGUAGE, expression) for expression in ("", "{0, 1}", "{1, 2}"))
ANSWERS = [answer for plain in (NOTHING, SOME, OTHERS) for answer in (plain, ~plain)]


def meant(answer: Answer) -> set[int]:
    found = eval(answer.expression) if answer.expression else set()
    return UNIVERSE - found if answer.inverted else found


@pytest.mark.parametrize(("one", "other"), list(product(ANSWERS, ANSWERS)))
def test_combined_answers_mean_combined_sets(one, other):
    assert meant(one & other) == meant(one) & meant(other)
    assert meant(one | other) == meant(one) | meant(other)
    assert meant(~one) == UNIVERSE - meant(one)


def test_many_answers_are_combined():
    assert meant(all_of([SOME, ~OTHERS, everything(LANGUAGE)], LANGUAGE)) == {0}
    assert meant(any_of([SOME, OTHERS, NOTHING], LANGUAGE)) == {0, 1, 2}
    assert meant(all_of([], LANGUAGE)) == UNIVERSE
    assert meant(any_of([], LANGUAGE)) == set()


def test_everything_and_nothing_are_known():
    assert [answer.is_everything for answer in (NOTHING, ~NOTHING, SOME, ~SOME)] == [False, True, False, False]
    assert [answer.is_nothing for answer in (NOTHING, ~NOTHING, SOME, ~SOME)] == [True, False, False, False]
