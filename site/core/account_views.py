"""The one way in: what Wagtail and Django would offer beside it leads here, so that no second factor is passed by."""

from http import HTTPStatus

from allauth.account.views import LoginView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.views.decorators.cache import never_cache

GUESSING = {"too_many_login_attempts", "rate_limited"}
EDITOR = "wagtailadmin_home"


class SignInView(LoginView):
    def dispatch(self, request, *args, **kwargs):
        if request.method in {"GET", "HEAD"} and request.user.is_authenticated:
            return no_entry(request)
        return super().dispatch(request, *args, **kwargs)

    def form_invalid(self, form):
        answer = super().form_invalid(form)
        if any(error.code in GUESSING for error in form.non_field_errors().as_data()):
            answer.status_code = HTTPStatus.TOO_MANY_REQUESTS
        return answer


@never_cache
def to_sign_in(request: HttpRequest, **_named) -> HttpResponse:
    """Leads to the sign-in and keeps where the person wanted to go; nothing that is sent here signs anybody in."""
    wanted = local_next(request)
    return redirect(resolve_url("account_login") + (f"?{urlencode({'next': wanted})}" if wanted else ""))


@never_cache
def to_password_reset(request: HttpRequest, **_named) -> HttpResponse:
    return redirect("account_reset_password")


@never_cache
def no_entry(request: HttpRequest) -> HttpResponse:
    """Whoever is signed in and is sent to the sign-in lacks a role; sent back, the two pages would pass them on forever."""
    enters, wanted = request.user.has_perm("wagtailadmin.access_admin"), local_next(request)
    if enters and not wanted:
        return redirect(EDITOR)
    told = {"enters": enters, "wanted": wanted}
    return render(request, "account/no_entry.html", told, status=HTTPStatus.FORBIDDEN)


def local_next(request: HttpRequest) -> str:
    """The path in ``?next=``; empty where it leads elsewhere."""
    wanted = request.GET.get("next", "")
    return wanted if url_has_allowed_host_and_scheme(wanted, allowed_hosts=None) else ""
