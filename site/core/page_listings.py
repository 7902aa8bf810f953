"""One list per page type in the editor, with the columns and filters that an editor looks for."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter, ModelMultipleChoiceFilter, TypedChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet

from core.models import Topic
from core.my_tasks import pages_in_review
from core.ownership import networks_of

FIRST_YEAR = 2010
STATES = [
    ("live", _("published")),
    ("changed", _("published, with a newer draft")),
    ("draft", _("draft")),
    ("review", _("in review")),
]


def years() -> list[tuple[int, int]]:
    """Years to filter by, next year first."""
    return [(year, year) for year in range(timezone.localdate().year + 1, FIRST_YEAR - 1, -1)]


class YearFilter(TypedChoiceFilter):
    """Items of one year by the given date field."""

    def __init__(self, field_name: str, **kwargs):
        super().__init__(
            field_name=field_name, lookup_expr="year", label=_("Year"), choices=years, coerce=int, **kwargs
        )


class PortalPageFilterSet(WagtailFilterSet):
    """What every list of pages can be narrowed by."""

    state = ChoiceFilter(label=_("Status"), choices=STATES, method="in_state", widget=forms.RadioSelect)
    network = ModelMultipleChoiceFilter(
        label=_("Network"),
        queryset=lambda request: networks_of(request.user),
        widget=forms.CheckboxSelectMultiple,
    )
    topic = ModelMultipleChoiceFilter(
        field_name="page_topics__topic",
        label=_("Topic"),
        queryset=Topic.objects.all(),
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        fields = []

    def in_state(self, pages, name, value):
        match value:
            case "live":
                return pages.filter(live=True, has_unpublished_changes=False)
            case "changed":
                return pages.filter(live=True, has_unpublished_changes=True)
            case "draft":
                return pages.filter(live=False)
            case _:
                return pages.filter(pk__in=pages_in_review())


class PortalPageIndexView(IndexView):
    """Only pages that the person may work on."""

    def annotate_queryset(self, pages):
        return super().annotate_queryset(pages).prefetch_related("network")


TITLE_COLUMNS = [
    BulkActionsColumn("bulk_actions"),
    PageTitleColumn("title", label=_("Title"), sort_key="title", classname="title"),
    Column(
        "network",
        label=_("Network"),
        accessor=lambda page: page.network.short_name if page.network else _("Portal"),
        sort_key="network__sort_key",
    ),
]
STATE_COLUMNS = [
    DateColumn("latest_revision_created_at", label=_("Updated"), sort_key="latest_revision_created_at", width="12%"),
    PageStatusColumn("status", label=_("Status"), sort_key="live", width="12%"),
]


class PortalPageListing(PageListingViewSet):
    """A list of one page type in the main menu."""

    index_view_class = PortalPageIndexView
    filterset_class = PortalPageFilterSet
    add_to_admin_menu = True
    columns = [*TITLE_COLUMNS, *STATE_COLUMNS]
