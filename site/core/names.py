"""Rows found by name: by the letters in it, or by another form of its words."""

from django.db.models import Q, QuerySet
from wagtail.search.backends import get_search_backend

from core.sorting import sort_key

LONGEST_QUESTION = 200  # characters


def named(rows: QuerySet, question: str) -> QuerySet:
    """Rows with every word of the question in their names; ``Verbünde`` finds Weiterbildungsverbund, ``ull`` Müller."""
    question = question.replace("\x00", " ")[:LONGEST_QUESTION]
    if not question.strip():
        return rows.none()
    spelled = Q(*(Q(sort_key__contains=word) for word in sort_key(question).split()))
    return rows.filter(spelled | Q(pk__in=in_any_form(rows.model, question)))


def in_any_form(model, question: str) -> QuerySet:
    """Keys of all rows that the search of the editor finds, whoever may see them."""
    found = get_search_backend().autocomplete(question, model, order_by_relevance=False)
    return found.get_queryset().order_by().values("pk")


class FoundByName:
    """In front of a list's view."""

    def search_queryset(self, queryset):
        return named(queryset, self.search_query) if self.is_searching else queryset
