"""What the editor consists of, beside the page types of each app."""

from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.userbar import ContentCheckerItem
from wagtail.admin.views.home import WorkflowObjectsToModeratePanel
from wagtail.models import Page
from wagtail.permissions import register_permission_policy

from core.choosers import CHOOSERS
from core.claims import CLAIMED, GIVEN_BACK, claim_review, give_review_back
from core.content_checker import PortalContentChecker
from core.file_choosers import recordings_to_choose
from core.file_policy import SharedFilePolicy
from core.isolation import open_views
from core.links import LINKS_IN_EDITOR, PortalDocumentLinkHandler, PortalPageLinkHandler
from core.models import Funding, Network, Organisation, Person, PortalDocument, PortalImage, PortalMedia, Topic, Venue
from core.my_tasks import DraftsPanel, MyTasksMenuItem, MyTasksView, ReviewsPanel
from core.ownership import NetworkOwnedPolicy, NetworkPolicy, PortalStaffPolicy
from core.page_choosers import pages_to_choose
from core.page_policy import NetworkPagePolicy
from core.team import TeamsMenuItem
from core.team import urlpatterns as team_addresses
from core.team_log import ACTIONS
from core.translating import lighten_rows
from core.viewsets import DirectoryGroup, TopicViewSet

FILES = {  # Wagtail asks for the rights of its own models, also where a site has others
    PortalImage: "wagtailimages.Image",
    PortalDocument: "wagtaildocs.Document",
    PortalMedia: "wagtailmedia.Media",
}

for model in (Person, Organisation, Venue, Funding):
    register_permission_policy(model, NetworkOwnedPolicy(model))
register_permission_policy(Topic, PortalStaffPolicy(Topic))
register_permission_policy(Network, NetworkPolicy(Network))
register_permission_policy(Page, NetworkPagePolicy(Page))
for model, named in FILES.items():
    policy = SharedFilePolicy(model, auth_model=named, owner_field_name="uploaded_by_user")
    register_permission_policy(model, policy, exact_class=True)  # goes before Wagtail's own
open_views("my_tasks", "claim_review", "give_review_back", "propose_tags")
open_views("recording_chosen", *(viewset.name for viewset in CHOOSERS))
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
    return [
        path("aufgaben/", MyTasksView.as_view(), name="my_tasks"),
        path("aufgaben/<int:page_id>/uebernehmen/", claim_review, name="claim_review"),
        path("aufgaben/<int:page_id>/zurueckgeben/", give_review_back, name="give_review_back"),
    ]


@hooks.register("register_log_actions")
def claims_in_history(actions):
    actions.register_action(CLAIMED, _("Take a review"), _("Review taken"))
    actions.register_action(GIVEN_BACK, _("Give a review back"), _("Review given back"))


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


hooks.register("construct_page_chooser_queryset", pages_to_choose)
hooks.register("construct_media_chooser_queryset", recordings_to_choose)
lighten_rows()


@hooks.register("construct_main_menu")
def plain_menu(request, items):
    """Editors of a network see what they work with; the rest is for those who run the portal."""
    if not request.user.is_superuser:
        items[:] = [item for item in items if item.name not in CONFUSING]
    for item in items:
        item.order = MENU_ORDER.get(item.name, item.order)


@hooks.register("construct_homepage_panels")
def tasks_on_dashboard(request, panels):
    panels[:] = [panel for panel in panels if not isinstance(panel, WorkflowObjectsToModeratePanel)]
    panels += [ReviewsPanel(), DraftsPanel()]


@hooks.register("register_rich_text_features", order=100)  # after Wagtail's own
def links_of_ours(features):
    features.register_link_type(PortalPageLinkHandler)
    features.register_link_type(PortalDocumentLinkHandler)
    features.register_converter_rule("contentstate", "link", LINKS_IN_EDITOR)


@hooks.register("insert_editor_js")
def tidy_paste():
    return format_html('<script type="module" src="{}"></script>', versioned_static("admin/paste.js"))


@hooks.register("insert_global_admin_css")
def boxes_that_scroll():
    return format_html('<link rel="stylesheet" href="{}">', versioned_static("admin/lists.css"))


@hooks.register("construct_wagtail_userbar")
def our_checks(request, items, page):
    for place, item in enumerate(items):
        if isinstance(item, ContentCheckerItem):
            items[place] = PortalContentChecker(in_editor=item.in_editor)
