"""Whoever saves a page that somebody else has saved in the meantime is told first; nothing of either is lost.

The form comes back as it was sent. Sending it again is the decision for one's own version; the other one stays in the
history. What one has saved oneself, by autosave or in another window, is in nobody's way.
"""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page, Revision

from core.authorship import name_of
from core.dates import moment
from core.unsaved import answer_unsaved


class LoadedVersion(forms.Form):
    """When the version was saved that the sender has read; nothing where the page had none yet."""

    loaded_revision_created_at = forms.DateTimeField(required=False)

    @property
    def saved_at(self):
        return self.cleaned_data.get("loaded_revision_created_at") if self.is_valid() else None


@hooks.register("before_edit_page")
def refuse_stale_save(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Autosave and locked pages are left to Wagtail, which refuses both by itself."""
    lock = page.get_lock()
    if request.method != "POST" or not request.accepts("text/html") or (lock and lock.for_user(request.user)):
        return None
    read_at = LoadedVersion(request.POST).saved_at
    unread = unread_version(page, request.user, read_at)
    return answer_unsaved(request, page, what_happened(unread), ways_on(page, unread, read_at)) if unread else None


def unread_version(page: Page, user, read_at) -> Revision | None:
    """The latest version that somebody else has saved since."""
    others = page.revisions.exclude(user=user).defer("content").select_related("user")
    if read_at:
        others = others.filter(created_at__gt=read_at)
    return others.order_by("-created_at").first()


def what_happened(unread: Revision) -> str:
    told = _(
        "%(name)s saved this page on %(moment)s, after you had opened it. Your version has not been saved yet; it is "
        "below as you wrote it. If you save once more, your version counts, and the other one stays in the history."
    )
    return told % {"name": name_of(unread.user), "moment": moment(unread.created_at)}


def ways_on(page: Page, unread: Revision, read_at) -> list:
    """Buttons to look at the other version in a window of its own."""
    read = page.revisions.filter(created_at__lte=read_at).order_by("-created_at").first() if read_at else None
    changes = [page.pk, read.pk if read else "earliest", unread.pk]
    return [
        messages.button(reverse("wagtailadmin_pages:revisions_compare", args=changes), _("See what has changed"), True),
        messages.button(
            reverse("wagtailadmin_pages:revisions_view", args=[page.pk, unread.pk]), _("Read the other version"), True
        ),
    ]
