"""A visitor's message on its way to those who can act on it. Nothing of it is stored."""

import datetime as dt
import logging
from dataclasses import dataclass
from email.utils import parseaddr

from django.conf import settings
from django.utils import timezone
from django.utils.translation import override

from core.hosts import absolute
from core.mails import text_mail
from core.models import Network
from home.reported import Reported

ANSWER_WITHIN = dt.timedelta(weeks=2)

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Recipient:
    """Who answers for a page; the portal has no name here, its front page does."""

    name: str
    email: str
    phone: str


def recipient_for(network: Network | None) -> Recipient:
    """The page's network, or the portal where that has no address."""
    if network and network.email:
        return Recipient(network.name, network.email, network.phone)
    return Recipient("", parseaddr(settings.FEEDBACK_EMAIL)[1], settings.FEEDBACK_PHONE)


def send_feedback(*, about: Reported, topic: str, description: str, answer_to: str) -> bool:
    """Whether the message went out; if not, the log says why, without a word of the message."""
    told = {
        "about": about,
        "address": absolute(about.path),
        "topic": topic,
        "description": description,
        "answer_to": answer_to,
        "answer_until": timezone.localdate() + ANSWER_WITHIN,
    }
    to, reply_to = recipient_for(about.network).email, [answer_to] if answer_to else None
    with override(settings.LANGUAGE_CODE):
        mail = text_mail("home/mail/feedback", told, to=to, reply_to=reply_to)
    try:
        return bool(mail.send())
    except (OSError, ValueError) as error:  # no server, a server that refuses, an address that cannot be written
        log.error("A report about %r was not sent: %s", about.path, type(error).__name__)  # noqa: TRY400 - see above
        return False
