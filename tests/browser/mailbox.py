"""The mails that a portal of the browser tests writes into its log instead of sending them."""

import re
from email import message_from_string, policy
from email.message import EmailMessage

from tests.browser.portal import Portal

RULER = "-" * 79  # between two mails


def mails(portal: Portal) -> list[EmailMessage]:
    """All mails so far, the first one first."""
    log = portal.log.read_text(encoding="utf-8")
    parts = [part[part.index("Content-Type: ") :] for part in log.split(RULER) if "\nTo: " in part]
    return [message_from_string(part, policy=policy.default) for part in parts]


def link_in(mail: EmailMessage) -> str:
    """The one address that a mail names."""
    [link] = re.findall(r"https?://\S+", mail.get_body(("plain",)).get_content())
    return link
