"""The side doors of the editor, closed: what belongs to networks without a role is neither shown nor named.

Wagtail checks rights where something is edited, and often not where it is listed, chosen, counted or asked about.
Here every view of the editor is either open, because it looks only at what the person may see, or reserved for
superusers. A view that nobody has opened is reserved, so that none becomes a side door by an upgrade.
"""

import logging
from collections.abc import Callable, Iterable

from django.apps import apps
from django.db.models import Exists, Model, QuerySet
from django.http import Http404, HttpRequest
from django.urls import ResolverMatch
from wagtail.models import Page, TaskState, UploadedFile, WorkflowState, get_default_page_content_type
from wagtail.permissions import policy_registry

from core.models import PortalDocument, PortalImage, PortalMedia
from core.page_policy import choosable, explorable

log = logging.getLogger(__name__)

PAGE_KEYS = {"page_id", "parent_page_id", "page_to_move_id", "destination_id"}  # views name pages by these
FILE_KEYS = {  # and files by these
    "image_id": PortalImage,
    "document_id": PortalDocument,
    "doc_id": PortalDocument,
    "media_id": PortalMedia,
}
LONGEST_KEY = 18  # digits that every database takes for a number
OPEN = {  # views, and namespaces with all their views
    "wagtail_bulk_action",
    "wagtail_localize:javascript_catalog",
    "wagtailadmin_account",
    "wagtailadmin_api:pages:detail",
    "wagtailadmin_api:pages:find",
    "wagtailadmin_api:pages:listing",
    "wagtailadmin_block_preview",
    "wagtailadmin_choose_page",
    "wagtailadmin_choose_page_anchor_link",
    "wagtailadmin_choose_page_child",
    "wagtailadmin_choose_page_chosen_multiple",
    "wagtailadmin_choose_page_email_link",
    "wagtailadmin_choose_page_external_link",
    "wagtailadmin_choose_page_phone_link",
    "wagtailadmin_choose_page_search",
    "wagtailadmin_dismissibles",
    "wagtailadmin_editing_sessions",
    "wagtailadmin_explore",
    "wagtailadmin_explore_results",
    "wagtailadmin_explore_root",
    "wagtailadmin_home",
    "wagtailadmin_javascript_catalog",
    "wagtailadmin_login",
    "wagtailadmin_logout",
    "wagtailadmin_pages",
    "wagtailadmin_password_reset",
    "wagtailadmin_sprite",
    "wagtaildocs",
    "wagtaildocs_chooser",
    "wagtailembeds",
    "wagtailimages",
    "wagtailimages_chooser",
    "wagtailmedia",
}
RESERVED = {  # of the open namespaces: these list the titles and the people of all networks
    "wagtailadmin_pages:type_use",
    "wagtailadmin_pages:type_use_results",
}


def open_views(*names: str) -> None:
    """Open views of an app, or all views of a namespace: they look only at what the person may see."""
    OPEN.update(names)


class Isolation:
    """Answers 404 where someone without a role asks for something, whether it exists or not."""

    def __init__(self, get_response: Callable):
        self.get_response = get_response

    def __call__(self, request: HttpRequest):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        match = request.resolver_match
        if not match.route.startswith("admin/") or not is_bound(request.user):
            return
        if not (is_open_view(match) and may_see(request, match)):
            log.warning("%s asked for %s %s", request.user.pk, match.view_name, kwargs)
            raise Http404


def is_bound(user) -> bool:
    """Whether someone gets into the editor, but not everywhere there."""
    return not user.is_superuser and user.has_perm("wagtailadmin.access_admin")


def is_open_view(match: ResolverMatch) -> bool:
    name, namespace = match.view_name, match.namespace.partition(":")[0]
    return name not in RESERVED and bool({name, namespace} & OPEN)


def may_see(request: HttpRequest, match: ResolverMatch) -> bool:
    """Whether everything that the address names is something that the person may see."""
    check = CHECKS.get(match.view_name, sees_what_is_named)
    return check(request, match.kwargs)


def sees_what_is_named(request: HttpRequest, kwargs: dict) -> bool:
    pages = [kwargs[name] for name in PAGE_KEYS & kwargs.keys()]
    files = [(model, kwargs[name]) for name, model in FILE_KEYS.items() if name in kwargs]
    may_change_files = all(all_within(changeable(model, request.user), [key]) for model, key in files)
    return may_change_files and (not pages or all_within(explorable(request.user), pages))


