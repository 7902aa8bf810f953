"""The mail with the link of an invitation."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from core.hosts import absolute
from core.mails import mail_in_two_forms
from core.models import Invitation


def send_invitation(invitation: Invitation, token: str) -> None:
    """Raises OSError where the mail server does not take it."""
    told = {
        "invitation": invitation,
        "place": invitation.network or settings.WAGTAIL_SITE_NAME,
        "link": absolute(reverse("invitation", args=[token])),
    }
    with override(settings.LANGUAGE_CODE):
        mail = mail_in_two_forms("core/mail/invitation", told, to=invitation.email)
    mail.send()
