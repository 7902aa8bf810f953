"""How a front page begins."""

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks

from core.blocks import CreditedImageBlock
from core.blocks.text import FormattedTextBlock
from core.destinations import pages_meant
from core.fields import web_addresses
from home.sections.section import Section

MAIL = "mailto:"


def web_or_mail_address(address: str) -> None:
    """Refuse what is neither a page on the web nor an e-mail address; a browser would run some of it."""
    if address.startswith(MAIL):
        validate_email(address.removeprefix(MAIL))
    else:
        web_addresses([address])


class ButtonValue(blocks.StructValue):
    """``page_url`` is the address of the page it leads to, as visitors reach it; filled in for all buttons at once."""

    page_url = ""

    @property
    def url(self) -> str:
        """Empty where the page is published no more."""
        return self.page_url if self["page"] else self["address"]


class ButtonBlock(blocks.StructBlock):
    label = blocks.CharBlock(label=pgettext_lazy("button", "Words"), max_length=40)
    page = blocks.PageChooserBlock(label=_("Page"), required=False)
    address = blocks.CharBlock(
        label=_("or a web address"),
        max_length=300,
        required=False,
        validators=[web_or_mail_address],
        help_text=_("With https:// in front, for an e-mail with mailto:"),
    )

    class Meta:
        icon = "link"
        label = _("Button")
        value_class = ButtonValue

    def clean(self, value):
        button = super().clean(value)
        if not self.is_deferred_validation and bool(button["page"]) == bool(button["address"]):
            message = ValidationError(_("Choose a page or enter a web address, and only one of them."))
            raise blocks.StructBlockValidationError({"page": message})
        return button


class WelcomeValue(Section):
    @property
    def picture(self):
        return self["image"]

    @property
    def reachable(self) -> list[ButtonValue]:
        """The buttons that lead somewhere."""
        return [button for button in self["buttons"] if button.url]


class WelcomeBlock(blocks.StructBlock):
    title = blocks.CharBlock(
        label=_("Title"), max_length=120, required=False, help_text=_("Empty: the claim of the network, or its name.")
    )
    text = FormattedTextBlock(
        label=_("Text"), features=["bold", "italic", "link"], required=False, help_text=_("Empty: the lead.")
    )
    image = CreditedImageBlock(
        label=_("Picture"), required=False, help_text=_("Empty: the map of your region with the thread.")
    )
    buttons = blocks.ListBlock(
        ButtonBlock(), label=_("Buttons"), default=[], max_num=3, help_text=_("None: one that writes you an e-mail.")
    )

    class Meta:
        icon = "home"
        label = _("Welcome")
        group = _("Your own")
        description = _("The head of the page: title, text, picture and buttons.")
        picture_shapes = ("text",)
        value_class = WelcomeValue


def lead_on(buttons: list[ButtonValue]) -> None:
    """Tell the buttons where their pages are in the reader's language; one query for all."""
    buttons = [button for button in buttons if button["page"]]
    pages = pages_meant([str(button["page"].pk) for button in buttons]) if buttons else []
    for button, page in zip(buttons, pages, strict=True):
        button.page_url = page.url if page else ""
