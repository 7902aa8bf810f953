"""Who asks: people with the roles of Leipzig, the portal's editors, and someone who has not signed in."""

from dataclasses import dataclass

from django.contrib.auth.models import Group
from django.contrib.messages import get_messages
from django.http import HttpResponse
from django.test import Client

from core.models import User
from core.permissions import PORTAL_EDITORS
from tests.isolation.canaries import secrets_in
from tests.isolation.estate import Estate
from tests.people import member


def visitors(ours: Estate) -> dict[str, User | None]:
    """One person for each role; those of Leipzig wrote and reviewed its pages."""
    portal = member(Group.objects.get(name=PORTAL_EDITORS))
    return {
        "anonymous": None,
        "Redaktion": ours.author,
        "Freigabe": ours.reviewer,
        "Verwaltung": ours.manager,
        "Portal-Redaktion": portal,
    }


@dataclass
class Answer:
    """What came back: the status, and the fields whose secrets it tells."""

    status: int
    secrets: set[str]


def ask(user: User | None, method: str, url: str, form: dict) -> Answer:
    """Ask in a browser of its own, in which the person is signed in."""
    client = Client()
    if user:
        client.force_login(user)
    return read(client.post(url, form) if method == "post" else client.get(url))


def read(response: HttpResponse) -> Answer:
    """Reads all that a person may see of an answer: the text, the headers, and what the next page would say."""
    notes = get_messages(response.wsgi_request)
    text = " ".join([response.getvalue().decode(errors="replace"), str(response.headers), *map(str, notes)])
    return Answer(response.status_code, secrets_in(text))
