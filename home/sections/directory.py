"""Sections of people and organisations, fed from the directory."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks import ContactBlock
from core.blocks.people import OrganisationChooserBlock
from core.models import Organisation
from home.sections.section import Section, heading

MANY, FEW = 40, 8
OF_THE_DIRECTORY = _("From the directory")


class LogoOrganisationChooserBlock(OrganisationChooserBlock):
    """Fetches the logo of each organisation along."""

    canonical_module_path = "core.blocks.people.OrganisationChooserBlock"  # to migrations they are the same

    def bulk_to_python(self, values):
        organisations = self.model_class.objects.select_related("logo").in_bulk(values)
        return [organisations.get(pk) for pk in values]


class PartnersValue(Section):
    @property
    def partners(self) -> list[Organisation]:
        """The organisations that are still in the directory."""
        return [organisation for organisation in self["organisations"] if organisation]

    @property
    def is_shown(self) -> bool:
        return bool(self.partners)


class PartnersSection(blocks.StructBlock):
    heading = heading(_("Partners"))
    organisations = blocks.ListBlock(LogoOrganisationChooserBlock(), label=_("Organisations"), max_num=MANY)

    class Meta:
        icon = "group"
        label = _("Partners")
        group = OF_THE_DIRECTORY
        description = _("Organisations with their logos, each linked to its website.")
        template = "home/sections/partners.html"
        value_class = PartnersValue


class ContactValue(Section):
    """``network`` is the one whose own address may stand there too; filled in by the page."""

    network = None

    @property
    def people(self) -> list[blocks.StructValue]:
        """Rows whose person is still in the directory."""
        return [row for row in self["rows"] if row["person"]]

    @property
    def own(self):
        """The network, where its own address is asked for and it has given one."""
        network = self.network if self["own_address"] else None
        return network if network and (network.email or network.phone or network.street) else None

    @property
    def is_shown(self) -> bool:
        return bool(self.people or self.own)


class ContactSection(blocks.StructBlock):
    heading = heading(_("Contact"))
    rows = blocks.ListBlock(ContactBlock(), label=_("People"), default=[], max_num=FEW)
    own_address = blocks.BooleanBlock(label=_("Also the network's own address"), required=False, default=True)

    class Meta:
        icon = "user"
        label = _("Contact")
        group = OF_THE_DIRECTORY
        description = _("People to turn to, and the address of the network.")
        template = "home/sections/contact.html"
        value_class = ContactValue
