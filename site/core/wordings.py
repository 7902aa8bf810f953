"""Texts of Wagtail that editors here read in other words; the catalogue in ``site/locale`` comes before Wagtail's."""

from django.utils.translation import gettext_noop as _

WORDINGS = [
    _("Locale"),  # the language of a page, and in the account the language of the editor
    _("Locale: "),
    _("Locales"),
    _("locale"),
    _("Submit to %(workflow_name)s"),
]
