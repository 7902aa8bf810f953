"""Who has to sign in with a second factor: everyone with a role in a network that demands it."""

from collections.abc import Callable

from allauth.mfa.utils import is_mfa_enabled
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from core.permissions import Roles

ADMIN = "/admin/"
LEAVING = "/admin/logout/"
DEMANDED = _("“%(network)s” protects its pages with a second factor. Please set it up; then the editor opens.")


def demanding_network(user):
    """A network of the person that demands a second factor, or None."""
    return next((network for network in Roles.of(user).networks.values() if network.second_factor), None)


def is_demanded_of(user) -> bool:
    return demanding_network(user) is not None


class SecondFactor:
    """Keeps people out of the editor until they have set up the factor that one of their networks demands."""

    def __init__(self, get_response: Callable):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        in_editor = request.path.startswith(ADMIN) and request.path != LEAVING
        network = demanding_network(request.user) if in_editor and request.user.is_authenticated else None
        if network is None or is_mfa_enabled(request.user):
            return self.get_response(request)
        messages.info(request, DEMANDED % {"network": network})
        return redirect("mfa_activate_totp")
