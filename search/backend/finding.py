"""Finding in Wagtail's index: its entries and the rows of a queryset in one join, ranked in the same statement."""

from abc import abstractmethod

from django.db import connections
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL
from modelsearch.utils import get_descendants_content_types_pks
from wagtail.search.models import IndexEntry

from search.backend.answers import Answer, Language
from search.backend.questions import Reader

ENTRIES = IndexEntry._meta.db_table


class Finding:
    """In front of a database's query compiler of modelsearch: all that narrows the queryset stays in force."""

    index_language: Language
    default_columns = ("title", "body")
    hit_tables = (ENTRIES,)

    @abstractmethod
    def hit(self, expression: str) -> tuple[str, list]:
        """The condition that an entry matches."""

    @abstractmethod
    def score(self, expression: str) -> RawSQL:
        """The score of an entry; the first in order is the best."""

    @property
    def columns(self) -> tuple[str, ...]:
        """Columns that are searched: the title has one of its own, all other fields share one."""
        if self.fields is None:
            return self.default_columns
        return tuple(sorted({"title" if field == "title" else "body" for field in self.fields}, reverse=True))

    def search(self, config, start, stop, score_field=None, backend=None) -> QuerySet:
        answer = Reader(self.index_language, beginnings=self.LAST_TERM_IS_PREFIX).read(self.query)
        return self.found(answer, score_field)[start:stop]

    def found(self, answer: Answer, score_field: str | None) -> QuerySet:
        if answer.is_everything:
            return self.queryset
        if answer.is_nothing:
            return self.queryset.none()
        if answer.inverted:
            return self.in_order(self.queryset.exclude(pk__in=self.matching(self.everything, answer).values("pk")))
        return self.ranked(answer, score_field)

    @property
    def everything(self) -> QuerySet:
        return self.queryset.model._base_manager.all()

    def ranked(self, answer: Answer, score_field: str | None) -> QuerySet:
        rows, score = self.matching(self.queryset, answer), self.score(answer.expression)
        rows = rows.order_by(score, "-pk") if self.order_by_relevance else self.in_order(rows)
        return rows.annotate(**{score_field: score}) if score_field else rows

    def in_order(self, rows: QuerySet) -> QuerySet:
        """An order for those that have none, so that no row is on two pages."""
        return rows if rows.query.order_by else rows.order_by("-pk")

    def matching(self, rows: QuerySet, answer: Answer) -> QuerySet:
        """Rows whose entries match; ``extra`` because no relation leads from a number to a number kept as text."""
        types = get_descendants_content_types_pks(rows.model)
        hit, parameters = self.hit(answer.expression)
        return rows.filter(pk=self.key_of_entry(rows)).extra(  # noqa: S610 - constants, and parameters
            tables=self.hit_tables,
            where=[hit, f"{ENTRIES}.content_type_id IN ({', '.join(['%s'] * len(types))})"],
            params=[*parameters, *types],
        )

    def key_of_entry(self, rows: QuerySet) -> RawSQL:
        """The number converted on the side of the entries, so that the index of the rows' keys is of use."""
        key = rows.model._meta.pk
        return RawSQL(f"CAST({ENTRIES}.object_id AS {key.rel_db_type(connections[rows.db])})", [], output_field=key)  # noqa: S611 - constants
