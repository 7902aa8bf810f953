"""How often one address may ask within a minute."""

import time
from collections.abc import Callable
from functools import wraps

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse

MINUTE = 60  # seconds


def at_most(often: int, refusal: Callable[[int], HttpResponse]) -> Callable:
    """For views that anyone may ask ``often`` a minute; ``refusal`` gets the seconds until the next minute begins."""

    def limited(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def asked(request: HttpRequest, *args, **kwargs) -> HttpResponse:
            now = int(time.time())
            key = f"asked:{view.__name__}:{get_adapter().get_client_ip(request)}:{now // MINUTE}"
            return view(request, *args, **kwargs) if counted(key) <= often else refusal(MINUTE - now % MINUTE)

        return asked

    return limited


def counted(key: str) -> int:
    """How often this was counted, this time included; a cache that forgets it in between begins anew."""
    cache.add(key, 0, timeout=MINUTE)
    try:
        return cache.incr(key)
    except ValueError:
        return 1
