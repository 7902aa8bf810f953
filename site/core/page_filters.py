"""Whose pages someone can filter by in the explorer: people who wrote pages that are found there."""

from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail.admin.views.pages.listing import PageFilterSet
from wagtail.models import PageLogEntry

from core.page_policy import explorable


def owners(request: HttpRequest) -> QuerySet:
    return get_user_model().objects.filter(pk__in=explorable(request.user).order_by().values("owner"))


def editors(request: HttpRequest) -> QuerySet:
    pages = explorable(request.user).order_by().values("pk")
    edits = PageLogEntry.objects.filter(action="wagtail.edit", page__in=pages)
    return get_user_model().objects.filter(pk__in=edits.values("user"))


# Wagtail offers the owners and the editors of all pages
PageFilterSet.base_filters["owner"].queryset = owners
PageFilterSet.base_filters["edited_by"].queryset = editors
