"""The form of a row that belongs to a network."""

from django import forms
from wagtail.admin.forms import WagtailAdminModelForm

from core.ownership import is_portal_staff, writable_networks


class NetworkOwnedForm(WagtailAdminModelForm):
    """A row gets one of the person's networks; the portal's staff may leave it central."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        field = self.fields["network"]
        field.queryset = writable_networks(self.for_user)
        if not is_portal_staff(self.for_user):
            field.required, field.empty_label = True, None
            self._settle_on_the_only_network(field)

    def _settle_on_the_only_network(self, field) -> None:
        if len(field.queryset) == 1:
            field.initial = self.initial["network"] = field.queryset[0].pk
            field.disabled = True
            field.widget = forms.HiddenInput()
