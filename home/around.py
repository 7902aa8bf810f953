"""Networks around a place that a visitor names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from django import forms
from django.utils.translation import gettext_lazy as _

from core.gazetteer import Town, district_of, kilometres
from core.models import Network
from core.vocabularies import Land
from home.atlas import map_of
from home.places import is_placed, place_of
from search.fields import OptionField, QuestionField
from search.models import SearchRecord
from search.nearness import RADII, AskedPlace, whole

Regions = Sequence[tuple[SearchRecord, list[SearchRecord]]]  # networks, each with those that are part of it


class PlaceForm(forms.Form):
    """``?ort=&km=&land=``: whatever stands there, the page is a normal one."""

    ort = QuestionField(label=_("Postcode or place"), widget=forms.TextInput(attrs={"autocomplete": "postal-code"}))
    km = OptionField(("", *RADII), label=_("Distance"), widget=forms.Select)

    def __init__(self, data, *, laender: Sequence[str]):
        super().__init__(data, auto_id="%s")
        self.fields["land"] = OptionField(("", *laender))
        self.fields["land"].label = _("Land")
        offered = [(value, Land(value).label) for value in laender]
        self.fields["land"].widget = forms.Select(choices=[("", _("All Länder")), *offered])
        self.fields["km"].widget.choices = [("", _("any distance")), *((km, f"{km} km") for km in RADII)]
        self.full_clean()


@dataclass(frozen=True)
class Hit:
    """A network of the list; ``distance`` in kilometres from the place that was asked for."""

    record: SearchRecord
    members: list[SearchRecord]
    distance: float | None = None
    covers: bool = False

    @property
    def rank(self) -> tuple:
        """Who is responsible comes first, then who is near; who has no place on the map comes last."""
        return not self.covers, self.distance is None, self.distance or 0.0

    @property
    def whole_distance(self) -> int | None:
        return None if self.distance is None else whole(self.distance)


class Around:
    """The list of networks as the address asks for it."""

    def __init__(self, data: Mapping, regions: Regions):
        self.regions = regions
        self.form = PlaceForm(data, laender=sorted(self._laender(), key=lambda land: Land(land).label))
        self.place = AskedPlace(self.form.cleaned_data["ort"])
        self.km, self.land = self.form.cleaned_data["km"], self.form.cleaned_data["land"]

    @property
    def town(self) -> Town | None:
        return self.place.town

    @property
    def land_label(self) -> str:
        return Land(self.land).label

    @cached_property
    def hits(self) -> list[Hit]:
        """By region as long as nothing is asked; else every network for itself, the nearest first."""
        if self.town:
            hits = [self._seen_from(self.town, *row) for row in self._in_land()]
            return sorted(filter(self._is_near, hits), key=lambda hit: hit.rank)
        return [Hit(record, members) for record, members in (self._in_land() if self.land else self.regions)]

    def context(self) -> dict:
        shown = [(hit.record, [] if self.town or self.land else hit.members) for hit in self.hits]
        return {"around": self, "map": map_of(shown)}

    def _laender(self) -> set[str]:
        return {record.network.land for record, _members in self._each() if record.network.land in Land.values}

    def _each(self) -> list[tuple[SearchRecord, list[SearchRecord]]]:
        """Every network, with its members where it is a region."""
        return [row for record, members in self.regions for row in ((record, members), *((one, []) for one in members))]

    def _in_land(self) -> list[tuple[SearchRecord, list[SearchRecord]]]:
        land = self.land
        return [(record, members) for record, members in self._each() if land in ("", record.network.land)]

    def _seen_from(self, town: Town, record: SearchRecord, members: list[SearchRecord]) -> Hit:
        network: Network = record.network
        distance = kilometres(town.place, place_of(network)) if is_placed(record) else None
        return Hit(record, members, distance, self._district in network.districts)

    def _is_near(self, hit: Hit) -> bool:
        """Who is responsible counts as near wherever its office is."""
        return not self.km or hit.covers or (hit.distance is not None and hit.distance <= int(self.km))

    @cached_property
    def _district(self) -> str:
        return district_of(self.town.place)
