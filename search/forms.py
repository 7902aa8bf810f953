"""The question as a form: every address gives a normal page, whatever stands in it."""

import re
from collections.abc import Callable

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from search.engines import Order
from search.facets import Labels
from search.field_words import taken_out
from search.fields import MOST_VALUES, FilterField, OptionField, PageField, QuestionField
from search.nearness import RADII, USUAL_RADIUS, AskedPlace, Near
from search.vocabularies import LABELS

SORTS = {
    "naehe": (Order.NEAREST, _("Nearest first")),
    "relevanz": (Order.RELEVANCE, _("Best match")),
    "neueste": (Order.NEWEST, _("Newest first")),
    "aelteste": (Order.OLDEST, _("Oldest first")),
    "titel": (Order.TITLE, _("By title")),
}
EARLIEST_YEAR, LATEST_YEAR = 1900, 2200


def is_year(value: str) -> bool:
    return bool(re.fullmatch(r"[0-9]{4}", value)) and EARLIEST_YEAR <= int(value) <= LATEST_YEAR


def is_format(value: str) -> bool:
    return bool(re.fullmatch(r"[A-Z0-9]{1,10}", value))


def is_language(value: str) -> bool:
    return bool(re.fullmatch(r"[a-z]{2,3}(-[a-z0-9]{1,8}){0,3}", value))


OPEN = {"year": is_year, "format": is_format, "language": is_language}  # facets without a list of their values


class SearchForm(forms.Form):
    """Question, filters, order and page; ``facets`` are those that can be filtered by.

    ``placed`` tells whether one can ask for what is near a place, ``timed`` whether for what has passed.
    """

    q = QuestionField(label=_("Search for"))

    def __init__(self, data, *, facets: tuple[str, ...], labels: Labels, placed: bool = True, timed: bool = False):
        super().__init__(data)
        self.facets, self.labels = facets, labels
        for facet in facets:
            self.fields[LABELS[facet].param] = FilterField(known=known_values(facet, labels))
        if placed:
            self.fields["ort"] = QuestionField(label=_("Postcode or place"))
            self.fields["km"] = OptionField(("", *RADII), label=_("Distance"))
        self.fields["sort"] = OptionField(("", *SORTS))
        if timed:
            self.fields["zeit"] = OptionField(("", "vergangen"))
        self.fields["seite"] = PageField()
        self.full_clean()

    def clean(self):
        """Filters that are written into the question are filters like those that were clicked."""
        self.cleaned_data["q"], named = taken_out(self.cleaned_data["q"], self.facets, self.labels)
        for facet, values in named.items():
            chosen = (*self.cleaned_data[LABELS[facet].param], *values)
            self.cleaned_data[LABELS[facet].param] = tuple(dict.fromkeys(chosen))[:MOST_VALUES]

    @cached_property
    def chosen(self) -> dict[str, tuple[str, ...]]:
        """Values by facet, only of facets that are filtered by."""
        values = {facet: self.cleaned_data[LABELS[facet].param] for facet in self.facets}
        return {facet: chosen for facet, chosen in values.items() if chosen}

    @cached_property
    def place(self) -> AskedPlace:
        return AskedPlace(self.cleaned_data.get("ort", ""))

    @property
    def radius(self) -> str:
        return self.cleaned_data.get("km") or USUAL_RADIUS

    radii = RADII

    @property
    def near(self) -> Near | None:
        """Where it is clear which place is meant."""
        return Near(self.place.town.place, int(self.radius)) if self.place.town else None

    @property
    def place_is_unclear(self) -> bool:
        return bool(self.place.question) and not self.near

    @property
    def place_label(self) -> str:
        return _("%(km)s km around %(place)s") % {"km": self.radius, "place": self.place.town}

    @property
    def sorts(self) -> list[str]:
        """The orders to choose from, the one without a choice first."""
        senseless = {"naehe": not self.near, "relevanz": not self.cleaned_data["q"]}
        return [value for value in SORTS if not senseless.get(value)]

    @property
    def sort(self) -> str:
        """The chosen order; without choice what is nearest, else the best match, else the newest."""
        chosen = self.cleaned_data["sort"]
        return chosen if chosen in self.sorts else self.sorts[0]


def known_values(facet: str, labels: Labels) -> Callable[[str], bool]:
    return OPEN.get(facet) or labels.of(facet).__contains__
