"""The addresses of the site, with a bare answer where there is nothing: the usual one shows a whole page each time."""

from django.http import HttpResponseNotFound

from config.urls import *  # noqa: F403 - all of them


def handler404(request, exception):
    return HttpResponseNotFound()