def sees_to_choose(model: type[Model], part: str) -> Callable[[HttpRequest, dict], bool]:
    """For views in which a file is chosen, also one that another network shares; ``part`` of the address names it."""
    return lambda request, kwargs: all_within(usable(model, request.user), [kwargs[part]])


def sees_task(request: HttpRequest, kwargs: dict) -> bool:
    """A task of the page's own reviews: Wagtail's refusal says the name of any other."""
    wanted = {"task": kwargs["task_id"]} if "task_id" in kwargs else {"pk": kwargs["task_state_id"]}
    reviews = {"base_content_type": get_default_page_content_type(), "object_id": str(kwargs["page_id"])}
    states = TaskState.objects.filter(workflow_state__in=WorkflowState.objects.filter(**reviews), **wanted)
    return all_within(explorable(request.user).filter(Exists(states)), [kwargs["page_id"]])


def sees_compared_page(request: HttpRequest, kwargs: dict) -> bool:
    return all_within(explorable(request.user), [kwargs["pk"]])


def sees_page_to_choose(request: HttpRequest, kwargs: dict) -> bool:
    return all_within(choosable(Page.objects.all(), request.user), kwargs.values())


def sees_chosen_pages(request: HttpRequest, kwargs: dict) -> bool:
    return all_within(choosable(Page.objects.all(), request.user), request.GET.getlist("id"))


def sees_upload(request: HttpRequest, kwargs: dict) -> bool:
    """What waits for its details is seen by whoever uploaded it."""
    return all_within(UploadedFile.objects.filter(uploaded_by_user=request.user), [kwargs["uploaded_file_id"]])


def sees_bulk(request: HttpRequest, kwargs: dict) -> bool:
    """Bulk actions name rows by ``id``, and ``all`` for every one; of pages, for all below the one in ``childOf``."""
    keys, below = request.GET.getlist("id"), request.GET.getlist("childOf")
    named = [key for key in keys if key != "all"]
    try:
        model = apps.get_model(kwargs["app_label"], kwargs["model_name"])
    except LookupError:
        return False
    if issubclass(model, Page):
        return (named == keys or bool(below)) and all_within(explorable(request.user), [*named, *below])
    return all_within(changeable(model, request.user), named)


CHECKS = {
    "recording_chosen": sees_to_choose(PortalMedia, "media_id"),
    "wagtail_bulk_action": sees_bulk,
    "wagtailadmin_choose_page_child": sees_page_to_choose,
    "wagtailadmin_choose_page_chosen_multiple": sees_chosen_pages,
    "wagtailadmin_pages:collect_workflow_action_data": sees_task,
    "wagtailadmin_pages:revisions_compare": sees_compared_page,
    "wagtailadmin_pages:workflow_action": sees_task,
    "wagtailadmin_pages:workflow_preview": sees_task,
    "wagtaildocs:create_multiple_from_uploaded_document": sees_upload,
    "wagtaildocs:delete_upload_multiple": sees_upload,
    "wagtaildocs_chooser:chosen": sees_to_choose(PortalDocument, "pk"),
    "wagtailimages:create_multiple_from_uploaded_image": sees_upload,
    "wagtailimages:delete_upload_multiple": sees_upload,
    "wagtailimages_chooser:chosen": sees_to_choose(PortalImage, "pk"),
    "wagtailimages_chooser:select_format": sees_to_choose(PortalImage, "image_id"),
}


def changeable(model: type[Model], user) -> QuerySet:
    return policy_registry.get_by_type(model).instances_user_has_any_permission_for(user, ["change", "delete"])


def usable(model: type[Model], user) -> QuerySet:
    return policy_registry.get_by_type(model).instances_user_has_any_permission_for(user, ["choose", "change"])


def all_within(rows: QuerySet, keys: Iterable) -> bool:
    """Whether each key is that of one of the rows."""
    wanted = {str(key) for key in keys}
    possible = all(key.isdecimal() and len(key) < LONGEST_KEY for key in wanted)
    return possible and rows.filter(pk__in=wanted).count() == len(wanted)
