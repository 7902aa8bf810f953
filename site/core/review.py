"""What the editor is told about a review beyond what Wagtail says."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page, TaskState, WorkflowState

from core.authorship import last_content_editor, name_of
from core.forms import ReviewNoteForm
from core.models import ReviewState

SUBMITTING = {"action-submit", "action-restart-workflow"}


@hooks.register("before_edit_page")
def say_why_it_came_back(request: HttpRequest, page: Page) -> None:
    """Whoever opens a page that was returned reads at once by whom and why."""
    review = page.current_workflow_state if request.method == "GET" else None
    if review and review.status == WorkflowState.STATUS_NEEDS_CHANGES:
        messages.warning(request, reason(review.current_task_state))


def reason(returned: TaskState) -> str:
    facts = {"name": name_of(returned.finished_by), "comment": returned.comment}
    if not returned.comment:
        return _("%(name)s has returned this page, so that you can change it.") % facts
    return _("%(name)s has returned this page: “%(comment)s”") % facts


@hooks.register("after_edit_page")
def say_that_changes_need_another_reviewer(request: HttpRequest, page) -> HttpResponse | None:
    """A reviewer changed the text and approved it in one go: the change is kept, the approval was not taken."""
    approving = request.POST.get("workflow-action-name") == "approve"
    if not (approving and page.workflow_in_progress and last_content_editor(page) == request.user):
        return None
    messages.error(request, _("Your changes are saved, but not approved: someone else has to approve them."))
    return redirect("wagtailadmin_pages:edit", page.pk)


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def keep_note(request: HttpRequest, page) -> None:
    """The note of whoever submits stays with this round of the review."""
    if not SUBMITTING & request.POST.keys():
        return
    form, state = ReviewNoteForm(request.POST), page.current_workflow_task_state
    if state and form.is_valid():
        ReviewState.objects.filter(pk=state.pk).update(note=form.cleaned_data["review_note"])
