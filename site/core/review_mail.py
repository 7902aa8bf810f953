"""Mail about reviews: to those who review or should have, to the deputy, and to whoever submitted."""

import logging
from collections.abc import Iterable

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.models import WorkflowState
from wagtail.users.models import UserProfile

from core.authorship import name_of
from core.hosts import absolute
from core.mails import mail_in_two_forms
from core.models import ReviewState
from core.models.workflow import network_of

log = logging.getLogger(__name__)

SUBJECTS = {
    "submitted": _("%(network)s: “%(page)s” waits for review"),
    "approved": _("%(network)s: “%(page)s” is approved"),
    "rejected": _("%(network)s: “%(page)s” comes back to you"),
    "passed_on": _("%(network)s: nobody has taken the review of “%(page)s”"),
    "reminded": _("%(network)s: your review of “%(page)s” is overdue"),
    "left_undone": _("%(network)s: the review of “%(page)s” is overdue"),
}
SENTENCES = {
    "submitted": _("%(name)s has submitted “%(page)s” (%(kind)s, %(network)s) for review."),
    "approved": _("%(name)s has approved “%(page)s” (%(kind)s, %(network)s)."),
    "rejected": _("%(name)s has returned “%(page)s” (%(kind)s, %(network)s), so that you can change it."),
    "passed_on": _("%(name)s has submitted “%(page)s” (%(kind)s, %(network)s). Nobody has taken the review in time."),
    "reminded": _(
        "You have taken the review of “%(page)s” (%(kind)s, %(network)s), and its day has passed. "
        "Please decide, or give it back, so that somebody else can do it."
    ),
    "left_undone": _(
        "%(name)s has taken the review of “%(page)s” (%(kind)s, %(network)s) and has not finished it in time."
    ),
}
WISHES = dict.fromkeys(
    ("passed_on", "reminded", "left_undone"), "submitted"
)  # under which heading of the account people decline such mail


def tell_reviewers(*, instance: ReviewState, user=None, **signal) -> None:
    """To everyone who reviews in this network but the one who has submitted."""
    people = instance.task.specific.reviewers().exclude(pk=getattr(user, "pk", None))
    state = ReviewState.objects.get(pk=instance.pk)  # with the note, which comes after the signal
    send("submitted", people, facts_of(state, state.workflow_state.requested_by))


def tell_author_of_approval(*, instance: WorkflowState, user=None, **signal) -> None:
    tell_author("approved", instance, user)


def tell_author_of_return(*, instance: WorkflowState, user=None, **signal) -> None:
    tell_author("rejected", instance, user)


def tell_author(kind: str, review: WorkflowState, user) -> None:
    author = review.requested_by
    state = review.current_task_state.specific
    if author and author != user:
        send(kind, [author], facts_of(state, user) | {"note": "", "comment": state.comment, "due": None})


def facts_of(state: ReviewState, person) -> dict:
    """What a mail says about a review; ``person`` is whoever did what it tells."""
    page, network = state.revision.content_object.specific, network_of(state.workflow_state.workflow)
    return {
        "network": str(network or settings.WAGTAIL_SITE_NAME),
        "page": page.get_admin_display_title(),
        "kind": page.page_type_display_name,
        "name": name_of(person),
        "note": state.note,
        "due": state.due,
        "url": absolute(reverse("wagtailadmin_pages:edit", args=[page.pk])),
    }


def send(kind: str, people: Iterable, facts: dict) -> int:
    """Write to those who want such mail, each in the own language; number of mails that went out."""
    return sum(send_to(person, kind, facts) for person in people if wants(person, kind))


def wants(person, kind: str) -> bool:
    profile = UserProfile.get_for_user(person)
    return person.is_active and bool(person.email) and getattr(profile, f"{WISHES.get(kind, kind)}_notifications")


def send_to(person, kind: str, facts: dict) -> bool:
    with override(person.wagtail_userprofile.get_preferred_language()):
        told = facts | {"sentence": SENTENCES[kind] % facts, "kind_of_mail": kind, "reader": person}
        headers = {"Auto-Submitted": "auto-generated"}
        subject = SUBJECTS[kind] % facts
        mail = mail_in_two_forms("core/mail/review", told, subject=subject, to=person.email, headers=headers)
    try:
        return bool(mail.send())
    except OSError:  # no server, or one that refuses
        log.exception("Mail about a review (%s) was not sent to user %s.", kind, person.pk)
        return False
