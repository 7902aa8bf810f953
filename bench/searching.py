"""Questions answered with twenty records to show, beside the same terms asked of plain full text."""

from collections.abc import Sequence

from django.db import connection

from bench.clock import compared
from bench.plain import Plain
from bench.questions import Asked, words
from bench.result import Result
from search.engines import Request, Scope, find
from search.engines.builds import database_engine
from search.models import SearchRecord

QUESTIONS = 4  # of each sort
SORTS = {  # how many words, and which share of the texts has each of them
    "three words": (3, 0.2),  # some of the texts have all
    "three rare words": (3, 0.02),  # hardly any has: those with some of them follow
    "common word": (1, 0.45),
}


def measured(sort: str, size: int) -> Result:
    """Milliseconds for a question."""
    number, share = SORTS[sort]
    found = words(database_engine().analyser, share, number * QUESTIONS)
    questions = [found[first : first + number] for first in range(0, len(found), number)]
    ours, anchor = compared(lambda: ask(questions), lambda: ask_plainly(questions), connection)
    return Result(sort, size, ours / QUESTIONS * 1000, anchor / QUESTIONS * 1000)


def ask(questions: Sequence[Sequence[Asked]]) -> None:
    for question in questions:
        text = " ".join(asked.word for asked in question)
        found = find(Request(question=text, scope=Scope(language="de")))
        SearchRecord.objects.in_order_of(found.pages)


def ask_plainly(questions: Sequence[Sequence[Asked]]) -> None:
    for question in questions:
        Plain(connection).find([asked.term for asked in question])
