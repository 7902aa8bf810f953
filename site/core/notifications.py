"""Mail about a review goes out when what it tells is saved, and a slow mail server keeps no transaction open.

Mail about comments goes to those who may edit the page now, whatever they subscribed to when they did.
"""

from functools import partial

from django.db import transaction
from wagtail.admin import signal_handlers as wagtail_handlers
from wagtail.admin.mail import send_notification
from wagtail.admin.views.pages import edit
from wagtail.models import WorkflowState
from wagtail.signals import task_submitted, workflow_approved, workflow_rejected, workflow_submitted

from core.models import ReviewState
from core.review_mail import tell_author_of_approval, tell_author_of_return, tell_reviewers


class AfterCommit:
    """A receiver that passes the signal on once the transaction has ended well."""

    def __init__(self, receiver):
        self.receiver = receiver

    def __call__(self, **signal):
        transaction.on_commit(partial(self.receiver, **signal), robust=True)


# Connected under the names that Wagtail uses: whoever comes first keeps the place, and this app is ready before it.
MAILS = [
    (task_submitted, ReviewState, "group_approval_task_submitted", tell_reviewers),
    (
        workflow_submitted,
        WorkflowState,
        "workflow_state_submitted",
        wagtail_handlers.workflow_submission_email_notifier,
    ),
    (workflow_rejected, WorkflowState, "workflow_state_rejected", tell_author_of_return),
    (workflow_approved, WorkflowState, "workflow_state_approved", tell_author_of_approval),
]
for signal, sender, name, notifier in MAILS:
    signal.connect(AfterCommit(notifier), sender=sender, weak=False, dispatch_uid=f"{name}_email_notification")


def notify_editors(people, notification: str, context: dict) -> bool:
    """Stands in for Wagtail's function in the page editor, which asks nobody for rights."""
    editors = [person for person in people if context["page"].permissions_for_user(person).can_edit()]
    transaction.on_commit(partial(send_notification, editors, notification, context), robust=True)
    return True


edit.send_notification = notify_editors
