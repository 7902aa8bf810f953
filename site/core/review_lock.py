"""What the editor says above a page that is in review."""

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from wagtail.locks import WorkflowLock

from core.authorship import last_content_editor, name_of
from core.completeness import gaps
from core.dates import day, moment

BUTTON = (
    '{} <span class="buttons"><button type="button" class="button button-small button-secondary"'
    ' data-controller="w-action" data-action="w-action#post" data-w-action-url-value="{}">{}</button></span>'
)


class ReviewLock(WorkflowLock):
    """Says who may approve to those who have to wait, and who has taken the review to those who review."""

    def get_message(self, user):
        names = ", ".join(map(name_of, self.task.approvers(self.object)))
        if not names:
            return _("In review, but nobody is left who may approve it: whoever changed the text last may not.")
        if missing := gaps(self.object):
            return _("In review. Before it can be approved: %(gaps)s") % {"gaps": " ".join(missing)}
        if self.for_user(user):
            return self._to_those_who_wait(names)
        if user == last_content_editor(self.object):
            return _("You changed this text last, so someone else approves it: %(names)s.") % {"names": names}
        return self._to_reviewers(user)

    @property
    def state(self):
        """The review; None for one that began before reviews were taken."""
        return getattr(self.object.current_workflow_task_state.specific, "reviewstate", None)

    def _to_those_who_wait(self, names: str) -> str:
        facts = {"names": names}
        said = _("In review. May be approved by: %(names)s. Until then only they can change it.") % facts
        taken = self._taken_by_another(None)
        return f"{said} {taken}" if taken else said

    def _taken_by_another(self, user) -> str:
        """Who reviews the page; nothing where nobody or the person does."""
        state = self.state
        if state is None or state.claimed_by in (None, user):
            return ""
        return _("%(name)s has taken the review (%(moment)s).") % {
            "name": name_of(state.claimed_by),
            "moment": moment(state.claimed_at),
        }

    def _to_reviewers(self, user):
        state = self.state
        if state is None:
            return None
        if taken := self._taken_by_another(user):
            return f"{taken} {_('You can decide all the same if it is urgent.')}"
        if state.claimed_by == user:
            said, view, label = _("You have taken this review."), "give_review_back", _("Give back")
        else:
            said, view, label = due_in_words(state), "claim_review", _("I will review this")
        return format_html(BUTTON, said, reverse(view, args=[self.object.pk]), label)


def due_in_words(state) -> str:
    """Until when a review should be done; that it is late is a word, not only a colour."""
    said = _("Overdue since %s.") if state.is_overdue else _("Review until %s.")
    return said % day(state.due)
