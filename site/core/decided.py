"""Two people decide about the same review: the first decision counts, and the other person reads who took it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.views.pages.workflow import WorkflowActionView
from wagtail.models import Page, TaskState

from core.authorship import name_of
from core.dates import moment
from core.unsaved import answer_unsaved


def decision(state: TaskState | None) -> str:
    """Who ended a review, how and when, as a sentence."""
    sentences = {
        TaskState.STATUS_APPROVED: _(
            "%(name)s approved this page on %(moment)s. Your decision was not needed any more."
        ),
        TaskState.STATUS_REJECTED: _("%(name)s returned this page on %(moment)s. Your decision was not taken."),
        TaskState.STATUS_CANCELLED: _("%(name)s ended this review on %(moment)s. Your decision was not taken."),
    }
    if state is None or state.status not in sentences:
        return _("This page is not in review any more. Your decision was not taken.")
    return sentences[state.status] % {"name": name_of(state.finished_by), "moment": moment(state.finished_at)}


@hooks.register("before_edit_page")
def say_who_decided(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Wagtail would save the form as a new draft, and say nothing."""
    if "action-workflow-action" not in request.POST or page.workflow_in_progress:
        return None
    states = TaskState.objects.for_instance(page).select_related("finished_by")
    return answer_unsaved(request, page, decision(states.order_by("-started_at").first()))


decide = WorkflowActionView.dispatch


def decide_once(view: WorkflowActionView, request: HttpRequest, *args, **kwargs) -> HttpResponse:
    """Stands in front of Wagtail's way, which answers a late decision with a lack of rights."""
    if view.task_state.status == TaskState.STATUS_IN_PROGRESS:
        return decide(view, request, *args, **kwargs)
    messages.error(request, decision(view.task_state))
    return redirect(view.redirect_url)


WorkflowActionView.dispatch = decide_once
