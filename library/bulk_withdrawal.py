"""Taking down many works at once: one reason for all of them, asked where the editor confirms it."""

from collections.abc import Iterable
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.pages.bulk_actions import UnpublishBulkAction
from wagtail.models import Page

from library.forms import WithdrawalForm
from library.models import LibraryItemPage, Tombstone


class BulkWithdrawalForm(WithdrawalForm):
    include_descendants = forms.BooleanField(label=_("Take down the pages below them as well"), required=False)

    field_order = ["include_descendants", "reason"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reason"].help_text = _(
            "Visitors read it where each of the works was. Leave it empty if there is nothing to say."
        )


class BulkWithdrawal(UnpublishBulkAction):
    """Stands in for Wagtail's action, which asks for no reason."""

    form_class = BulkWithdrawalForm
    template_name = "library/admin/confirm_bulk_unpublish.html"

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        asked = {
            "reason": bool(works_within(shown["item"] for shown in context["items"])),
            "include_descendants": context["has_live_descendants"],
        }
        for name in [name for name, needed in asked.items() if not needed]:
            del context["form"].fields[name]
        return context

    def get_execution_context(self):
        return super().get_execution_context() | {"reason": self.cleaned_form.cleaned_data["reason"]}

    @classmethod
    def execute_action(cls, objects, reason="", **kwargs):
        works = works_within(objects)
        counts = super().execute_action(objects, **kwargs)
        Tombstone.objects.filter(record_id__in=works).update(reason=reason)
        return counts


def works_within(pages: Iterable[Page]) -> list[UUID]:
    """Permanent names of the live works among these pages and below them."""
    places = tuple(page.path for page in pages)
    works = LibraryItemPage.objects.live().values_list("path", "record_id")
    return [record_id for path, record_id in works if path.startswith(places)]
