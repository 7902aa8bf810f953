"""The one step of review that a network has."""

from django.contrib.auth import get_user_model
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.locks import WorkflowLock
from wagtail.models import AbstractGroupApprovalTask

from core.authorship import last_content_editor, name_of
from core.completeness import gaps


class ReviewLock(WorkflowLock):
    """Says who may approve: to those who have to wait, and to a reviewer who changed the text last."""

    def get_message(self, user):
        names = ", ".join(name_of(person) for person in self.task.approvers(self.object))
        if not names:
            return gettext("In review, but nobody is left who may approve it: whoever changed the text last may not.")
        if missing := gaps(self.object):
            return gettext("In review. Before it can be approved: %(gaps)s") % {"gaps": " ".join(missing)}
        if self.for_user(user):
            return gettext("In review. May be approved by: %(names)s. Until then only they can change it.") % {
                "names": names
            }
        if user == last_content_editor(self.object):
            return gettext("You changed this text last, so someone else approves it: %(names)s.") % {"names": names}
        return None


class ReviewTask(AbstractGroupApprovalTask):
    """Approved by someone of the network's reviewers who did not change the text last."""

    lock_class = ReviewLock

    class Meta:
        verbose_name = _("review")
        verbose_name_plural = _("reviews")

    def get_actions(self, obj, user):
        """What the person may do with the page now; nothing in a network that takes no changes."""
        if not obj.permissions_for_user(user).can_edit():
            return []
        actions = super().get_actions(obj, user)
        if user == last_content_editor(obj) or gaps(obj):
            return [action for action in actions if action[0] != "approve"]
        return actions

    def on_action(self, task_state, user, action_name, **kwargs):
        """An approval by whoever changed the text last does not count; the page stays in review.

        Asked again here, because the editor saves what its form holds after it asked ``get_actions``.
        """
        page = task_state.workflow_state.content_object.specific
        if action_name in {name for name, *_rest in self.get_actions(page, user)}:
            super().on_action(task_state, user, action_name, **kwargs)

    def approvers(self, page) -> list:
        """Everyone who may approve the page as it is now, by name."""
        people = get_user_model().objects.filter(is_active=True, groups__in=self.groups.all()).distinct()
        editor = last_content_editor(page)
        return sorted((person for person in people if person != editor), key=name_of)
