"""Forms behind the editor."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm

MISSING_CREDIT = _("“%(title)s” has no credit. Open the picture and say who made it.")


def check_credit(image) -> None:
    """Refuse a picture that does not say who made it."""
    if image and not image.credit.strip():
        raise ValidationError(MISSING_CREDIT, code="credit", params={"title": image.title})


class PortalPageForm(WagtailAdminPageForm):
    """A draft may have gaps. Whoever publishes or submits is told what is missing, at its field."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"].required = False  # made from the title where it is left empty

    def clean(self):
        cleaned = super().clean()
        if not self.is_deferred_validation and cleaned.get("image"):
            try:
                check_credit(cleaned["image"])
            except ValidationError as error:
                self.add_error("image", error)
        return cleaned
