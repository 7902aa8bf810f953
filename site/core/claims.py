"""Taking a review, and giving it back."""

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.log_actions import log
from wagtail.models import Page

from core.authorship import name_of
from core.dates import moment
from core.models import ReviewState

CLAIMED, GIVEN_BACK = "verbund.review.claim", "verbund.review.give_back"  # in the page's history


@transaction.atomic
def claim(*, state: ReviewState, page: Page, user) -> bool:
    """Take a review that nobody has taken; whether it worked."""
    free = ReviewState.objects.filter(pk=state.pk, claimed_by=None)
    taken = free.update(claimed_by=user, claimed_at=timezone.now(), reminded_at=None)
    if taken:
        log(page, CLAIMED, user=user, revision=state.revision)
    return bool(taken)


@transaction.atomic
def give_back(*, state: ReviewState, page: Page, user) -> bool:
    """Give back a review that one has taken; whether one had."""
    own = ReviewState.objects.filter(pk=state.pk, claimed_by=user)
    given_back = own.update(claimed_by=None, claimed_at=None)
    if given_back:
        log(page, GIVEN_BACK, user=user, revision=state.revision)
    return bool(given_back)


def review_of(page: Page, user) -> ReviewState:
    """The open review of a page, for someone who may decide about it."""
    state = ReviewState.objects.waiting_for(user).for_instance(page).select_related("claimed_by", "revision").first()
    if state is None or not state.task.specific.get_actions(page, user):
        raise Http404
    return state


@require_POST
def claim_review(request: HttpRequest, page_id: int) -> HttpResponse:
    page = get_object_or_404(Page, pk=page_id).specific
    state = review_of(page, request.user)
    if claim(state=state, page=page, user=request.user):
        messages.success(request, _("You have taken the review of “%s”.") % page.get_admin_display_title())
    else:
        messages.error(request, who_was_first(state, request.user))
    return back(request, page)


def who_was_first(state: ReviewState, user) -> str:
    if state.claimed_by == user:
        return _("You have taken this review already.")
    facts = {"name": name_of(state.claimed_by), "moment": moment(state.claimed_at)}
    return _("%(name)s was first and has taken this review (%(moment)s).") % facts


@require_POST
def give_review_back(request: HttpRequest, page_id: int) -> HttpResponse:
    page = get_object_or_404(Page, pk=page_id).specific
    if give_back(state=review_of(page, request.user), page=page, user=request.user):
        messages.success(request, _("You have given back the review of “%s”.") % page.get_admin_display_title())
    else:
        messages.error(request, _("You have not taken this review."))
    return back(request, page)


def back(request: HttpRequest, page: Page) -> HttpResponse:
    """To where the button stood; from the page's own form, to the page."""
    return redirect(get_valid_next_url_from_request(request) or reverse("wagtailadmin_pages:edit", args=[page.pk]))
