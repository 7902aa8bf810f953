"""The question as a form: every address gives a normal page, whatever stands in it."""

import re

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from search.engines import Order
from search.facets import Labels
from search.fields import FilterField, OptionField, PageField, QuestionField
from search.vocabularies import LABELS

SORTS = {
    "relevanz": (Order.RELEVANCE, _("Best match")),
    "neueste": (Order.NEWEST, _("Newest first")),
    "aelteste": (Order.OLDEST, _("Oldest first")),
    "titel": (Order.TITLE, _("By title")),
}
EARLIEST_YEAR, LATEST_YEAR = 1900, 2200


def is_year(value: str) -> bool:
    return bool(re.fullmatch(r"[0-9]{4}", value)) and EARLIEST_YEAR <= int(value) <= LATEST_YEAR


class SearchForm(forms.Form):
    """Question, filters, order and page; ``facets`` are those that can be filtered by."""

    q = QuestionField(label=_("Search for"))

    def __init__(self, data, *, facets: tuple[str, ...], labels: Labels):
        super().__init__(data)
        self.facets = facets
        for facet in facets:
            known = is_year if facet == "year" else labels.of(facet).__contains__
            self.fields[LABELS[facet].param] = FilterField(known=known)
        self.fields["sort"] = OptionField(("", *SORTS))
        self.fields["zeit"] = OptionField(("", "vergangen"))
        self.fields["seite"] = PageField()
        self.full_clean()

    @cached_property
    def chosen(self) -> dict[str, tuple[str, ...]]:
        """Values by facet, only of facets that are filtered by."""
        values = {facet: self.cleaned_data[LABELS[facet].param] for facet in self.facets}
        return {facet: chosen for facet, chosen in values.items() if chosen}

    @property
    def sort(self) -> str:
        """The chosen order; without choice the best match, where something was asked for, else the newest."""
        default = "relevanz" if self.cleaned_data["q"] else "neueste"
        chosen = self.cleaned_data["sort"] or default
        return default if chosen == "relevanz" else chosen
