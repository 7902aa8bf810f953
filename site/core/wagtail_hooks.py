"""What the editor consists of, beside the page types of each app."""

from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.userbar import ContentCheckerItem
from wagtail.models import Page
from wagtail.permissions import register_permission_policy
from wagtailmedia.permissions import permission_policy as media_policy

from core.choosers import CHOOSERS
from core.content_checker import PortalContentChecker
from core.isolation import open_views
from core.links import PortalDocumentLinkHandler, PortalPageLinkHandler
from core.models import Funding, Network, Organisation, Person, PortalMedia, Topic, Venue
from core.my_tasks import DraftsPanel, MyTasksMenuItem, MyTasksView
from core.ownership import NetworkOwnedPolicy, NetworkPolicy, PortalStaffPolicy
from core.page_policy import NetworkPagePolicy, choosable
from core.team import TeamsMenuItem
from core.team import urlpatterns as team_addresses
from core.team_log import ACTIONS
from core.viewsets import DirectoryGroup, TopicViewSet

for model in (Person, Organisation, Venue, Funding):
    register_permission_policy(model, NetworkOwnedPolicy(model))
register_permission_policy(Topic, PortalStaffPolicy(Topic))
register_permission_policy(Network, NetworkPolicy(Network))
register_permission_policy(Page, NetworkPagePolicy(Page))
register_permission_policy(PortalMedia, media_policy)  # which its package keeps to itself
open_views("my_tasks", "propose_tags", *(viewset.name for viewset in CHOOSERS))
open_views("teams", "team", "team_member", "team_invitation")
open_views("people", "organisations", "venues", "fundings", "topics")

CONFUSING = {"reports", "help", "settings"}
MENU_ORDER = {"explorer": 200, "images": 300, "documents": 310, "media": 320}


@hooks.register("register_admin_viewset")
def choosers():
    return CHOOSERS


@hooks.register("register_admin_viewset")
def directory():
    return [DirectoryGroup(), TopicViewSet()]


@hooks.register("register_admin_urls")
def task_addresses():
    return [path("aufgaben/", MyTasksView.as_view(), name="my_tasks")]


@hooks.register("register_admin_menu_item")
def my_tasks():
    return MyTasksMenuItem()


@hooks.register("register_admin_urls")
def teams():
    return team_addresses


@hooks.register("register_admin_menu_item")
def teams_in_menu():
    return TeamsMenuItem()


@hooks.register("register_account_menu_item")
def account_pages(request):
    """Where people change what opens their account."""
    return {
        "url": reverse("mfa_index"),
        "label": _("Address, password and second factor"),
        "help_text": _("Change how you sign in, for example with a code of an app as well."),
    }


@hooks.register("register_log_actions")
def changes_of_people(actions):
    for action, formatter in ACTIONS.items():
        actions.register_action(action)(formatter)


@hooks.register("construct_page_chooser_queryset")
def pages_to_choose(pages, request):
    """What everyone may read, and what the person finds in the editor."""
    return choosable(pages, request.user)


@hooks.register("construct_main_menu")
def plain_menu(request, items):
    """Editors of a network see what they work with; the rest is for those who run the portal."""
    if not request.user.is_superuser:
        items[:] = [item for item in items if item.name not in CONFUSING]
    for item in items:
        item.order = MENU_ORDER.get(item.name, item.order)


@hooks.register("construct_homepage_panels")
def drafts_on_dashboard(request, panels):
    panels.append(DraftsPanel())


@hooks.register("register_rich_text_features", order=100)  # after Wagtail's own
def links_of_ours(features):
    features.register_link_type(PortalPageLinkHandler)
    features.register_link_type(PortalDocumentLinkHandler)


@hooks.register("insert_editor_js")
def tidy_paste():
    return format_html('<script type="module" src="{}"></script>', versioned_static("admin/paste.js"))


@hooks.register("construct_wagtail_userbar")
def our_checks(request, items, page):
    for place, item in enumerate(items):
        if isinstance(item, ContentCheckerItem):
            items[place] = PortalContentChecker(in_editor=item.in_editor)
