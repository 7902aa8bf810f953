"""Writing documents: our engine beside the plain full text of its database, which gets the same terms."""

from collections.abc import Iterator
from functools import partial

from django.db import connections

from bench.clock import seconds
from bench.plain import Plain, terms_of
from bench.result import Result
from bench.texts import documents
from search.compounds import own_lexicon
from search.documents import Document
from search.german import Analyser, Term
from search.scratch import scratch_engine
from search.stemming import stem

BATCH = 100


class Prepared(Analyser):
    """An analyser that has done its work before it is asked, so that writing can be told from it."""

    def prepare(self, documents: list[Document]) -> list[str]:
        """Analyse these; all terms of each."""
        texts = (text for document in documents for text in (document.title, document.body))
        self.known = {text: super(Prepared, self).analyse(text) for text in texts}
        return list(terms_of(documents, self))

    def analyse(self, text: str, language: str = "de") -> list[Term]:
        return self.known[text]


def measured(database: str, size: int) -> Iterator[Result]:
    """Milliseconds for a document: to write it beside plain full text, and to analyse it."""
    analyser, texts = Prepared(own_lexicon(stem)), list(documents(size))
    terms: list[str] = []
    with scratch_engine(database, analyser) as engine:
        connection = connections[engine.using]
        plain = Plain(connection)
        plain.prepare()
        analysing = []

        def prepare(batch: list[Document]) -> None:
            terms.extend(analyser.prepare(batch))

        def prepared() -> Iterator[Document]:
            for first in range(0, size, BATCH):
                batch = texts[first : first + BATCH]
                analysing.append(seconds(partial(prepare, batch), connection))
                yield from batch

        writing = seconds(lambda: engine.write(prepared()), connection) - sum(analysing)
        alone = seconds(lambda: plain.write(terms), connection)
    yield Result("index", size, writing / size * 1000, alone / size * 1000)
    yield Result("analysis", size, sum(analysing) / size * 1000)
