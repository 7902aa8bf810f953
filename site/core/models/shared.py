"""What a network shares with others: pictures, documents, recordings, rows of the directory."""

from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.models.network import Network
from core.vocabularies import ShareLevel


class Shareable(models.Model):
    """Belongs to a network, or to the portal; others choose it as far as its owner shares it, and never change it."""

    share_level = models.CharField(
        _("who may use this"),
        max_length=6,
        choices=ShareLevel,
        default=ShareLevel.OWN,
        help_text=_(
            "Whoever may use it puts it on pages of their own; only its network changes or deletes it. "
            "What belongs to the portal is there for all."
        ),
    )
    shared_with = models.ManyToManyField(
        Network,
        blank=True,
        related_name="+",
        verbose_name=_("chosen networks"),
        help_text=_("Counts only together with “Chosen networks”."),
    )

    class Meta:
        abstract = True

    @classmethod
    def shared_to(cls, networks: Iterable) -> models.QuerySet:
        """Rows that their owners share with one of these networks, or with everyone."""
        chosen = models.Q(share_level=ShareLevel.CHOSEN, shared_with__in=networks)
        return cls._base_manager.filter(models.Q(share_level=ShareLevel.ALL) | chosen)
