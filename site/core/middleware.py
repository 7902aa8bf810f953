"""What every request passes through."""

from collections.abc import Callable

from csp.constants import SELF, UNSAFE_INLINE
from django.contrib import messages
from django.db import connection, transaction
from django.db.models import ProtectedError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBadRequest, QueryDict
from django.shortcuts import redirect
from django.utils.datastructures import MultiValueDictKeyError
from django.utils.translation import gettext as _
from wagtail.models import Page

from core.hosts import absolute, origin_of, visited

GetResponse = Callable[[HttpRequest], HttpResponse]
SAFE_METHODS = {"GET", "HEAD", "OPTIONS", "TRACE"}
ADMIN = "/admin/"
PORTAL_ONLY = (ADMIN, "/konto/")  # where people sign in and work: one address, one cookie


class Hosts:
    """Tells what follows which host a visitor came to, as ``request.origin``; people sign in at the portal's only."""

    def __init__(self, get_response: GetResponse):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.origin = origin_of(request.get_host())
        if request.origin and request.path.startswith(PORTAL_ONLY):
            return self.at_the_portal(request)
        with visited(request.origin):
            return self.get_response(request)

    def at_the_portal(self, request: HttpRequest) -> HttpResponse:
        """The same address there, for whoever only looks."""
        if request.method not in SAFE_METHODS:
            raise Http404
        return redirect(absolute(request.get_full_path()))


class AdminContentSecurityPolicy:
    """Inline scripts in the editor only: Wagtail still writes them for choosers, inline panels and dates."""

    relaxed = {
        "script-src": [SELF, UNSAFE_INLINE],
        "style-src": [SELF, UNSAFE_INLINE],
        "img-src": [SELF, "data:", "blob:"],
    }

    def __init__(self, get_response: GetResponse):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.path.startswith(ADMIN):
            response._csp_replace = self.relaxed
        return response


class AdminQuestions:
    """Lists of the editor are asked in so many words that a database can take them all."""

    longest = 1_000  # characters of a value in the address; SQLite takes a thousand words at most

    def __init__(self, get_response: GetResponse):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path.startswith(ADMIN) and self.is_too_long(request.GET):
            return HttpResponseBadRequest(_("This is too long to search for. Please use fewer words."))
        return self.get_response(request)

    def is_too_long(self, query: QueryDict) -> bool:
        return any(len(value) > self.longest for values in query.lists() for value in values[1])


def writes(request: HttpRequest) -> bool:
    """Whether it may change something in the editor."""
    return request.method not in SAFE_METHODS and request.path.startswith(ADMIN)


class AdminTransaction:
    """Everything that a request changes in the editor happens as a whole or not at all.

    Wagtail saves a page in one transaction but publishes and submits in several steps. What waits for the commit
    (mail, tasks) starts only when the response is made and the request has succeeded.
    """

    def __init__(self, get_response: GetResponse):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not writes(request):
            return self.get_response(request)
        request.POST  # noqa: B018 - the upload arrives before the transaction, or a slow line would keep all writers waiting
        with transaction.atomic():
            response = self.get_response(request)
            if response.status_code >= 500:
                transaction.set_rollback(True)
        return response

    def process_view(self, request, view, args, kwargs):
        """What changes the same page happens one after the other: the second sees what the first did.

        SQLite lets one write at a time anyway.
        """
        if "page_id" in kwargs and writes(request) and connection.features.has_select_for_update:
            Page.objects.select_for_update(no_key=True).filter(pk=kwargs["page_id"]).values_list("pk").first()

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Two faults that the sender has to know about; what was changed so far is taken back."""
        refuse = REFUSALS.get(type(exception))
        if refuse is None or not writes(request):
            return None
        transaction.set_rollback(True)
        return refuse(request, exception)


def refuse_incomplete_form(request: HttpRequest, fault: MultiValueDictKeyError) -> HttpResponse:
    """Hidden fields are missing that the editor's own forms always send."""
    return HttpResponseBadRequest(
        _("The form arrived incomplete. Nothing has been saved. Please go back and try again.")
    )


def refuse_to_delete(request: HttpRequest, fault: ProtectedError) -> HttpResponse:
    """Says by what kind of thing it is used, but no names: these may belong to another network."""
    kinds = sorted({str(row._meta.verbose_name) for row in fault.protected_objects})
    messages.error(request, _("This cannot be deleted because it is still used: %s.") % ", ".join(kinds))
    return redirect(request.path)


REFUSALS = {MultiValueDictKeyError: refuse_incomplete_form, ProtectedError: refuse_to_delete}
