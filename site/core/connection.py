"""Where a request comes from."""

from django.conf import settings
from django.http import HttpRequest


def connection(request: HttpRequest) -> str:
    """The visitor's IP address: the one that our own proxy saw, where there is one."""
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "") if settings.SECURE_PROXY_SSL_HEADER else ""
    return forwarded.rpartition(",")[2].strip() or request.META.get("REMOTE_ADDR", "")
