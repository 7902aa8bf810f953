"""The button that leads to the translation of a page, in the rows of the editor's lists."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.models import Page
from wagtail_localize.wagtail_hooks import page_listing_more_buttons

IN_ROWS = "register_page_listing_more_buttons"


def button_of_row(page: Page, user, view_name: str | None = None, next_url: str | None = None) -> Iterator[Button]:
    """Stands in for the button of the package, which asks twice for every row.

    Lists know of each page whether a language is missing. What else the package offers stands above the page itself.
    """
    if getattr(page, "_has_untranslated_locale", False) and user.has_perm("wagtail_localize.submit_translation"):
        address = reverse("wagtail_localize:submit_page_translation", args=[page.alias_of_id or page.pk])
        yield Button(_("Translate this page"), address, priority=60, icon_name="wagtail-localize-language")


def lighten_rows() -> None:
    """Put our button in the place of the package's; Wagtail itself has no way to take one out."""
    hooks._hooks[IN_ROWS].remove((page_listing_more_buttons, 0))
    hooks.register(IN_ROWS, button_of_row)
