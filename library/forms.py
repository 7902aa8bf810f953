"""The forms of a library item."""

from django import forms
from django.contrib.contenttypes.models import ContentType
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, ReferenceIndex

from core.forms import PortalPageForm
from search.blocks import cited

REPORT = {"app_label": "events", "model": "eventreportpage"}  # by name: the library does not know the events app
LISTED = _("The report “%(title)s” lists this item, and by that names the event. Leave this field empty.")
FILE_MISSING = _("Choose a document or a recording.")


def report_that_lists(item: Page) -> Page | None:
    """A report whose info box names the item, in its published text or in its newest draft."""
    reports = Page.objects.filter(content_type__in=ContentType.objects.filter(**REPORT))
    references = ReferenceIndex.get_references_to(item).values_list("object_id", flat=True)
    published = reports.filter(pk__in=[int(key) for key in references if key.isdecimal()]).first()
    return published or next((page for page in drafts_that_may_list(reports, item) if names(page, item)), None)


def drafts_that_may_list(reports, item: Page):
    """Newest drafts in whose text the item's key stands somewhere."""
    changed = reports.filter(has_unpublished_changes=True, latest_revision__content__body__icontains=str(item.pk))
    return (page.get_latest_revision_as_object() for page in changed.select_related("latest_revision"))


def names(page: Page, item: Page) -> bool:
    return item.pk in cited(page.body)


class LibraryItemForm(PortalPageForm):
    """A file row needs its file before anything is published; the event is said once, by the report if there is one."""

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("event") and self.instance.pk and (report := report_that_lists(self.instance)):
            self.add_error("event", LISTED % {"title": report.title})
        if not self.is_deferred_validation:
            for row in self.formsets["item_files"].forms:
                self._require_file(row)
        return cleaned

    def _require_file(self, row) -> None:
        kept = row.has_changed() and row.is_valid() and not row.cleaned_data.get("DELETE")
        if kept and not (row.cleaned_data.get("document") or row.cleaned_data.get("media")):
            row.add_error("document", FILE_MISSING)


class WithdrawalForm(forms.Form):
    """Asked of whoever takes a work down."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Visitors read it where the work was. Leave it empty if there is nothing to say."),
    )
