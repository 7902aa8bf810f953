"""What the editor learns about the search."""

from wagtail import hooks
from wagtail.permissions import register_permission_policy

from core.isolation import open_views
from core.ownership import PortalStaffPolicy
from search.miss_viewset import SearchMissPolicy
from search.models import Concept, SearchMiss
from search.viewsets import SearchGroup

register_permission_policy(Concept, PortalStaffPolicy(Concept))
register_permission_policy(SearchMiss, SearchMissPolicy(SearchMiss))
open_views("concepts", "search_misses")


@hooks.register("register_admin_viewset")
def search():
    return SearchGroup()
