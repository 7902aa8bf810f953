"""What the link of an invitation opens: a new account, or one more role for an account that there is."""

from http import HTTPStatus

from allauth.account.utils import perform_login
from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from core.account_forms import SetPasswordForm
from core.account_views import EDITOR
from core.invitations import accept, account_with
from core.models import Invitation, User


class NewAccountForm(SetPasswordForm):
    labels = {
        "password1": _("Password"),
        "password2": _("Password, once more"),
    }
    attributes = {"first_name": {"autocomplete": "given-name"}, "last_name": {"autocomplete": "family-name"}}
    first_name = forms.CharField(label=_("First name"), max_length=150)
    last_name = forms.CharField(label=_("Last name"), max_length=150)
    field_order = ["first_name", "last_name", "password1", "password2"]

    def clean_last_name(self) -> str:
        """The password, which is looked at next, must not resemble the name."""
        self.user.first_name = self.cleaned_data.get("first_name", "")
        self.user.last_name = self.cleaned_data["last_name"]
        return self.user.last_name

    @property
    def person(self) -> User:
        """The new account, not saved yet."""
        self.user.set_password(self.cleaned_data["password1"])
        return self.user


@never_cache
@sensitive_post_parameters("password1", "password2")
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Reading changes nothing: mail programs open links before people do."""
    offer = Invitation.objects.following(token).select_related("network", "by").first()
    if offer is None:
        return render(request, "core/account/invitation_ended.html", status=HTTPStatus.GONE)
    try:
        return (
            one_more_role(request, token, offer) if has_account(request, offer) else new_account(request, token, offer)
        )
    except ValidationError:  # somebody else was quicker
        return render(request, "core/account/invitation_ended.html", status=HTTPStatus.GONE)


def has_account(request: HttpRequest, offer: Invitation) -> bool:
    return request.user.is_authenticated or account_with(offer.email) is not None


def one_more_role(request: HttpRequest, token: str, offer: Invitation) -> HttpResponse:
    """Whoever is signed in accepts with one click; others sign in first."""
    if request.method == "POST" and request.user.is_authenticated:
        accept(token=token, person=request.user)
        return redirect(EDITOR)
    return render(request, "core/account/invitation_sign_in.html", {"invitation": offer})


def new_account(request: HttpRequest, token: str, offer: Invitation) -> HttpResponse:
    person = User(username=offer.email, email=offer.email)
    form = NewAccountForm(user=person, data=request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return render(request, "core/account/invitation.html", {"invitation": offer, "form": form})
    accept(token=token, person=form.person)
    return perform_login(request, person, redirect_url=reverse(EDITOR))
