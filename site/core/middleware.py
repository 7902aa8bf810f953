"""What every request passes through."""

from collections.abc import Callable

from csp.constants import SELF, UNSAFE_INLINE
from django.db import transaction
from django.http import HttpRequest, HttpResponse

GetResponse = Callable[[HttpRequest], HttpResponse]
SAFE_METHODS = {"GET", "HEAD", "OPTIONS", "TRACE"}
ADMIN = "/admin/"


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


class AdminTransaction:
    """Everything that a request changes in the editor happens as a whole or not at all.

    Wagtail saves a page in one transaction but publishes and submits in several steps. What waits for the commit
    (mail, tasks) starts only when the response is made and the request has succeeded.
    """

    def __init__(self, get_response: GetResponse):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method in SAFE_METHODS or not request.path.startswith(ADMIN):
            return self.get_response(request)
        request.POST  # noqa: B018 - the upload arrives before the transaction, or a slow line would keep all writers waiting
        with transaction.atomic():
            response = self.get_response(request)
            if response.status_code >= 500:
                transaction.set_rollback(True)
        return response
