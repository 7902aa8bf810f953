"""How a network shows what it adopts."""

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.widgets import AdminDateInput

from core.adopting import DATED
from core.models import Adoption, Network, PortalPage


class AdoptionForm(WagtailAdminModelForm):
    """Own lead and, where lists go by days, own day; when adopting also the network, where someone has several."""

    class Meta:
        model = Adoption
        fields = ["network", "lead", "date"]
        widgets = {"lead": forms.Textarea(attrs={"rows": 4}), "date": AdminDateInput}

    def __init__(self, *args, page: PortalPage, networks: list[Network], **kwargs):
        super().__init__(*args, **kwargs)
        if page.kind not in DATED:
            del self.fields["date"]
        if self.instance.pk:
            del self.fields["network"]
        else:
            self._offer(networks)

    def _offer(self, networks: list[Network]) -> None:
        field = self.fields["network"]
        field.queryset = Network.objects.filter(pk__in=[network.pk for network in networks])
        if len(networks) == 1:
            field.disabled, field.initial, field.widget = True, networks[0], forms.HiddenInput()

    def clean_date(self):
        date = self.cleaned_data["date"]
        if date and date > localdate():
            raise forms.ValidationError(_("This day has not come yet. Please give today or an earlier day."))
        return date

    @property
    def presented(self) -> dict:
        """Lead and day as the verbs take them."""
        return {"lead": self.cleaned_data["lead"], "date": self.cleaned_data.get("date")}
