"""Accounts that a network has elsewhere, named from their addresses alone: nobody asks the service."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

MOST = 8
SERVICES = {
    "bildung.social": "Mastodon",
    "bsky.app": "Bluesky",
    "facebook.com": "Facebook",
    "flickr.com": "Flickr",
    "github.com": "GitHub",
    "instagram.com": "Instagram",
    "linkedin.com": "LinkedIn",
    "mastodon.social": "Mastodon",
    "pinterest.de": "Pinterest",
    "ruhr.social": "Mastodon",
    "social.bund.de": "Mastodon",
    "soundcloud.com": "SoundCloud",
    "spotify.com": "Spotify",
    "t.me": "Telegram",
    "threads.com": "Threads",
    "threads.net": "Threads",
    "tiktok.com": "TikTok",
    "twitter.com": "X",
    "vimeo.com": "Vimeo",
    "wa.me": "WhatsApp",
    "whatsapp.com": "WhatsApp",
    "x.com": "X",
    "xing.com": "XING",
    "youtube.com": "YouTube",
}
SELF_HOSTED = {"mastodon": "Mastodon", "peertube": "PeerTube", "pixelfed": "Pixelfed"}  # as hosts begin


@dataclass(frozen=True)
class Account:
    name: str
    address: str


def accounts(addresses: Iterable[str]) -> list[Account]:
    """Each address with the name of its service; where two are on one service, with the account too."""
    found = [(service_of(address), address) for address in addresses]
    times = Counter(name for name, _address in found)
    return [Account(name if times[name] == 1 else f"{name} ({last_part(address)})", address) for name, address in found]


def service_of(address: str) -> str:
    """The service that people know the host by, else the host."""
    host = (urlsplit(address).hostname or "").removeprefix("www.")
    known = (name for domain, name in SERVICES.items() if host == domain or host.endswith(f".{domain}"))
    return next(known, SELF_HOSTED.get(host.partition(".")[0], host))


def last_part(address: str) -> str:
    """What tells accounts on one host apart: the end of the path."""
    parts = urlsplit(address)
    return parts.path.rstrip("/").rpartition("/")[2] or parts.netloc


def few_accounts(addresses: list[str]) -> None:
    """Refuse more accounts than a footer bears."""
    if len(addresses) > MOST:
        raise ValidationError(_("At most %(most)d addresses fit here."), params={"most": MOST})
