"""Offering someone a role by mail."""

import datetime as dt
import hashlib
import secrets

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.models.network import Network
from core.vocabularies import Role

VALID_FOR = dt.timedelta(days=14)


def hash_of(token: str) -> str:
    """What is stored of a link: whoever reads the database cannot follow it."""
    return hashlib.sha256(token.encode()).hexdigest()


class InvitationQuerySet(models.QuerySet):
    def of(self, network: Network | None):
        """Invitations to a network, or to the portal."""
        return self.filter(network=network)

    def pending(self):
        """Neither accepted nor revoked; they may have expired, and can be renewed."""
        return self.filter(accepted=None, revoked=None)

    def following(self, token: str):
        """The one that a link belongs to, if it can still be accepted."""
        return self.pending().filter(token_hash=hash_of(token), expires__gt=timezone.now())


class Invitation(models.Model):
    network = models.ForeignKey(Network, on_delete=models.CASCADE, null=True, blank=True, verbose_name=_("network"))
    role = models.CharField(_("role"), max_length=10, choices=Role)
    email = models.EmailField(_("e-mail"), max_length=150)
    token_hash = models.CharField(max_length=64, unique=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    created = models.DateTimeField(auto_now_add=True)
    expires = models.DateTimeField()
    accepted = models.DateTimeField(null=True)
    revoked = models.DateTimeField(null=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")

    def __str__(self):
        return self.email

    @property
    def has_expired(self) -> bool:
        return self.expires <= timezone.now()

    def new_token(self) -> str:
        """The secret of a new link, valid from now on; an earlier link leads nowhere. Only its hash is kept."""
        token = secrets.token_urlsafe(32)
        self.token_hash, self.expires = hash_of(token), timezone.now() + VALID_FOR
        return token
