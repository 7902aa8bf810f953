"""Where the portal's staff look after what the search understands."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from search.miss_viewset import SearchMissViewSet
from search.models import Concept


class ConceptIndexView(generic.IndexView):
    def search_queryset(self, queryset):
        return queryset.spelled_with(self.search_query) if self.is_searching else queryset


class ConceptViewSet(ModelViewSet):
    model = Concept
    name = "concepts"
    url_prefix = "begriffe"
    icon = "link"
    index_view_class = ConceptIndexView
    copy_view_enabled = False
    list_display = ["label", Column("spellings", label=_("Other spellings"), accessor=lambda row: row.others)]
    search_fields = ["label", "spellings"]
    search_backend_name = None
    ordering = ["sort_key"]
    panels = [FieldPanel("label"), FieldPanel("spellings")]


class SearchGroup(ModelViewSetGroup):
    menu_name = "search"
    menu_label = pgettext_lazy("menu", "Search")
    menu_icon = "search"
    menu_order = 610
    items = (ConceptViewSet, SearchMissViewSet)
