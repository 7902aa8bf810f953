"""Reporting a page: a barrier, a mistake, anything else. The only public page that sets a cookie, against forgery."""

from urllib.parse import urlencode

from django.core.cache import cache
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _
from django.views import csrf
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from core.connection import connection
from core.navigation import surroundings
from home.feedback_form import FeedbackForm, FeedbackLink
from home.feedback_mail import recipient_for, send_feedback
from home.reported import Reported, reported

MOST_PER_HOUR = 10  # messages from one connection; a whole office may share it
HOUR = 60 * 60

NO_COOKIE = _("Your browser did not send back the cookie that protects this form. Please send the form once more.")
TOO_MANY = _("Many messages have come from your connection within the last hour. Please wait a little.")
NOT_SENT = _("Our mail server does not take the message at the moment. Please try again later.")


@never_cache
@transaction.non_atomic_requests  # the mail goes out at once: nothing is stored, and no transaction waits for its server
@require_http_methods(["GET", "HEAD", "POST"])
def feedback(request: HttpRequest) -> HttpResponse:
    """The form for the page at ``?seite=``; sent, it leads to the thanks, otherwise everything stays in its fields."""
    if request.method != "POST":
        return form_page(request, FeedbackForm(initial=FeedbackLink(request.GET).known))
    form = FeedbackForm(request.POST)
    if not form.is_valid():
        return form_page(request, form)
    if is_flooding(request):
        form.add_error(None, TOO_MANY)
    elif not sent(request, form):
        form.add_error(None, NOT_SENT)
    return form_page(request, form) if form.errors else redirect(thanks_address(form.cleaned_data["seite"]))


@never_cache
@require_safe
def thanks(request: HttpRequest) -> HttpResponse:
    about = reported(request, FeedbackLink(request.GET).known.get("seite", ""))
    return render(request, "home/feedback_thanks.html", in_frame(request, about))


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Without the cookie or with an old one, whoever filled in this form gets it back; the rest is Django's answer."""
    match = request.resolver_match
    if match.url_name != "feedback" or not reason.startswith("CSRF"):  # otherwise the form stood on a foreign site
        return csrf.csrf_failure(request, reason)
    form = FeedbackForm(request.POST)
    form.add_error(None, NO_COOKIE)
    return never_cache(form_page)(request, form)


def form_page(request: HttpRequest, form: FeedbackForm) -> HttpResponse:
    known = FeedbackLink(form.data if form.is_bound else form.initial).known
    about = reported(request, known.get("seite", ""))
    return render(request, "home/feedback.html", in_frame(request, about) | {"form": form, "sets_cookie": True})


def in_frame(request: HttpRequest, about: Reported) -> dict:
    """The page around the form is that of the network, whose colours and sign the visitor just saw."""
    around = surroundings(request, about.page)
    around.translations = []  # they are the reported page's, not the form's
    return {"about": about, "recipient": recipient_for(about.network)}


def sent(request: HttpRequest, form: FeedbackForm) -> bool:
    told = form.cleaned_data
    return send_feedback(
        about=reported(request, told["seite"]),
        topic=told["anlass"],
        description=told["beschreibung"],
        answer_to=told["email"],
    )


def thanks_address(path: str) -> str:
    """The focus moves to the news, as it does to errors."""
    query = f"?{urlencode({'seite': path})}" if path else ""
    return f"{reverse('feedback_thanks')}{query}#meldung"


def is_flooding(request: HttpRequest) -> bool:
    """Whether more messages came from one connection within an hour than people write; kept as a hash, for that hour."""
    key = f"feedback:{salted_hmac('home.feedback', connection(request)).hexdigest()}"
    cache.add(key, 0, timeout=HOUR)
    try:
        return cache.incr(key) > MOST_PER_HOUR
    except ValueError:  # the hour ended just now
        return False
