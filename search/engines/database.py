"""What the two database engines share: a table beside the records, written in the same transaction."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from itertools import chain, islice

from django.db import connections, transaction
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from search.documents import Document
from search.engines.protocol import Ranks
from search.german import Analyser
from search.groups import Alternative, Group
from search.words import Words

MANY = 1000  # rows that are counted
BATCH = 100  # documents that are written at once


class DatabaseEngine(ABC):
    """Ranks within the transaction of whoever asks. ``table`` is where it keeps its rows, in the database ``using``."""

    name = ""
    schema: tuple[str, ...] = ()

    # To be said by each database, with {table} for the name of its table

    head = ""  # stands before every statement that ranks
    page_sql = ""  # the page of an index row
    match_sql = ""  # condition: the row matches the expression given as parameter
    parted_sql = ""  # further condition: the page has several rows; where it is cheap to know
    ranks_any_row = False  # whether it can rank a row that has none of the terms
    either = ""  # joins alternatives in the language of the index
    first = ""  # ends a statement within another that is to be carried out as it stands, and first

    def __init__(self, analyser: Analyser, *, table: str, using: str = "default"):
        self.analyser, self.table, self.using = analyser, table, using
        self.words = Words(analyser, table=f"{table}_words", using=using)
        self.records: QuerySet | None = None  # that are searched; every page where it is none
        self.others: QuerySet | None = None  # pages of all that are not, where they are but few

    def among(self, records: QuerySet, others: QuerySet | None = None) -> "DatabaseEngine":
        """The same engine, which ranks only these records, and none of the others."""
        scoped = copy(self)
        scoped.records, scoped.others = records, others
        return scoped

    @abstractmethod
    def ranking(self, groups: Sequence[Group], condition: str, parameters: list, *, weighed: bool) -> tuple[str, list]:
        """Statement for page and score of each row that meets the condition, and all of its parameters.

        ``weighed``: rare groups count for more.
        """

    @abstractmethod
    def alternative(self, alternative: Alternative, column: str) -> str:
        """An alternative in the language of the index."""

    @abstractmethod
    def insert(self, documents: Iterable[Document]) -> None:
        """Write the rows of documents, of each page one."""

    # Writing

    def prepare(self) -> None:
        for statement in self.schema:
            self.execute(statement)
        self.words.prepare()

    def write(self, documents: Iterable[Document]) -> None:
        with transaction.atomic(using=self.using, savepoint=False):  # what fails takes all of the writing with it
            waiting = iter(documents)
            while batch := {document.page: document for document in islice(waiting, BATCH)}:
                self.remove(batch)
                self.insert(batch.values())
                self.words.learn_all((f"{each.title}\n{each.body}", each.language) for each in batch.values())

    def clear(self) -> None:
        self.execute("DELETE FROM {table}")
        self.words.clear()

    def drop(self) -> None:
        """Remove the tables."""
        self.execute("DROP TABLE IF EXISTS {table}")
        self.words.drop()

    def digests(self) -> dict[int, str]:
        return dict(self.fetched(f"SELECT {self.page_sql}, min(digest) FROM {{table}} GROUP BY 1"))  # noqa: S608

    # Finding

    def rank(self, groups: Sequence[Group], excluded: Sequence[Group] = ()) -> Ranks:
        """All groups must be in the page, not in one of its rows; so the pages of each group are intersected."""
        if self.searches_nothing:
            return {}
        statement, parameters = self.ranked(groups, excluded, weighed=len(groups) > 1)
        return best_of_rows(self.fetched(self.head + statement, parameters))

    def rank_each(self, groups: Sequence[Group], excluded: Sequence[Group] = ()) -> list[Ranks]:
        if self.searches_nothing or not groups:
            return [{} for _ in groups]
        statements, parameters = [], []
        for number, group in enumerate(groups):
            statement, needed = self.ranked([group], excluded, weighed=len(groups) > 1)
            statements.append(f"SELECT {number}, page, score FROM ({statement}) AS ranked_{number}")  # noqa: S608
            parameters += needed
        rows: list[list[tuple[int, float]]] = [[] for _ in groups]
        for number, *row in self.fetched(self.head + " UNION ALL ".join(statements), parameters):
            rows[number].append(row)
        return list(map(best_of_rows, rows))

    @property
    def searches_nothing(self) -> bool:
        return self.records is not None and self.records.query.is_empty()

    def ranked(self, groups: Sequence[Group], excluded: Sequence[Group], *, weighed: bool) -> tuple[str, list]:
        """The statement that ranks, and its parameters."""
        conditions, parameters = zip(*self.conditions(groups, excluded), strict=True)
        return self.ranking(groups, " AND ".join(conditions), list(chain(*parameters)), weighed=weighed)

    def conditions(self, groups: Sequence[Group], excluded: Sequence[Group]) -> Iterator[tuple[str, Iterable]]:
        """What a row must meet, each condition with its parameters."""
        if len(groups) == 1 or not self.ranks_any_row:
            yield self.match_sql, [self.any_of(groups)]
        if len(groups) > 1:
            yield self.having(groups)
        if excluded:
            pages = f"SELECT {self.page_sql} FROM {{table}} WHERE {self.match_sql}"  # noqa: S608 - constants
            yield f"{self.page_sql} NOT IN ({pages})", [self.any_of(excluded)]
        if self.records is not None:
            yield self.searched(groups)

    def searched(self, groups: Sequence[Group]) -> tuple[str, Iterable]:
        """The condition that the record of a row is one of those that are searched; looked up for each row."""
        record = self.records.filter(pk=RawSQL(self.page_sql, [])).order_by().values("pk")  # noqa: S611 - a constant
        statement, values = record.query.sql_with_params()
        return f"EXISTS ({statement})", values

    def having(self, groups: Sequence[Group]) -> tuple[str, list[str]]:
        """The condition that the page of a row has all groups, in whichever of its rows."""
        pages = f"SELECT {self.page_sql} FROM {{table}} WHERE {self.match_sql}{self.parted_sql}"  # noqa: S608 - constants
        return f"{self.page_sql} IN ({' INTERSECT '.join([pages] * len(groups))})", list(map(self.expression, groups))

    def frequencies(self, groups: Sequence[Group]) -> list[int]:
        if not groups:
            return []
        counts = ", ".join([self.count_sql] * len(groups))
        ((*found,),) = self.fetched(f"SELECT {counts}", list(map(self.expression, groups)))
        return found

    @property
    def count_sql(self) -> str:
        """How many rows match the expression given as parameter, counted up to ``MANY``."""
        rows = f"SELECT 1 FROM {{table}} WHERE {self.match_sql} LIMIT {MANY}"  # noqa: S608 - constants
        return f"(SELECT count(*) FROM ({rows}) AS found)"  # noqa: S608 - constants

    def any_of(self, groups: Iterable[Group]) -> str:
        return self.either.join(map(self.expression, groups))

    def expression(self, group: Group) -> str:
        """A group in the language of the index."""
        return f"({self.either.join(self.alternative(each, group.column) for each in group.alternatives)})"

    # The database

    def execute(self, statement: str, parameters: Sequence = ()) -> None:
        with connections[self.using].cursor() as cursor:
            cursor.execute(statement.format(table=self.table), parameters or None)

    def execute_many(self, statement: str, rows: Sequence[Sequence]) -> None:
        """The statement once for each row of parameters."""
        with connections[self.using].cursor() as cursor:
            cursor.executemany(statement.format(table=self.table), rows)

    def fetched(self, statement: str, parameters: Sequence = ()) -> list[tuple]:
        with connections[self.using].cursor() as cursor:
            cursor.execute(statement.format(table=self.table), parameters or None)
            return cursor.fetchall()


def best_of_rows(rows: Sequence[tuple[int, float]]) -> Ranks:
    """The score of each page, by the best of its rows; nearly every page has only one."""
    ranks = dict(rows)
    if len(ranks) < len(rows):
        for page, score in rows:
            ranks[page] = max(ranks[page], score)
    return ranks
