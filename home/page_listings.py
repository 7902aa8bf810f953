"""The editor's list of news."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django_filters import MultipleChoiceFilter
from wagtail.admin.ui.tables import Column, DateColumn

from core.page_listings import STATE_COLUMNS, TITLE_COLUMNS, PortalPageFilterSet, PortalPageListing, YearFilter
from home.models import NewsPage
from home.models.news import NewsCategory


class NewsFilterSet(PortalPageFilterSet):
    category = MultipleChoiceFilter(
        label=_("Category"), choices=NewsCategory.choices, widget=forms.CheckboxSelectMultiple
    )
    year = YearFilter("date")

    class Meta(PortalPageFilterSet.Meta):
        model = NewsPage


class NewsListing(PortalPageListing):
    menu_name = "news"
    model = NewsPage
    name = "news"
    icon = "doc-full"
    menu_label = _("News")
    menu_order = 110
    filterset_class = NewsFilterSet
    columns = [
        *TITLE_COLUMNS,
        DateColumn("date", label=_("Date"), sort_key="date"),
        Column("category", label=_("Category"), accessor="get_category_display", sort_key="category"),
        *STATE_COLUMNS,
    ]


news_listing = NewsListing("news_listing", url_prefix="aktuelles")
