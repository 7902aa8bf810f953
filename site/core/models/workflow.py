"""The one step of review that a network has."""

import datetime as dt

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask, TaskState, Workflow
from wagtail.models.workflows import BaseTaskStateManager, TaskStateQuerySet

from core.authorship import last_content_editor, name_of
from core.completeness import gaps
from core.dates import workdays_after
from core.models.network import Network
from core.review_lock import ReviewLock
from core.vocabularies import NetworkState

PATIENCE = dt.timedelta(days=2)  # for whoever takes a review when it is late already
WORKDAYS = Network._meta.get_field("review_days").default  # for the portal's own pages


class ReviewStateQuerySet(TaskStateQuerySet):
    def open(self):
        return self.filter(status=TaskState.STATUS_IN_PROGRESS)

    def waiting_for(self, user):
        """Open reviews of those networks in which the person reviews; superusers may do all."""
        if user.is_superuser:
            return self.open()
        return self.open().filter(task__reviewtask__groups__in=user.groups.all()).distinct()

    def late(self):
        """Open reviews whose day has passed; not where nobody may act."""
        resting = [state for state in NetworkState if not state.takes_changes]
        late = self.open().filter(due__lt=timezone.localdate())
        return late.exclude(workflow_state__workflow__network__state__in=resting)

    def passed_over(self):
        """Late reviews that nobody has taken, and of which no deputy knows yet."""
        return self.late().filter(claimed_by=None, deputy_told_at=None)

    def left_undone(self):
        """Late reviews that someone took some days ago, and has not been reminded of yet."""
        some_days_ago = timezone.now() - PATIENCE
        return self.late().filter(claimed_by__isnull=False, claimed_at__lt=some_days_ago, reminded_at=None)


class ReviewState(TaskState):
    """One review of one page: until when it should be done, and who has taken it.

    Taking it tells the others not to begin as well. It keeps nobody out: whoever took it may fall ill.
    """

    note = models.TextField(_("note for the reviewers"), blank=True)
    due = models.DateField(_("due"), null=True)
    claimed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="claimed_reviews",
        verbose_name=_("taken by"),
    )
    claimed_at = models.DateTimeField(_("taken at"), null=True)
    deputy_told_at = models.DateTimeField(_("deputy told at"), null=True)
    reminded_at = models.DateTimeField(_("reminded at"), null=True)

    objects = BaseTaskStateManager.from_queryset(ReviewStateQuerySet)()

    class Meta:
        verbose_name = _("state of a review")
        verbose_name_plural = _("states of reviews")

    def save(self, *args, **kwargs):
        if self._state.adding and self.due is None:
            network = network_of(self.workflow_state.workflow)
            self.due = workdays_after(timezone.localdate(), network.review_days if network else WORKDAYS)
        super().save(*args, **kwargs)

    @property
    def is_overdue(self) -> bool:
        return self.due is not None and self.due < timezone.localdate()


def network_of(workflow: Workflow) -> Network | None:
    """Whose review it is; None for the portal's own."""
    return Network.objects.filter(workflow=workflow).first()


class ReviewTask(AbstractGroupApprovalTask):
    """Approved by someone of the network's reviewers who did not change the text last."""

    lock_class = ReviewLock
    task_state_class = ReviewState

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

    def reviewers(self) -> models.QuerySet:
        """Everyone who reviews here."""
        return get_user_model().objects.filter(is_active=True, groups__in=self.groups.all()).distinct()

    def approvers(self, page) -> list:
        """Everyone who may approve the page as it is now, by name."""
        editor = last_content_editor(page)
        return sorted((person for person in self.reviewers() if person != editor), key=name_of)
