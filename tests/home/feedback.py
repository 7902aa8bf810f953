"""What a visitor's browser sends with the form."""

import time

from django.core.signing import TimestampSigner, b62_encode


def stamp(seconds: int) -> str:
    """The form was handed out that many seconds ago."""
    signer = TimestampSigner(salt="home.feedback")
    signer.timestamp = lambda: b62_encode(int(time.time()) - seconds)
    return signer.sign("")


def answers(**changed) -> dict[str, str]:
    """A filled-in form, sent after a minute."""
    return {
        "anlass": "barriere",
        "seite": "",
        "beschreibung": "Der Knopf hat keinen Namen.",
        "email": "",
        "kommentar": "",
        "stempel": stamp(60),
    } | changed
