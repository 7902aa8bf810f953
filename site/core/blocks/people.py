"""Blocks of people and organisations, fed from the directory."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.choosers import organisation_chooser, person_chooser

DirectoryPersonChooserBlock = person_chooser.get_block_class(
    name="DirectoryPersonChooserBlock", module_path="core.blocks.people"
)
OrganisationChooserBlock = organisation_chooser.get_block_class(
    name="OrganisationChooserBlock", module_path="core.blocks.people"
)


class PersonChooserBlock(DirectoryPersonChooserBlock):
    """Fetches the organisation of each person along."""

    def bulk_to_python(self, values):
        people = self.model_class.objects.select_related("organisation").in_bulk(values)
        return [people.get(pk) for pk in values]


class ContactBlock(blocks.StructBlock):
    person = PersonChooserBlock(label=_("Person"))
    note = blocks.CharBlock(label=_("Note"), max_length=200, required=False, help_text=_("For example office hours."))

    class Meta:
        icon = "user"
        label = _("Contact")
        group = _("From the directory and the library")
        description = _("A person to turn to, from the directory.")
        template = "core/blocks/contact.html"


class PartnersBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Heading"), max_length=120, default="Partner")
    organisations = blocks.ListBlock(OrganisationChooserBlock(), label=_("Organisations"))

    class Meta:
        icon = "group"
        label = _("Partners")
        group = _("From the directory and the library")
        description = _("Organisations from the directory, with logo and link.")
        template = "core/blocks/partners.html"
