"""Where editors read what visitors have looked for without finding it."""

from urllib.parse import urlencode

from django.db.models import Q
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permission_policies import BasePermissionPolicy

from core.ownership import is_portal_staff, networks_of
from core.permissions import Roles
from search.models import SearchMiss


class SearchMissPolicy(BasePermissionPolicy):
    """Everyone reads those of the own networks, the portal's staff those of the whole portal; nobody writes them."""

    def user_has_permission(self, user, action):
        return action == "view" and user.is_active and (is_portal_staff(user) or bool(Roles.of(user).networks))

    def user_has_any_permission(self, user, actions):
        return self.user_has_permission(user, "view")

    def instances_user_has_any_permission_for(self, user, actions):
        rows = SearchMiss.objects.told()
        if user.is_superuser:
            return rows
        own = Q(network__in=networks_of(user))
        return rows.filter(own | Q(network=None)) if is_portal_staff(user) else rows.filter(own)


class SearchMissIndexView(generic.IndexView):
    """The most frequent first; the words lead to the search as it is today."""

    any_permission_required = ["view"]
    default_ordering = ["-count", "query"]

    def get_base_queryset(self):
        rows = self.permission_policy.instances_user_has_any_permission_for(self.request.user, ["view"])
        return rows.select_related("network")

    @cached_property
    def columns(self):
        return [
            TitleColumn("query", label=_("Search term"), get_url=search_address, sort_key="query"),
            Column("count", label=_("Times"), sort_key="count"),
            DateColumn("last", label=_("Last time"), sort_key="last"),
            Column("network", label=_("Searched in"), accessor=lambda miss: miss.network or _("the whole portal")),
        ]


def search_address(miss: SearchMiss) -> str:
    network = {"netzwerk": miss.network.slug} if miss.network else {}
    return f"{reverse('search')}?{urlencode({'q': miss.query} | network)}"


class SearchMissViewSet(ModelViewSet):
    model = SearchMiss
    name = "search_misses"
    menu_label = pgettext_lazy("menu", "Searches without a result")
    url_prefix = "suchen-ohne-treffer"
    icon = "search"
    index_view_class = SearchMissIndexView
    add_to_reference_index = False
    search_fields = ["query"]
    search_backend_name = None

    def get_urlpatterns(self):
        """A list and nothing else."""
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
        ]

    def get_form_class(self, for_update=False):
        return None
