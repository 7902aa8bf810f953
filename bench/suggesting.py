"""Suggestions for what someone is typing."""

from functools import partial
from random import Random
from statistics import quantiles

from django.db import connection

from bench.clock import seconds
from bench.result import Result
from bench.texts import vocabulary
from search.engines import Scope
from search.suggestions import Suggestions
from search.typed import Typed

BEGINNINGS = 40
LETTERS = (3, 8)
REPEATS = 3


def measured(size: int) -> Result:
    """Milliseconds that only one of twenty beginnings exceeds."""
    random = Random(3)  # noqa: S311 - nothing secret
    texts = [word[: random.randint(*LETTERS)] for word in random.sample(vocabulary(random), BEGINNINGS)]
    suggest(texts[0])
    times = [min(seconds(partial(suggest, text), connection) for _ in range(REPEATS)) for text in texts]
    return Result("suggestions", size, quantiles(times, n=20)[-1] * 1000)


def suggest(text: str) -> None:
    Suggestions(Typed.of(text), Scope(language="de")).all()
