"""Wagtail's backend on SQLite's FTS5."""

from collections.abc import Iterable

from django.db.models import FloatField
from django.db.models.expressions import RawSQL
from modelsearch.backends.database.sqlite.sqlite import (
    ObjectIndexer,
    SQLiteAutocompleteQueryCompiler,
    SQLiteIndex,
    SQLiteSearchBackend,
    SQLiteSearchQueryCompiler,
)
from wagtail.search.models import SQLiteFTSIndexEntry

from search.backend.finding import ENTRIES, Finding
from search.backend.texts import Kept
from search.backend.writing import Writing

TEXTS = SQLiteFTSIndexEntry._meta.db_table
SCORE = f"bm25({TEXTS}, 1.0, 1.0, 4.0)"  # columns autocomplete, body and title; lower is better


class SqliteLanguage:
    """Quotes keep words apart from the key words of FTS5."""

    both, either, without = " AND ", " OR ", " NOT "

    def word(self, word: str) -> str:
        return f'"{word}"'

    def beginning(self, word: str) -> str:
        return f'"{word}"*'

    def phrase(self, words: Iterable[str]) -> str:
        return f'"{" ".join(words)}"'


class SqliteFinding(Finding):
    index_language = SqliteLanguage()
    hit_tables = (ENTRIES, TEXTS)

    def hit(self, expression: str) -> tuple[str, list]:
        match = f"{{{' '.join(self.columns)}}} : ({expression})"
        return f"{TEXTS} MATCH %s AND {ENTRIES}.id = {TEXTS}.rowid", [match]

    def score(self, expression: str) -> RawSQL:
        return RawSQL(SCORE, [], output_field=FloatField())  # noqa: S611 - a constant


class WordsCompiler(SqliteFinding, SQLiteSearchQueryCompiler):
    pass


class BeginningsCompiler(SqliteFinding, SQLiteAutocompleteQueryCompiler):
    default_columns = ("autocomplete",)


class WordsIndex(Writing, SQLiteIndex):
    def texts(self, item) -> tuple[str, str, str]:
        indexer = ObjectIndexer(item, self.backend)
        return indexer.title, indexer.body, indexer.autocomplete

    def column(self, text: Kept, weights: str) -> str:
        return " ".join((*text.words, *text.others))


class SqliteBackend(SQLiteSearchBackend):
    query_compiler_class = WordsCompiler
    autocomplete_query_compiler_class = BeginningsCompiler
    index_class = WordsIndex
