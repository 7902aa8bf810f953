"""What a network shows of others: by reference, under a lead and a date of its own."""

import datetime as dt

from django.conf import settings
from django.db import models
from django.utils.timezone import localdate, make_aware
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.models import Page

from core.models.network import Network
from core.vocabularies import NetworkState


class AdoptionQuerySet(models.QuerySet):
    def shown(self):
        """By networks that the public sees."""
        return self.filter(network__state__in=NetworkState.listed())


class Adoption(models.Model):
    """A network shows a page of another one, or of the portal, in its lists. The text stays with its owner."""

    wagtail_reference_index_ignore = True  # the owner's editor names nobody else's rows

    network = models.ForeignKey(
        Network, on_delete=models.CASCADE, related_name="adoptions", verbose_name=_("shown by the network")
    )
    page = models.ForeignKey(
        Page,
        on_delete=models.CASCADE,
        related_name="adoptions",
        editable=False,
        verbose_name=pgettext_lazy("published", "item"),
    )
    lead = models.TextField(
        _("own lead"),
        max_length=600,
        blank=True,
        help_text=_("Shown in your lists in place of the original lead. Leave it empty to keep that one."),
    )
    date = models.DateField(
        _("own date"),
        null=True,
        blank=True,
        help_text=_("Under this day the item stands in your lists. Leave it empty to keep the original date."),
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, editable=False)
    created = models.DateTimeField(_("adopted on"), auto_now_add=True)

    objects = AdoptionQuerySet.as_manager()

    class Meta:
        verbose_name = _("adopted item")
        verbose_name_plural = _("adopted items")
        ordering = ["-created", "-pk"]
        constraints = [models.UniqueConstraint(fields=["network", "page"], name="adopted_once_per_network")]

    def __str__(self):
        return self.page.title

    @property
    def since(self) -> dt.datetime:
        """The moment from which the item is new there: the beginning of its own day, else when it was adopted."""
        if self.date in (None, localdate(self.created)):
            return self.created
        return make_aware(dt.datetime.combine(self.date, dt.time.min))
