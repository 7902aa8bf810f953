"""People with a role, and their browsers."""

from django.contrib.auth.models import Group
from django.test import Client

from core.models import User
from tests.factories.core import AdminFactory, UserFactory


def member(group: Group, name: str = "", **fields) -> User:
    """Someone in a group; ``name`` is the full name, for example "Rita Roth"."""
    first, _space, last = name.partition(" ")
    return UserFactory(groups=[group], first_name=first, last_name=last, **fields)


def signed_in(user: User, **options) -> Client:
    """A browser in which the person (``client.user``) is signed in."""
    client = Client(**options)
    client.user = user
    client.force_login(user)
    return client


def colleague(group: Group) -> Client:
    """The browser of someone in a group."""
    return signed_in(member(group))


def administrator() -> Client:
    """The browser of someone who may do everything."""
    return signed_in(AdminFactory())


def said(client: Client, url: str = "/admin/") -> list[str]:
    """What the editor tells the person on the next page."""
    return [str(message).strip() for message in client.get(url).context["messages"]]
