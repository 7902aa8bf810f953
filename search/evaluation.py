"""How well an engine finds: a set of documents and questions, indexed in a scratch index by the code that serves visitors.

Measures: reciprocal rank of the first relevant document among ten (MRR@10), share of relevant documents among the first
one, five and ten (recall), and normalised discounted cumulative gain of the first ten with binary relevance.
"""

import json
import math
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean, quantiles

from search.concepts import Concepts
from search.documents import Document
from search.engines.protocol import Engine
from search.engines.ranking import ENOUGH, rank
from search.lexicons import analyser_of, derive, lexicon_for
from search.query import Reader
from search.scratch import scratch_engine
from search.synonyms import shipped_groups
from search.words import Words

DEPTH = 10


class SetError(ValueError):
    """A file that is no set of documents and questions; the message says why."""


@dataclass(frozen=True)
class Question:
    text: str
    relevant: frozenset[str]
    category: str


@dataclass(frozen=True)
class QualitySet:
    """Documents as (id, title, text), and questions with what they should find."""

    documents: list[tuple[str, str, str]]
    questions: list[Question]

    @classmethod
    def load(cls, path: Path) -> "QualitySet":
        try:
            content = json.loads(path.read_text(encoding="utf-8"))
            documents = [(str(row["id"]), text(row, "title"), text(row, "text")) for row in content["documents"]]
            questions = [
                Question(text(row, "query"), frozenset(map(str, row["relevant"])), text(row, "category"))
                for row in content["queries"]
            ]
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise SetError(f"{path} is no set of documents and queries: {error!r}") from error
        if not questions:
            raise SetError(f"{path} asks nothing.")
        return cls(documents, questions)


def text(row: dict, name: str) -> str:
    """A field of a row that must be text."""
    if not isinstance(row[name], str):
        raise TypeError(f"{name} is no text")
    return row[name]


@dataclass(frozen=True)
class Outcome:
    """What one question found: the first ten ids, and how long that took in milliseconds."""

    question: Question
    found: list[str]
    took: float

    @property
    def reciprocal_rank(self) -> float:
        places = (place for place, found in enumerate(self.found, start=1) if found in self.question.relevant)
        return 1 / next(places, math.inf)

    def recall(self, depth: int) -> float:
        relevant = self.question.relevant
        return len(relevant.intersection(self.found[:depth])) / len(relevant) if relevant else 0.0

    @property
    def gain(self) -> float:
        def worth(places: Iterable[int]) -> float:
            return sum(1 / math.log2(place + 1) for place in places)

        hits = worth(place for place, found in enumerate(self.found, start=1) if found in self.question.relevant)
        best = worth(range(1, min(DEPTH, len(self.question.relevant)) + 1))
        return hits / best if best else 0.0


def evaluate(quality: QualitySet, name: str, engine: str) -> dict:
    """Measures of an engine, reported under a name; it knows the set's documents and what ships, nothing else."""
    derive()
    analyser = analyser_of(lexicon_for(f"{title}\n{text}" for _, title, text in quality.documents))
    reader = Reader(analyser, concepts=Concepts.of(shipped_groups(), analyser))
    with scratch_engine(engine, analyser) as scratch:
        scratch.write(documents_of(quality))
        return report(
            name, [outcome(question, quality, scratch, scratch.words, reader) for question in quality.questions]
        )


def outcome(question: Question, quality: QualitySet, engine: Engine, words: Words, reader: Reader) -> Outcome:
    begin = time.perf_counter()
    ranking = rank(engine, words, reader, question.text, lambda ranks: len(ranks) >= ENOUGH)
    pages = ranking.ordered(ranking.pages)[:DEPTH]
    took = (time.perf_counter() - begin) * 1000
    return Outcome(question, [quality.documents[page][0] for page in pages], took)


def documents_of(quality: QualitySet) -> Iterable[Document]:
    for place, (_, title, text) in enumerate(quality.documents):
        yield Document(page=place, digest="", language="de", title=title, body=text)


def report(engine: str, outcomes: list[Outcome]) -> dict:
    """Measures over all questions and by category, rounded to four places."""
    by_category = defaultdict(list)
    for each in outcomes:
        by_category[each.question.category].append(each)
    categories = {name: measures(found) for name, found in sorted(by_category.items())}
    return {"engine": engine, "overall": measures(outcomes), "categories": categories}


MEASURES: Mapping[str, Callable[[Outcome], float]] = {
    "mrr@10": lambda outcome: outcome.reciprocal_rank,
    "recall@1": lambda outcome: outcome.recall(1),
    "recall@5": lambda outcome: outcome.recall(5),
    "recall@10": lambda outcome: outcome.recall(10),
    "ndcg@10": lambda outcome: outcome.gain,
}


def measures(outcomes: list[Outcome]) -> dict[str, float]:
    times = [outcome.took for outcome in outcomes]
    cuts = quantiles(times, n=20, method="inclusive") if len(times) > 1 else times * 19
    means = {name: fmean(map(measure, outcomes)) for name, measure in MEASURES.items()}
    values = means | {"p50_ms": cuts[9], "p95_ms": cuts[18]}
    return {name: round(value, 4) for name, value in values.items()}
