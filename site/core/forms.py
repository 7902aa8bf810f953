"""Forms behind the editor."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.widgets import AdminAutoHeightTextInput

from core.references import check_references

MISSING_CREDIT = _("“%(title)s” has no credit. Open the picture and say who made it.")


def check_credit(image) -> None:
    """Refuse a picture that does not say who made it."""
    if image and not image.credit.strip():
        raise ValidationError(MISSING_CREDIT, code="credit", params={"title": image.title})


class ReviewNoteForm(forms.Form):
    """What whoever submits a page has to say to those who review it."""

    review_note = forms.CharField(
        label=_("Note for the reviewers"),
        required=False,
        max_length=1000,
        widget=AdminAutoHeightTextInput,
        help_text=_("Goes to them when you submit the page; readers never see it."),
    )


class PortalPageForm(WagtailAdminPageForm):
    """A draft may have gaps. Whoever publishes or submits is told what is missing, at its field."""

    review_note = ReviewNoteForm.declared_fields["review_note"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"].required = False  # made from the title where it is left empty

    @property
    def network(self):
        """The network that the page belongs to, or will belong to."""
        page = self.instance if self.instance.pk else self.parent_page.specific_deferred
        return getattr(page, "network", None)

    def is_valid(self):
        """Rows are valid only after the form; so what they name is looked at last."""
        valid = super().is_valid()
        check_references(self, self.network)
        return valid and not self.errors and not any(rows.total_error_count() for rows in self.formsets.values())

    def clean(self):
        cleaned = super().clean()
        if not self.is_deferred_validation and cleaned.get("image"):
            try:
                check_credit(cleaned["image"])
            except ValidationError as error:
                self.add_error("image", error)
        return cleaned
