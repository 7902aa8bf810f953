import json
import sys

import pytest

from tests.browser.addresses import PAGES
from tests.browser.lighthouse import ATTEMPTS, CATEGORIES, lacking, report

pytestmark = pytest.mark.browser

WANTED = dict.fromkeys(CATEGORIES, 100) | {"performance": 95}  # the one mark that a busy machine can take away


@pytest.mark.parametrize("address", [PAGES["start"], PAGES["news"], PAGES["library"], "/suche/"])
def test_page_has_full_marks(portal, address):
    assert lacking(portal.address + address, WANTED) == {}


def test_page_that_search_engines_may_not_show_has_not(portal):
    assert list(lacking(portal.address + PAGES["search"], WANTED)) == ["seo"]


@pytest.fixture
def judge(tmp_path):
    """A program that gives its answers in turn, the last one for ever, as Lighthouse prints them."""

    def write(*answers: dict):
        (tmp_path / "answers.json").write_text(json.dumps(answers), encoding="utf-8")
        program = tmp_path / "judge.py"
        program.write_text(
            """
import json
from pathlib import Path

answers = json.loads(Path("answers.json").read_text())
asked = Path("asked")
number = len(asked.read_text()) if asked.exists() else 0
asked.write_text("x" * (number + 1))
print(json.dumps(answers[min(number, len(answers) - 1)]))
"""
        )
        return [sys.executable, program]

    return write


LOST = {"runtimeError": {"code": "NO_NAVSTART", "message": "no trace"}, "categories": {}}


def test_run_that_failed_is_done_again(judge, tmp_path):
    command = judge(LOST, LOST, {"categories": {"seo": {"score": 1}}})

    assert report(command, cwd=tmp_path) == {"categories": {"seo": {"score": 1}}}


def test_page_that_no_run_can_judge_is_a_fault(judge, tmp_path):
    with pytest.raises(AssertionError, match="5 runs of Lighthouse failed, the last one with: no trace"):
        report(judge(LOST), cwd=tmp_path)

    assert len((tmp_path / "asked").read_text()) == ATTEMPTS
