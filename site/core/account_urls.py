"""Addresses of accounts: of allauth only what this portal offers, under German names."""

from allauth.account import views as account
from allauth.mfa.base import views as second_factor
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from django.urls import path, re_path

from core.account_views import SignInView
from core.invitation_views import invitation

urlpatterns = [
    path("", second_factor.index, name="mfa_index"),
    path("anmelden/", SignInView.as_view(), name="account_login"),
    path("anmelden/code/", second_factor.authenticate, name="mfa_authenticate"),
    path("abmelden/", account.logout, name="account_logout"),
    path("gesperrt/", account.account_inactive, name="account_inactive"),
    path("einladung/<slug:token>/", invitation, name="invitation"),
    path("nur-mit-einladung/", account.signup, name="account_signup"),
    path("bestaetigen/", account.reauthenticate, name="account_reauthenticate"),
    path("bestaetigen/code/", second_factor.reauthenticate, name="mfa_reauthenticate"),
    path("passwort/", account.password_change, name="account_change_password"),
    path("passwort/setzen/", account.password_set, name="account_set_password"),
    path("passwort/vergessen/", account.password_reset, name="account_reset_password"),
    path("passwort/vergessen/post/", account.password_reset_done, name="account_reset_password_done"),
    path("passwort/neu/fertig/", account.password_reset_from_key_done, name="account_reset_password_from_key_done"),
    re_path(
        r"^passwort/neu/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("zweiter-faktor/", totp.activate_totp, name="mfa_activate_totp"),
    path("zweiter-faktor/abschalten/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("ersatzcodes/", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("ersatzcodes/neu/", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("ersatzcodes/laden/", codes.download_recovery_codes, name="mfa_download_recovery_codes"),
]
