"""Wagtail's query classes, read with our analysis."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from modelsearch.query import And, Boost, Fuzzy, MatchAll, Not, Or, Phrase, PlainText, SearchQuery

from search.backend.answers import Answer, Language, all_of, any_of, everything
from search.backend.texts import folded
from search.cleaning import clean
from search.german import Term, own_analyser
from search.tokens import Token, tokens

MOST_WORDS = 32
MOST_CHARACTERS = 2_000


@dataclass
class Reader:
    """Reads one question; with ``beginnings`` its last word may be the beginning of one. ``left`` counts words."""

    language: Language
    beginnings: bool = False
    left: int = MOST_WORDS

    def read(self, query: SearchQuery) -> Answer:
        """The answer to a query; what holds no word finds nothing."""
        return self.part(query) or Answer(self.language)

    def part(self, query: SearchQuery) -> Answer | None:
        """The answer to a part of a query; None where it asks for nothing, or the question is too long by then."""
        match query:
            case MatchAll():
                return everything(self.language)
            case Not() | Boost():  # a boost weighs nothing, as in Wagtail's own backend for PostgreSQL
                found = self.part(query.subquery)
                return ~found if found and isinstance(query, Not) else found
            case And() | Or():
                return self.combined(query.subqueries, all_of if isinstance(query, And) else any_of)
            case Phrase():
                return self.phrase(query.query_string)
            case PlainText() | Fuzzy():  # the analysis forgives more than trigrams do, and needs no extension
                return self.text(query.query_string, any_of if query.operator == "or" else all_of)
        raise NotImplementedError(f"{type(query).__name__} is not supported by the search of the editor.")

    def combined(self, queries: list[SearchQuery], combine) -> Answer | None:
        found = [answer for query in queries if (answer := self.part(query))]
        return combine(found, self.language) if found else None

    def phrase(self, text: str) -> Answer | None:
        words = [folded(token) for token in self.limited(shortened(text))]
        return Answer(self.language, self.language.phrase(words)) if words else None

    def text(self, text: str, combine) -> Answer | None:
        text = shortened(text)
        asked = self.limited(text)
        found = list(self.by_terms(asked, text)) or [self.by_word(token) for token in asked]
        return combine(found, self.language) if found else None

    def limited(self, text: str) -> list[Token]:
        """The words of a text as far as the limit of the whole question allows."""
        found = list(islice(tokens(text), self.left))
        self.left -= len(found)
        return found

    def by_word(self, token: Token) -> Answer:
        """For questions of stop words only."""
        return self.word(folded(token)) | self.beginning(token)

    def by_terms(self, asked: list[Token], text: str) -> Iterator[Answer]:
        """An answer for each word but stop words; words joined by hyphens have one together."""
        answers: list[Answer] = []
        for term in own_analyser().terms(text):
            if asked and term.end <= asked[-1].end:
                answers.append(self.by_term(term) | self.beginning(asked[-1], only=term))
                if term.joined:
                    chain = all_of(answers[-term.chain :], self.language)
                    answers[-term.chain :] = [chain | self.word(term.joined)]
        yield from answers

    def by_term(self, term: Term) -> Answer:
        """The word in any form, or a compound's parts where there are several."""
        parts = all_of(map(self.word, term.parts), self.language) if len(term.parts) > 1 else Answer(self.language)
        return self.word(term.whole) | parts

    def word(self, word: str) -> Answer:
        return Answer(self.language, self.language.word(word))

    def beginning(self, token: Token, *, only: Term | None = None) -> Answer:
        """What the last word may be the beginning of; nothing for other terms than its own."""
        if not self.beginnings or (only and only.start != token.start):
            return Answer(self.language)
        return Answer(self.language, self.language.beginning(folded(token)))


def shortened(text: str) -> str:
    return clean(text[:MOST_CHARACTERS])
