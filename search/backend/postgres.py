"""Wagtail's backend on PostgreSQL's tsvector; the index of titles and texts together is made by a migration."""

from collections.abc import Iterable

from django.db.models import FloatField
from django.db.models.expressions import RawSQL
from modelsearch.backends.database.postgres.postgres import (
    ObjectIndexer,
    PostgresAutocompleteQueryCompiler,
    PostgresIndex,
    PostgresSearchBackend,
    PostgresSearchQueryCompiler,
)
from modelsearch.index import AutocompleteField

from search.backend.finding import ENTRIES, Finding
from search.backend.texts import Kept
from search.backend.writing import Writing

LAST_POSITION = 16_383
DIVIDED_BY_LOGARITHM_OF_LENGTH = 1


class PostgresLanguage:
    """Words are letters and digits, so the quotes need no care."""

    both, either, without = " & ", " | ", " & !"

    def word(self, word: str) -> str:
        return f"'{word}'"

    def beginning(self, word: str) -> str:
        return f"'{word}':*"

    def phrase(self, words: Iterable[str]) -> str:
        return f"({' <-> '.join(map(self.word, words))})"


class PostgresFinding(Finding):
    index_language = PostgresLanguage()

    @property
    def vector(self) -> str:
        return " || ".join(f"{ENTRIES}.{column}" for column in self.columns)

    def hit(self, expression: str) -> tuple[str, list]:
        return f"({self.vector}) @@ %s::tsquery", [expression]

    def score(self, expression: str) -> RawSQL:
        rank = f"-ts_rank({self.vector}, %s::tsquery, {DIVIDED_BY_LOGARITHM_OF_LENGTH})"
        return RawSQL(rank, [expression], output_field=FloatField())  # noqa: S611 - columns of the index


class WordsCompiler(PostgresFinding, PostgresSearchQueryCompiler):
    pass


class BeginningsCompiler(PostgresFinding, PostgresAutocompleteQueryCompiler):
    default_columns = ("autocomplete",)


class Indexer(ObjectIndexer):
    @property
    def autocomplete_text(self) -> str:
        prepared = (found for field in self.search_fields for found in self.prepare_field(self.obj, field))
        return " ".join(text for field, _, text in prepared if isinstance(field, AutocompleteField))


class WordsIndex(Writing, PostgresIndex):
    def texts(self, item) -> tuple[str, str, str]:
        indexer = Indexer(item, self.backend)
        return indexer.title_text, indexer.body_text, indexer.autocomplete_text

    def column(self, text: Kept, weights: str) -> str:
        """The text form of a tsvector: phrases are found among the words, the others stand behind them, apart."""
        entries = [f"'{word}':{min(place, LAST_POSITION)}{weights[0]}" for place, word in enumerate(text.words, 1)]
        return " ".join([*entries, *(f"'{word}':{LAST_POSITION}{weights[1]}" for word in text.others)])


class PostgresBackend(PostgresSearchBackend):
    query_compiler_class = WordsCompiler
    autocomplete_query_compiler_class = BeginningsCompiler
    index_class = WordsIndex
