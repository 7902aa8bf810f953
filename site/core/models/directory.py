"""People, organisations, venues and funding: entered once, used by many pages."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.models.network import Coordinates, Network
from core.models.shared import Shareable
from core.models.sorted import Named
from core.vocabularies import Land, OrganisationKind

ORCID = RegexValidator(r"^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$", _("An ORCID looks like 0000-0002-1825-0097."))


class DirectoryQuerySet(models.QuerySet):
    def kept_by(self, networks):
        """Rows of these networks and the central ones."""
        return self.filter(models.Q(network__in=networks) | models.Q(network=None))

    def usable_by(self, networks):
        """The same, and what others share with these networks."""
        return self.kept_by(networks) | self.filter(pk__in=self.model.shared_to(networks).values("pk"))


class DirectoryEntry(Shareable, Named):
    """A row of one network, or of the portal where it has none."""

    network = models.ForeignKey(
        Network,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="own_%(class)ss",
        verbose_name=_("network"),
        help_text=_("Empty: a central entry that every network may use."),
    )
    name = models.CharField(_("name"), max_length=200)

    objects = DirectoryQuerySet.as_manager()

    class Meta(Named.Meta):
        abstract = True


class Organisation(DirectoryEntry):
    kind = models.CharField(_("kind"), max_length=20, choices=OrganisationKind, default=OrganisationKind.OTHER)
    place = models.CharField(_("place"), max_length=120, blank=True)
    url = models.URLField(_("website"), blank=True)
    logo = models.ForeignKey(
        "core.PortalImage", on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("logo")
    )

    class Meta(DirectoryEntry.Meta):
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")


class Person(DirectoryEntry):
    """Sorted by family name, which is the last word of the name unless ``sort_name`` says otherwise."""

    sort_name = models.CharField(_("sort as"), max_length=200, blank=True, help_text=_("For example “Berg, Anna vom”."))
    role = models.CharField(_("role"), max_length=120, blank=True)
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="people",
        verbose_name=_("organisation"),
    )
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    orcid = models.CharField("ORCID", max_length=19, blank=True, validators=[ORCID])
    portrait = models.ForeignKey(
        "core.PortalImage",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("portrait"),
    )

    sorted_by = "sort_name"

    class Meta(DirectoryEntry.Meta):
        verbose_name = _("person")
        verbose_name_plural = _("people")

    def save(self, *args, **kwargs):
        if not self.sort_name:
            *given, family = self.name.split() or [""]
            self.sort_name = ", ".join(part for part in (family, " ".join(given)) if part)
        super().save(*args, **kwargs)

    def __str__(self):
        return self.name

    @property
    def initials(self) -> str:
        """First letters of the first and the last word of the name."""
        words = self.name.split()
        return "".join(word[0] for word in dict.fromkeys((*words[:1], *words[-1:])))


class Venue(DirectoryEntry, Coordinates):
    street = models.CharField(_("street and number"), max_length=120, blank=True)
    postcode = models.CharField(_("postcode"), max_length=5, blank=True)
    place = models.CharField(_("place"), max_length=120, blank=True)
    land = models.CharField(_("Land"), max_length=2, choices=Land, blank=True)
    directions = models.TextField(_("getting there"), blank=True)
    accessibility = models.TextField(
        _("access"),
        blank=True,
        help_text=_("Steps, doors, toilets, hearing loop: what a visitor must know beforehand."),
    )

    class Meta(DirectoryEntry.Meta):
        verbose_name = _("venue")
        verbose_name_plural = _("venues")


class Funding(DirectoryEntry):
    funder = models.CharField(_("funder"), max_length=200)
    reference = models.CharField(_("reference number"), max_length=80, blank=True)
    start = models.DateField(_("from"), null=True, blank=True)
    end = models.DateField(_("until"), null=True, blank=True)
    notice = models.TextField(_("notice"), blank=True, help_text=_("The sentence that the award demands."))
    url = models.URLField(_("website"), blank=True)
    logo = models.ForeignKey(
        "core.PortalImage", on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("logo")
    )

    class Meta(DirectoryEntry.Meta):
        verbose_name = _("funding")
        verbose_name_plural = _("fundings")
        constraints = [
            models.CheckConstraint(
                name="funding_ends_after_start",
                condition=models.Q(start=None) | models.Q(end=None) | models.Q(end__gte=models.F("start")),
                violation_error_message=_("The funding must not end before it starts."),
            )
        ]
