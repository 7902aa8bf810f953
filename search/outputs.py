"""Other forms than a page in which a list is had: ``?ausgabe=`` at its own address."""

from collections.abc import Callable

from django.http import HttpResponse

OUTPUTS: dict[str, Callable[..., HttpResponse]] = {}  # each gets the request and the ``search.results.Search``
