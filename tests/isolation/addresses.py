"""Every address of the editor, with the keys of somebody's things in it."""

from collections.abc import Iterator

from django.db.models import Model
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from wagtail.admin.views.bulk_action.registry import bulk_action_registry as bulk
from wagtail.models import Site

from core.models import Topic
from search.models import Concept
from tests.isolation.estate import Estate

EDITOR, BULK = "admin/", "wagtail_bulk_action"
PAGES = {"page_id", "parent_page_id", "page_to_move_id", "page_pk"}  # how addresses name pages


def names() -> dict[str, list[str]]:
    """Names of all views of the editor, with what their addresses name; bulk actions one by one, with their model."""
    found = {name: parts for name, path, parts in _views(get_resolver()) if path.startswith(EDITOR)}
    parts = found.pop(BULK)
    return found | {f"{BULK}:{model}:{action}": parts for model, action in _bulk_actions()}


def _views(resolver: URLResolver, spaces: tuple = (), above: str = "") -> Iterator[tuple[str, str, list[str]]]:
    for entry in resolver.url_patterns:
        path = above + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from _views(entry, (*spaces, entry.namespace) if entry.namespace else spaces, path)
        elif isinstance(entry, URLPattern) and entry.name:
            yield ":".join([*spaces, entry.name]), path, list(entry.pattern.regex.groupindex)


def _bulk_actions() -> Iterator[tuple[str, str]]:
    bulk._scan_for_bulk_actions()
    for app, models in bulk.actions.items():
        for model, actions in models.items():
            yield from ((f"{app}.{model}", action) for action in actions)


WORDS = {  # parts of addresses that name nothing of a network
    "action_name": "approve",
    "app_label": "home",
    "app_name": "home",
    "content_type_app_name": "home",
    "content_type_model_name": "newspage",
    "filter_spec": "width-40",
    "media_type": "audio",
    "mode": "default",
    "model_name": "newspage",
    "token": "a-b",
    "uidb64": "MQ",
}


def subject(name: str, estate: Estate) -> Model:
    """What a view is about, by its namespace."""
    space, _, view = name.partition(":")
    by_space = {
        "adoptions": estate.adoption,
        "concepts": Concept.objects.get_or_create(label="Fernkurs", spellings=["Fernlehrgang"])[0],
        "funding_chooser": estate.funding,
        "fundings": estate.funding,
        "network_chooser": estate.network,
        "networks": estate.network,
        "organisation_chooser": estate.organisation,
        "organisations": estate.organisation,
        "people": estate.person,
        "person_chooser": estate.person,
        "topic_chooser": Topic.objects.get(),
        "topics": Topic.objects.get(),
        "venue_chooser": estate.venue,
        "venues": estate.venue,
        "wagtailadmin_collections": estate.collection,
        "wagtailadmin_workflows": estate.task_state.task if "task" in view else estate.network.workflow,
        "wagtaildocs": estate.document,
        "wagtaildocs_chooser": estate.document,
        "wagtailimages": estate.image,
        "wagtailimages_chooser": estate.image,
        "wagtaillocales": estate.page.locale,
        "wagtailmedia": estate.media,
        "wagtailsites": Site.objects.first(),
        "wagtailusers_groups": estate.network.editors,
        "wagtailusers_users": estate.author,
    }
    by_name = {
        "wagtail_bulk_action:core.portaldocument": estate.document,
        "wagtail_bulk_action:core.portalimage": estate.image,
        "wagtail_bulk_action:core.user": estate.author,
        "wagtailadmin_api:documents": estate.document,
        "wagtailadmin_api:images": estate.image,
    }
    return by_name.get(name.rpartition(":")[0]) or by_space.get(space, estate.page)


def keys(estate: Estate) -> dict:
    """By what addresses name the things of a network, where the namespace does not say it."""
    revision = estate.page.latest_revision_id
    return {
        "collection_id": estate.collection.pk,
        "destination_id": estate.index.pk,
        "doc_id": estate.document.pk,
        "document_id": estate.document.pk,
        "event": estate.held.pk,
        "image_id": estate.image.pk,
        "invitation_id": estate.invitation.pk,
        "media_id": estate.media.pk,
        "object_id": estate.page.pk,
        "overridable_segment_id": estate.overridable.pk,
        "redirect_id": estate.redirect.pk,
        "revision_id": revision,
        "revision_id_a": revision,
        "revision_id_b": revision,
        "session_id": estate.session.pk,
        "string_segment_id": estate.segment.pk,
        "task_id": estate.task_state.task_id,
        "task_state_id": estate.task_state.pk,
        "translation_id": estate.translation.pk,
        "translation_source_id": estate.translation.source_id,
        "user_id": estate.author.pk,
        "where": estate.network.slug,
        "workflow_pk": estate.network.workflow_id,
        "workflow_state_id": estate.review.pk,
        **dict.fromkeys(PAGES, estate.page.pk),
    }


def address(name: str, parts: list[str], estate: Estate, **others) -> str:
    """The address of a view about things of a network; ``others`` says differently what some parts name."""
    about = subject(name, estate).pk
    upload = estate.uploaded_image if "image" in name else estate.uploaded_document
    values = WORDS | keys(estate) | {"pk": about, "uploaded_file_id": upload.pk} | others
    if name.startswith(BULK):
        _, model, action = name.split(":")
        app_label, model_name = model.split(".")
        values |= {"app_label": app_label, "model_name": model_name, "action": action}
        name = BULK
    return f"{reverse(name, kwargs={part: values[part] for part in parts})}?id={about}"
