"""Fill in the editor's own forms, as a browser would send them."""

from django.http import QueryDict
from django.test import Client
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, querydict_from_html


def opened_form(client: Client, url: str) -> QueryDict:
    """All values of the page form at this address."""
    response = client.get(url)
    assert response.status_code == 200, response.headers.get("Location", response.status_code)
    return querydict_from_html(response.content.decode(), form_id="page-edit-form")


def filled_form(client: Client, url: str, fields: dict, action: str = "") -> QueryDict:
    """The form at this address with some fields changed; ``action`` is the button, for example "submit"."""
    form = opened_form(client, url)
    for name, value in nested_form_data(fields).items():
        form[name] = value
    if action:
        form[f"action-{action}"] = "1"
    return form


def add_url(page_type: type[Page], parent: Page) -> str:
    """Where a page of this type is added below its parent."""
    return reverse("wagtailadmin_pages:add", args=[page_type._meta.app_label, page_type._meta.model_name, parent.pk])


def edit_url(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def approve(client: Client, page: Page, comment: str = "") -> None:
    """Approve the current review task of a page, as the button does."""
    task = page.current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", task.pk])
    client.post(url, {"comment": comment})
