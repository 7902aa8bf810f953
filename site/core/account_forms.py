"""The forms of an account, with labels above the fields instead of words inside them."""

from allauth.account import forms as account
from allauth.mfa.base import forms as second_factor
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms
from django.contrib.auth.password_validation import password_validators_help_texts
from django.utils.translation import gettext_lazy as _

FOR_CODES = {"autocomplete": "one-time-code", "inputmode": "numeric"}


class Labelled(forms.Form):
    """Each field has its label, and a note only where it helps to fill it in."""

    labels = {}
    attributes = {}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = self.labels.get(name, field.label)
            field.widget.attrs.pop("placeholder", None)
            field.widget.attrs.update(self.attributes.get(name, {}))
            field.help_text = " ".join(password_validators_help_texts()) if name == "password1" else ""


class SignInForm(Labelled, account.LoginForm):
    labels = {"login": _("User name or e-mail"), "password": _("Password")}
    attributes = {"login": {"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}}


class NewPasswordLabels(Labelled):
    labels = {
        "oldpassword": _("Present password"),
        "password1": _("New password"),
        "password2": _("New password, once more"),
    }


class ChangePasswordForm(NewPasswordLabels, account.ChangePasswordForm):
    pass


class SetPasswordForm(NewPasswordLabels, account.SetPasswordForm):
    pass


class ResetPasswordKeyForm(NewPasswordLabels, account.ResetPasswordKeyForm):
    pass


class ResetPasswordForm(Labelled, account.ResetPasswordForm):
    labels = {"email": _("Your e-mail address")}


class ReauthenticateForm(Labelled, account.ReauthenticateForm):
    labels = {"password": _("Your password")}


class CodeLabels(Labelled):
    labels = {"code": _("Code of the app, or a recovery code")}
    attributes = {"code": {"autocomplete": "one-time-code"}}


class AuthenticateForm(CodeLabels, second_factor.AuthenticateForm):
    pass


class ReauthenticateCodeForm(CodeLabels, second_factor.ReauthenticateForm):
    pass


class ActivateForm(Labelled, ActivateTOTPForm):
    labels = {"code": _("Six digits that the app shows now")}
    attributes = {"code": FOR_CODES}
