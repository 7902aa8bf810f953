"""The tenant: one regional network with its people, its look and its duties."""

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.core.validators import DomainNameValidator, MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.http.request import validate_host
from django.utils.translation import gettext_lazy as _
from wagtail.models import Collection, Workflow
from wagtail.search import index

from core.fields import ChoiceListField, TextListField, web_addresses
from core.models.sorted import Named
from core.social_accounts import few_accounts
from core.vocabularies import Land, LegalBody, Module, NetworkState

RESERVED_SLUGS = {"portal"}  # styles and pictures of the portal itself have this name
HEX_COLOUR = RegexValidator(r"^#[0-9a-fA-F]{6}$", _("Enter a colour as six hexadecimal digits, for example #1f5d8c."))


HOST_NAME = DomainNameValidator(
    message=_("Enter a host name such as “lernnetz.example”, without https:// and slashes."), accept_idna=False
)


def check_host(name: str) -> None:
    """Refuse what is no host name, what the portal has already, and what this server does not answer to."""
    HOST_NAME(name)
    if name.lower() == urlsplit(settings.BASE_URL).hostname:
        raise ValidationError(_("This is the portal's own host name."))
    if not validate_host(name.lower(), settings.ALLOWED_HOSTS):
        raise ValidationError(_("The server does not answer to this name yet. Please ask those who run it to add it."))


def check_slug(slug: str) -> None:
    """Refuse addresses that mean something else than a network."""
    if slug in RESERVED_SLUGS:
        raise ValidationError(_("This address belongs to the portal. Please choose another one."))


class Coordinates(models.Model):
    """A point in Germany, in degrees (WGS 84)."""

    latitude = models.FloatField(
        _("latitude"), null=True, blank=True, validators=[MinValueValidator(47.0), MaxValueValidator(56.0)]
    )
    longitude = models.FloatField(
        _("longitude"), null=True, blank=True, validators=[MinValueValidator(5.0), MaxValueValidator(16.0)]
    )

    class Meta:
        abstract = True

    def clean(self):
        super().clean()
        if (self.latitude is None) != (self.longitude is None):
            raise ValidationError({"longitude": _("Give both coordinates or none.")})


class NetworkQuerySet(models.QuerySet):
    def listed(self):
        """Networks that the public sees."""
        return self.filter(state__in=NetworkState.listed())

    def with_role_for(self, groups):
        """Networks in which one of these groups has a role."""
        roles = models.Q(editors__in=groups) | models.Q(reviewers__in=groups) | models.Q(managers__in=groups)
        return self.filter(roles)

    def with_descendants(self, network):
        """The network itself and every network below it."""
        found, level = {network.pk}, {network.pk}
        while level:
            level = set(self.filter(parent__in=level).values_list("pk", flat=True)) - found
            found |= level
        return self.filter(pk__in=found)


