"""What the history of a network says about its people."""

from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import LogFormatter


class Invited(LogFormatter):
    label = _("Invite")
    sentence = _("%(email)s invited as %(role)s")

    def format_message(self, log_entry):
        return self.sentence % log_entry.data


class Revoked(Invited):
    label = _("Take an invitation back")
    sentence = _("Invitation to %(email)s taken back")


class Accepted(Invited):
    label = _("Accept an invitation")
    sentence = _("%(person)s accepted the invitation as %(role)s")


class ChangedRole(Invited):
    label = _("Change a role")
    sentence = _("%(person)s has the role %(role)s now")


class Removed(Invited):
    label = _("Remove a person")
    sentence = _("%(person)s has no role any more")


ACTIONS = {
    "verbund.invite": Invited,
    "verbund.revoke": Revoked,
    "verbund.accept": Accepted,
    "verbund.role": ChangedRole,
    "verbund.remove": Removed,
}
