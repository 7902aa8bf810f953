"""Who may log in to the demo: an administrator, and per network one person in each role."""

import secrets
from pathlib import Path

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group
from django.contrib.auth.password_validation import validate_password

from core.models import Network, User

LETTERS = "abcdefghkmnpqrstuvwxyz23456789"
ROLES = {"redaktion": "editors", "freigabe": "reviewers", "verwaltung": "managers"}


def password_file() -> Path:
    return Path(settings.DATA_DIR) / "demo-password"


def demo_password() -> str:
    """The password of this installation, made at the first start."""
    file = password_file()
    if not file.exists():
        password = "-".join("".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(4))
        validate_password(password)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(password, encoding="ascii")
    return file.read_text(encoding="ascii")


def load_logins() -> list[User]:
    """The people of the demo. Who is there keeps the password, unless the file with it was lost."""
    kept = password_file().exists()
    hashed = make_password(demo_password())
    if not kept:
        User.objects.filter(username__in=usernames()).update(password=hashed)
    return [_administrator(hashed), *_people(hashed)]


def usernames() -> list[str]:
    """All names that log in with the demo password."""
    slugs = Network.objects.values_list("slug", flat=True)
    return ["admin", *(f"{slug}-{role}" for slug in slugs for role in ROLES)]


def _administrator(hashed: str) -> User:
    made = {"password": hashed, "is_superuser": True, "is_staff": True, "last_name": "Administration"}
    return User.objects.get_or_create(username="admin", defaults=made)[0]


def _people(hashed: str) -> list[User]:
    networks = Network.objects.select_related(*ROLES.values())
    return [
        _person(f"{network.slug}-{role}", network, getattr(network, groups), hashed)
        for network in networks
        for role, groups in ROLES.items()
    ]


def _person(username: str, network: Network, group: Group, hashed: str) -> User:
    names = {"first_name": network.short_name, "last_name": username.rpartition("-")[2].title()}
    user, made = User.objects.get_or_create(username=username, defaults={"password": hashed, **names})
    if made:
        user.groups.add(group)
    return user
