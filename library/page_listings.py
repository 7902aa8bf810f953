"""The editor's list of library items."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django_filters import MultipleChoiceFilter
from wagtail.admin.ui.tables import Column, DateColumn

from core.page_listings import STATE_COLUMNS, TITLE_COLUMNS, PortalPageFilterSet, PortalPageListing, YearFilter
from library.models import LibraryItemPage
from library.vocabularies import ItemKind


class LibraryFilterSet(PortalPageFilterSet):
    item_kind = MultipleChoiceFilter(label=_("Kind"), choices=ItemKind.choices, widget=forms.CheckboxSelectMultiple)
    year = YearFilter("issued")

    class Meta(PortalPageFilterSet.Meta):
        model = LibraryItemPage


class LibraryListing(PortalPageListing):
    menu_name = "media-library"
    model = LibraryItemPage
    icon = "folder-open-inverse"
    menu_label = _("Media library")
    menu_order = 140
    filterset_class = LibraryFilterSet
    columns = [
        *TITLE_COLUMNS,
        Column("item_kind", label=_("Kind"), accessor="get_item_kind_display", sort_key="item_kind"),
        DateColumn("issued", label=_("Published on"), sort_key="issued"),
        *STATE_COLUMNS,
    ]


library_listing = LibraryListing("library_listing", url_prefix="mediathek")