class Network(Named, Coordinates):
    name = models.CharField(_("name"), max_length=200)
    short_name = models.CharField(
        _("short name"), max_length=60, help_text=_("For narrow places, for example “Leipzig”.")
    )
    slug = models.SlugField(
        _("address"),
        unique=True,
        validators=[check_slug],
        error_messages={"unique": _("Another network has this address. Please choose another one.")},
        help_text=_("Part of every address of this network, for example “leipzig”."),
    )
    hostname = models.CharField(
        _("own host name"),
        max_length=253,
        blank=True,
        validators=[check_host],
        help_text=_(
            "Left empty, the network lies below the portal. Its old addresses lead to the new ones by themselves."
        ),
    )
    claim = models.CharField(_("claim"), max_length=200, blank=True, help_text=_("One line under the name."))
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="members",
        verbose_name=_("region"),
        help_text=_("The network that this one is part of. Its lists show this network's items too."),
    )
    state = models.CharField(_("state"), max_length=10, choices=NetworkState, default=NetworkState.ACTIVE)
    legal_body = models.CharField(_("legal body"), max_length=12, choices=LegalBody, default=LegalBody.PRIVATE)
    legal_name = models.CharField(
        _("name of the legal body"),
        max_length=200,
        blank=True,
        help_text=_("In full and with its legal form, as the legal notice gives it."),
    )
    land = models.CharField(_("Land"), max_length=2, choices=Land, blank=True)
    place = models.CharField(_("place"), max_length=120, blank=True)
    districts = TextListField(
        _("districts"), help_text=_("Keys (AGS) of the districts that the network covers, one per line.")
    )
    colour = models.CharField(_("colour"), max_length=7, default="#c2331c", validators=[HEX_COLOUR])
    logo = models.ForeignKey(
        "core.PortalImage", on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("logo")
    )
    contact_name = models.CharField(_("contact person"), max_length=120, blank=True)
    street = models.CharField(_("street and number"), max_length=120, blank=True)
    postcode = models.CharField(_("postcode"), max_length=5, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    social_links = TextListField(
        _("social media"),
        validators=[web_addresses, few_accounts],
        help_text=_("Web addresses of the network's own accounts, one per line."),
    )
    modules = ChoiceListField(_("modules"), choices=Module)
    languages = ChoiceListField(_("languages"), choices=settings.LANGUAGES)
    fundings = models.ManyToManyField("core.Funding", blank=True, related_name="networks", verbose_name=_("funding"))
    managers_publish = models.BooleanField(
        _("administration may publish without review"),
        default=False,
        help_text=_("Otherwise everything is published by approval only."),
    )
    review_days = models.PositiveSmallIntegerField(
        _("working days for a review"),
        default=5,
        validators=[MinValueValidator(1), MaxValueValidator(60)],
        help_text=_("A review that nobody has taken by then is passed on to the deputy."),
    )
    deputy = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("deputy for reviews"),
        help_text=_("Gets a mail when a review was not taken in time. Without a deputy, all of Verwaltung get it."),
    )
    second_factor = models.BooleanField(
        _("second factor for everyone"),
        default=False,
        help_text=_("Whoever has a role here signs in with a code of an app as well as with the password."),
    )
    editors = models.OneToOneField(
        Group, on_delete=models.PROTECT, null=True, editable=False, related_name="edits_network"
    )
    reviewers = models.OneToOneField(
        Group, on_delete=models.PROTECT, null=True, editable=False, related_name="reviews_network"
    )
    managers = models.OneToOneField(
        Group, on_delete=models.PROTECT, null=True, editable=False, related_name="manages_network"
    )
    collection = models.OneToOneField(
        Collection, on_delete=models.PROTECT, null=True, editable=False, related_name="network"
    )
    workflow = models.OneToOneField(
        Workflow, on_delete=models.PROTECT, null=True, editable=False, related_name="network"
    )

    search_fields = [*Named.search_fields, index.AutocompleteField("short_name")]

    objects = NetworkQuerySet.as_manager()

    class Meta(Named.Meta):
        verbose_name = _("network")
        verbose_name_plural = _("networks")
        constraints = [
            models.UniqueConstraint(
                fields=["hostname"],
                condition=~models.Q(hostname=""),
                name="one_network_for_each_host",
                violation_error_message=_("Another network has this host name."),
            )
        ]

    def clean(self):
        super().clean()
        if self.parent_id and self.pk in {ancestor.pk for ancestor in self.parent.lineage()}:
            raise ValidationError({"parent": _("A network cannot be part of itself.")})
        if Network.objects.exclude(pk=self.pk).filter(short_name__iexact=self.short_name).exists():
            message = _("Another network has this short name; groups and files are named after it.")
            raise ValidationError({"short_name": message})

    @property
    def takes_changes(self) -> bool:
        """Whether its people may write."""
        return NetworkState(self.state).takes_changes

    def lineage(self) -> list["Network"]:
        """The network and the regions above it, nearest first."""
        lineage, network = [], self
        while network and network not in lineage:
            lineage.append(network)
            network = network.parent
        return lineage

    @property
    def groups(self) -> list[Group]:
        """Its role groups: editors, reviewers, managers."""
        return [group for group in (self.editors, self.reviewers, self.managers) if group]

    def people_who_review(self) -> models.QuerySet:
        """Active people of Freigabe and Verwaltung."""
        people = get_user_model().objects.filter(is_active=True, groups__in=[self.reviewers_id, self.managers_id])
        return people.distinct().order_by("last_name", "first_name", "pk")

    @property
    def group_ids(self) -> tuple[int | None, ...]:
        """Keys of its role groups, without reading them."""
        return self.editors_id, self.reviewers_id, self.managers_id
