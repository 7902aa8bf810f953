"""The words that the texts of an index are written with: they mend misspelt ones, and are suggested.

Words are learned with the documents and forgotten when the index is made anew. So whoever shows one asks the index
first whether anything public still holds it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from django.db import connections

from search.cleaning import clean
from search.folding import fold, without_accents
from search.german import Analyser
from search.one_parameter import rows_of
from search.starts import HEAD, at_seams
from search.stemming import base_language
from search.stopwords import STOP_WORDS

SHORTEST, LONGEST = 4, 40  # letters
WORD = re.compile(rf"(?<![^\W_])[^\W\d_]{{{SHORTEST},{LONGEST}}}(?![^\W_])")
MOST_BEGUN = 12
MOST_SEEN = 100_000  # words that are remembered while many texts are learned

SCHEMA = (
    """
    CREATE TABLE IF NOT EXISTS {table} (
        language varchar(12) NOT NULL, folded varchar(60) NOT NULL, word varchar(60) NOT NULL,
        length integer NOT NULL, PRIMARY KEY (language, folded)
    )
    """,
    """
    CREATE TABLE IF NOT EXISTS {table}_starts (
        language varchar(12) NOT NULL, head varchar(3) NOT NULL, start varchar(60) NOT NULL,
        folded varchar(60) NOT NULL, PRIMARY KEY (language, head, start, folded)
    )
    """,
    "CREATE INDEX IF NOT EXISTS {table}_length ON {table} (language, length)",
)


@dataclass(frozen=True)
class Word:
    """A word as a text writes it, and folded; ``language`` is the base language of the text."""

    written: str
    folded: str
    language: str


class Words:
    """The words of an index, in tables of the database ``using``."""

    def __init__(self, analyser: Analyser, *, table: str, using: str = "default"):
        self.analyser, self.table, self.using = analyser, table, using
        self.seen: dict[str, set[str]] = defaultdict(set)  # by language, as they are written

    def prepare(self) -> None:
        for statement in SCHEMA:
            self.execute(statement)

    def clear(self) -> None:
        self.seen.clear()
        self.execute("DELETE FROM {table}")
        self.execute("DELETE FROM {table}_starts")

    def drop(self) -> None:
        self.execute("DROP TABLE IF EXISTS {table}")
        self.execute("DROP TABLE IF EXISTS {table}_starts")

    def learn(self, text: str, language: str) -> None:
        """Add the words of a text that are new."""
        self.learn_all([(text, language)])

    def learn_all(self, texts: Iterable[tuple[str, str]]) -> None:
        """Add the words of several texts, each given with its language."""
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for text, language in texts:
            found[base_language(language)].update(written_in(text))
        for language, written in found.items():
            self._learn([word for word in written if word not in self.seen[language]], language)

    def _learn(self, written: list[str], language: str) -> None:
        found = {word.folded: word for word in folded_words(written, language)}
        self._add([found[folded] for folded in found.keys() - self.known(found, language)])
        if len(self.seen[language]) > MOST_SEEN:
            self.seen[language].clear()
        self.seen[language].update(written)

    def _add(self, new: list[Word]) -> None:
        self.insert("{table}", [(word.language, word.folded, word.written, len(word.folded)) for word in new])
        rows = (
            (word.language, start[:HEAD], start, word.folded)
            for word in new
            for start in at_seams(word.folded, word.language, self.analyser)
        )
        self.insert("{table}_starts", list(rows))

    def known(self, folded: Iterable[str], language: str) -> set[str]:
        """Which of the folded words are known."""
        if not (wanted := list(folded)):
            return set()
        rows, parameter = rows_of(wanted, vendor=connections[self.using].vendor, kind="text")
        statement = f"SELECT folded FROM {{table}} WHERE language = %s AND folded IN ({rows})"  # noqa: S608 - constants
        return {word for (word,) in self.fetched(statement, [language, parameter])}

    def of_length(self, language: str, shortest: int, longest: int) -> list[tuple[str, str]]:
        """Folded and as written, all words of about a length."""
        return self.fetched(
            "SELECT folded, word FROM {table} WHERE language = %s AND length BETWEEN %s AND %s",
            [language, shortest, longest],
        )

    def containing(self, folded: str, language: str, most: int) -> list[str]:
        """Words as written that have this within, the shortest first."""
        rows = self.fetched(
            "SELECT word FROM {table} WHERE language = %s AND folded LIKE %s ORDER BY length, folded LIMIT %s",
            [language, f"%{folded}%", most],
        )
        return [word for (word,) in rows]

    def begun(self, language: str, beginning: str) -> list[str]:
        """Some words that begin so, or a part of which does; first those that do as a whole, then short ones."""
        statement = """
            SELECT word FROM {table}_starts AS starts JOIN {table} AS words USING (language, folded)
            WHERE language = %s AND head = %s AND start LIKE %s
            ORDER BY CASE WHEN start = folded THEN 0 ELSE 1 END, length, folded LIMIT %s
        """
        parameters = [base_language(language), beginning[:HEAD], f"{beginning}%", MOST_BEGUN]
        return list(dict.fromkeys(word for (word,) in self.fetched(statement, parameters)))

    def execute(self, statement: str, parameters: Sequence = ()) -> None:
        with connections[self.using].cursor() as cursor:
            cursor.execute(statement.format(table=self.table), parameters or None)

    def insert(self, table: str, rows: list[tuple]) -> None:
        if rows:
            values = ", ".join(["%s"] * len(rows[0]))
            with connections[self.using].cursor() as cursor:
                cursor.executemany(
                    f"INSERT INTO {table} VALUES ({values}) ON CONFLICT DO NOTHING".format(table=self.table),  # noqa: S608
                    rows,
                )

    def fetched(self, statement: str, parameters: Sequence = ()) -> list[tuple]:
        with connections[self.using].cursor() as cursor:
            cursor.execute(statement.format(table=self.table), parameters)
            return cursor.fetchall()


def written_in(text: str) -> dict[str, None]:
    """What may be worth suggesting, each word once, in the order of the text."""
    return dict.fromkeys(WORD.findall(clean(text)))


def words_of(text: str, language: str) -> Iterator[Word]:
    """The words of a text worth suggesting."""
    return folded_words(written_in(text), language)


def folded_words(written: Iterable[str], language: str) -> Iterator[Word]:
    """Those of the written words that are no stop words and not too long."""
    for word in written:
        folded = folded_word(word, language)
        if len(folded) <= LONGEST + 20 and folded not in STOP_WORDS:
            yield Word(word, folded, language)


@lru_cache(maxsize=20_000)
def folded_word(word: str, language: str) -> str:
    """A word as it is compared with others."""
    return fold(word.lower()) if language == "de" else without_accents(word.lower())
