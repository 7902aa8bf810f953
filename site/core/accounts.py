"""How people get into their accounts: nobody makes one alone, and whoever guesses is stopped."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.account.internal.flows.reauthentication import did_recently_reauthenticate
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.hosts import absolute
from core.second_factor import is_demanded_of

FRESH = 5 * 60  # seconds after signing in, in which nobody is asked for the password again


def signed_in_just_now(request: HttpRequest) -> bool:
    now = timezone.now().timestamp()
    return any(now - record["at"] < FRESH for record in get_authentication_records(request, request.user))


MISMATCH = _("The name or the password is not right. Please check both.")
TOO_MANY_ATTEMPTS = _("Too many failed attempts. Please wait five minutes, then try again.")


class AccountAdapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": MISMATCH,
        "duplicate_email": _("This is your address already."),
        "username_password_mismatch": MISMATCH,
        "incorrect_password": _("This is not your password."),
        "enter_current_password": _("This is not your present password."),
        "rate_limited": TOO_MANY_ATTEMPTS,
        "too_many_login_attempts": TOO_MANY_ATTEMPTS,
    }

    def is_open_for_signup(self, request) -> bool:
        """Accounts are made by invitation only (``core.invitations``)."""
        return False

    def format_email_subject(self, subject) -> str:
        return str(subject)

    def get_reset_password_from_key_url(self, key: str) -> str:
        path = reverse("account_reset_password_from_key", kwargs={"uidb36": "UID", "key": "KEY"})
        return absolute(path.replace("UID-KEY", key))

    def get_email_confirmation_url(self, request, emailconfirmation) -> str:
        return absolute(reverse("account_confirm_email", args=[emailconfirmation.key]))

    def is_reauthentication_required(self, *, app: str, **kwargs) -> bool:
        request = context.request
        return not (signed_in_just_now(request) or did_recently_reauthenticate(request))

    def _get_login_attempts_cache_key(self, request, **credentials) -> str:
        """Guessing locks out the one who guesses, not the person whose name was guessed."""
        return f"{self.get_client_ip(request)}:{super()._get_login_attempts_cache_key(request, **credentials)}"


class SecondFactorAdapter(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | {
        "cannot_delete_authenticator": _("A network in which you have a role demands the second factor."),
        "incorrect_code": _("This code is not right, or no longer. Please enter the one that the app shows now."),
    }

    def can_delete_authenticator(self, authenticator) -> bool:
        return not is_demanded_of(authenticator.user)
