"""What a group may do: with pages below a page, and with the files of a collection."""

from collections.abc import Iterable

from django.contrib.auth.models import Group, Permission
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from core.models import ReviewTask

FILES = {  # Wagtail asks for the rights of its own models, also where a site has others
    "wagtailimages": "image",
    "wagtaildocs": "document",
    "wagtailmedia": "media",
}
WRITING = ("add", "change")
MANAGING = ("add", "change", "lock", "unlock")
KEEPING = ("add", "change", "choose")


def role_group(name: str) -> Group:
    """The group of that name, whose members may enter the editor; made if it is not there."""
    group, _created = Group.objects.get_or_create(name=name)
    group.permissions.add(Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin"))
    return group


def collection_named(name: str) -> Collection:
    """The collection of that name right below the root; made if it is not there."""
    root = Collection.get_first_root_node()
    return root.get_children().filter(name=name).first() or root.add_child(name=name)


def grant_pages(*, group: Group, page: Page, actions: Iterable[str]) -> None:
    """Let the group do these things with the page and everything below it."""
    granted = GroupPagePermission.objects.filter(group=group, page=page)
    known = set(granted.values_list("permission__codename", flat=True))
    for action in actions:
        if f"{action}_page" not in known:
            GroupPagePermission.objects.create(group=group, page=page, permission_type=action)


def grant_files(*, group: Group, collection: Collection, actions: Iterable[str] = KEEPING) -> None:
    """Let the group do these things with images, documents and recordings of the collection.

    Recordings know no right to choose: whoever may change them may choose them.
    """
    codenames = [f"{action}_{model}" for action in actions for model in FILES.values()]
    permissions = Permission.objects.filter(
        content_type__app_label__in=FILES, content_type__model__in=FILES.values(), codename__in=codenames
    )
    for permission in permissions:
        GroupCollectionPermission.objects.get_or_create(group=group, collection=collection, permission=permission)


def review_workflow(name: str, *, groups: Iterable[Group]) -> Workflow:
    """The workflow of one review by these groups; made if it is not there."""
    workflow, created = Workflow.objects.get_or_create(name=name)
    if created:
        task = ReviewTask.objects.create(name=name)
        task.groups.set(groups)
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    return workflow


def review_below(*, page: Page, workflow: Workflow) -> None:
    """Send everything below the page through this workflow."""
    WorkflowPage.objects.get_or_create(page=page, defaults={"workflow": workflow})
