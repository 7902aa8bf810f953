"""The mail with the link of an invitation."""

import logging

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import override

from core.hosts import absolute
from core.models import Invitation

log = logging.getLogger(__name__)


def send_invitation(invitation: Invitation, token: str) -> None:
    """Raises OSError where the mail server does not take it."""
    told = {
        "invitation": invitation,
        "place": invitation.network or settings.WAGTAIL_SITE_NAME,
        "link": absolute(reverse("invitation", args=[token])),
    }
    with override(settings.LANGUAGE_CODE):
        subject = " ".join(render_to_string("core/mail/invitation_subject.txt", told).split())
        text = render_to_string("core/mail/invitation.txt", told).strip() + "\n"
        html = render_to_string("core/mail/invitation.html", told)
    mail = EmailMultiAlternatives(subject, text, to=[invitation.email])
    mail.attach_alternative(html, "text/html")
    mail.send()
