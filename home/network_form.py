"""What central staff say to open a network, and what Verwaltung may change of it later."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList, TitleFieldPanel
from wagtail.images.widgets import AdminImageChooser
from wagtail.models import Page

from core.authorship import name_of
from core.models import Network, User
from core.owned_form import KnownRowsForm
from core.slugs import german_slug, slug_input
from core.vocabularies import Module, NetworkState
from home.colour_samples import ColourField
from home.models import NetworkPage
from home.starter import GERMAN
from home.subsites import open_network

DEPUTY = Network._meta.get_field("deputy")
LONGEST_SLUG = Network._meta.get_field("slug").max_length


class LogoChooser(AdminImageChooser):
    """Wagtail's, which takes any key of a row for a number."""

    def get_instance(self, value):
        return super().get_instance(value) if str(value).isdecimal() else None


class PersonField(forms.ModelChoiceField):
    """Names people as they are called."""

    def label_from_instance(self, person):
        return name_of(person)


class NetworkForm(KnownRowsForm):
    """What a network says about itself."""

    colour = ColourField(label=_("colour"))
    deputy = PersonField(
        User.objects.none(),
        required=False,
        label=DEPUTY.verbose_name,
        help_text=DEPUTY.help_text,
        empty_label=_("Nobody"),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "deputy" in self.fields:
            self.fields["deputy"].queryset = self.instance.people_who_review()

    def clean_hostname(self):
        """As browsers write it."""
        return self.cleaned_data["hostname"].lower()

    def clean_state(self):
        """A network in preparation opens as a whole, and stays open."""
        state, before = self.cleaned_data["state"], self.initial.get("state")
        if state != before and NetworkState.PREPARING in (state, before):
            raise ValidationError(_("A network in preparation goes online under “Duty pages”, and nowhere else."))
        return state


class OpeningForm(WagtailAdminModelForm):
    """Facts to open a network with. Whoever sends them a second time changes nothing."""

    colour = ColourField(label=_("colour"))
    parent = forms.ModelChoiceField(
        Network.objects.listed(), label=_("region"), required=False, to_field_name="slug", empty_label=_("No region")
    )
    added = 0  # pages that were made

    def __init__(self, *args, instance=None, **kwargs):
        instance = instance or Network(modules=Module.values, languages=[GERMAN])
        super().__init__(*args, instance=instance, **kwargs)
        self.fields["slug"].required = False

    def clean(self):
        cleaned = super().clean()
        if "slug" in cleaned:
            cleaned["slug"] = cleaned["slug"].lower() or self._proposed_slug()
            self._check_address(cleaned["slug"], cleaned.get("short_name"))
        return cleaned

    def save(self, commit=True):
        """The network, opened and in preparation; what there was before stays as it is."""
        before = Page.objects.count()
        network = open_network(by=self.for_user, state=NetworkState.PREPARING, **self.cleaned_data)
        self.added = Page.objects.count() - before
        return network

    def _proposed_slug(self) -> str:
        slug = german_slug(self.cleaned_data.get("short_name", ""))[:LONGEST_SLUG].strip("-")
        if not slug and "short_name" in self.cleaned_data:
            self.add_error("slug", _("The short name has no letters for an address. Please enter one."))
        return slug

    def _check_address(self, slug: str, short_name: str | None) -> None:
        """A network that is open already is compared with itself; others keep their addresses, also on their pages."""
        present = Network.objects.filter(slug=slug, short_name=short_name).first()
        if present:
            self.instance = present
        elif NetworkPage.objects.filter(slug=slug).exists():
            self.add_error("slug", Network._meta.get_field("slug").error_messages["unique"])


ADDRESS_HELP = _("The last part of its web address. Left empty, it is made from the short name.")

# The law that applies to a network follows from these; central staff alone change them.
CENTRAL = {"permission": "superuser"}
body_panels = [
    FieldRowPanel([FieldPanel("land", **CENTRAL), FieldPanel("legal_body", **CENTRAL)]),
    FieldPanel("legal_name", **CENTRAL),
    FieldPanel("contact_name"),
    FieldPanel("street"),
    FieldRowPanel([FieldPanel("postcode"), FieldPanel("place")]),
    FieldRowPanel([FieldPanel("email"), FieldPanel("phone")]),
]

opening_panels = ObjectList(
    [
        MultiFieldPanel(
            [
                FieldPanel("name"),
                FieldRowPanel(
                    [
                        TitleFieldPanel("short_name", placeholder=False, classname=""),
                        FieldPanel("slug", widget=slug_input(), help_text=ADDRESS_HELP),
                    ]
                ),
                FieldPanel("parent"),
            ],
            heading=_("Name"),
        ),
        MultiFieldPanel(body_panels, heading=_("Legal body and contact")),
        MultiFieldPanel([FieldPanel("colour"), FieldPanel("logo", widget=LogoChooser)], heading=_("Look")),
        MultiFieldPanel([FieldPanel("modules"), FieldPanel("languages")], heading=_("Subsite")),
    ],
    base_form_class=OpeningForm,
).bind_to_model(Network)
