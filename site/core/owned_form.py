"""Forms of rows that belong to a network, and what these may refer to."""

from django import forms
from django.db.models import Q, QuerySet
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.models import CollectionMember

from core.isolation import usable
from core.models.directory import DirectoryEntry
from core.models.network import Network
from core.ownership import choosable, is_portal_staff, writable_networks
from core.references import forget
from core.sharing_form import SharingForm


def known(rows: QuerySet, user) -> QuerySet:
    """Those files and rows of the directory that the person may use; of other things all."""
    if issubclass(rows.model, DirectoryEntry):
        return choosable(rows, user)
    return usable(rows.model, user) if issubclass(rows.model, CollectionMember) else rows


class KnownRowsForm(WagtailAdminModelForm):
    """Takes what the person may use, and what was chosen before: nobody is held up by another's choice."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            if isinstance(field, forms.ModelChoiceField):
                chosen = Q(pk__in=self._chosen(name))
                field.queryset = field.queryset.filter(Q(pk__in=known(field.queryset, self.for_user)) | chosen)

    def add_error(self, field, error):
        super().add_error(field, error)
        if isinstance(self.fields.get(field), forms.ModelChoiceField):
            forget(self, field)

    def _chosen(self, name: str) -> list:
        """Keys of what a field of the row refers to already."""
        value = self.initial.get(name)
        rows = value if isinstance(value, list) else [value]
        return [getattr(row, "pk", row) for row in rows if row]


class NetworkOwnedForm(SharingForm, KnownRowsForm):
    """A row gets one of the person's networks; the portal's staff may leave it central."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        field = self.fields["network"]
        field.queryset = writable_networks(self.for_user)
        if not is_portal_staff(self.for_user):
            field.required, field.empty_label = True, None
            self._settle_on_the_only_network(field)

    def owner(self) -> Network | None:
        return self.cleaned_data["network"]

    def owner_as_stored(self) -> int | None:
        return self.instance.network_id

    def owner_at_first(self) -> int | None:
        own = [] if self.instance.pk or is_portal_staff(self.for_user) else writable_networks(self.for_user)
        return own[0].pk if len(own) == 1 else self.owner_as_stored()

    def _settle_on_the_only_network(self, field) -> None:
        if len(field.queryset) == 1:
            field.initial = self.initial["network"] = field.queryset[0].pk
            field.disabled = True
            field.widget = forms.HiddenInput()
