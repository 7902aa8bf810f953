"""The part of a form that says with whom a network shares a thing."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from core.models.network import Network
from core.reach import Reach, uses_lost
from core.vocabularies import ShareLevel

FIELDS = ("share_level", "shared_with")
NOBODY_CHOSEN = _("Choose at least one network, or another answer above.")
STILL_USED = ngettext_lazy(
    "Others use this in %(count)d place, which would lose it. Please share it as before, or ask them first.",
    "Others use this in %(count)d places, which would lose it. Please share it as before, or ask them first.",
    "count",
)


class Picks(forms.CheckboxSelectMultiple):
    """Check boxes in a box that scrolls: there may be hundreds of networks."""

    def __init__(self, attrs=None, choices=()):
        super().__init__({"class": "picks"} | (attrs or {}), choices)


WIDGETS = {"share_level": forms.RadioSelect, "shared_with": Picks}


class SharingForm(forms.ModelForm):
    """Keeps no contradiction: networks are picked at one level only, and what is the portal's is there for all."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "shared_with" in self.fields:
            self.fields["share_level"].required = False  # an upload of several files knows no such question
            picked = [network.pk for network in self.initial.get("shared_with", [])]
            known = Network.objects.listed() | Network.objects.filter(pk__in=picked)
            self.fields["shared_with"].queryset = known.exclude(pk=self.owner_at_first())

    def owner(self) -> Network | None:
        """The network that the thing will belong to, by what the form says; None for the portal."""
        raise NotImplementedError

    def owner_as_stored(self) -> int | None:
        """Key of the network that the thing belongs to now."""
        raise NotImplementedError

    def owner_at_first(self) -> int | None:
        """Key of the network that need not be picked: it owns the thing, or the person has no other one."""
        return self.owner_as_stored()

    def clean(self):
        cleaned = super().clean()
        if "shared_with" in self.fields and not self.errors:
            self._settle(cleaned)
            self._keep_others_supplied(cleaned)
        return cleaned

    def _settle(self, cleaned: dict) -> None:
        owner = self.owner()
        if not cleaned["share_level"]:
            cleaned |= {"share_level": self.instance.share_level, "shared_with": self.initial.get("shared_with", [])}
        if owner is None:
            cleaned["share_level"] = ShareLevel.ALL
        chosen = cleaned["share_level"] == ShareLevel.CHOSEN
        cleaned["shared_with"] = [other for other in cleaned["shared_with"] if chosen and other != owner]
        if chosen and not cleaned["shared_with"]:
            self.add_error("shared_with", ValidationError(NOBODY_CHOSEN, code="required"))

    def _keep_others_supplied(self, cleaned: dict) -> None:
        """Who uses the thing by now may go on doing so: it is not shared less than that."""
        if self.instance.pk is None or self.errors:
            return
        owner = self.owner()
        picked = [network.pk for network in cleaned["shared_with"]]
        after = Reach.of(owner and owner.pk, cleaned["share_level"], picked)
        if count := uses_lost(self.instance, self._reach_as_stored(), after):
            self.add_error("share_level", ValidationError(STILL_USED % {"count": count}, code="used"))

    def _reach_as_stored(self) -> Reach:
        picked = self.instance.shared_with.values_list("pk", flat=True)
        return Reach.of(self.owner_as_stored(), self.instance.share_level, picked)
