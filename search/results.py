"""A question asked and answered: what the search page and every listing show."""

from dataclasses import dataclass
from functools import cached_property

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from search.addresses import Address
from search.engines import Found, Order, Request, Scope, get_engine
from search.facets import Chip, Facet, Labels, chips_of, facet_of
from search.forms import SORTS, SearchForm
from search.highlighting import marked, snippet
from search.models import SearchRecord
from search.pagination import ResultPage
from search.query import Query, parse
from search.vocabularies import LABELS

PAGE_SIZE = 20


@dataclass(frozen=True)
class Option:
    """One of several ways to look at a result."""

    value: str
    label: str | Promise
    url: str
    selected: bool


@dataclass
class Search:
    """A form's question within a scope. ``path`` is where it is asked; ``timed`` splits it into upcoming and past."""

    form: SearchForm
    scope: Scope
    path: str
    labels: Labels
    timed: bool = False

    @cached_property
    def query(self) -> Query:
        return parse(self.form.cleaned_data["q"], self.scope.language or "de")

    @cached_property
    def found(self) -> Found:
        return get_engine().find(
            Request(
                query=self.query,
                scope=self.scope,
                chosen=self.form.chosen,
                counted=self.form.facets,
                order=self.order,
                page=self.form.cleaned_data["seite"],
                size=PAGE_SIZE,
            )
        )

    @property
    def order(self) -> Order:
        return Order.SOONEST if self.is_agenda and not self.form.cleaned_data["sort"] else SORTS[self.form.sort][0]

    @property
    def is_agenda(self) -> bool:
        """A list of what is to come, which runs from the next event on."""
        return self.timed and self.scope.time == "upcoming"

    @cached_property
    def address(self) -> Address:
        data = self.form.cleaned_data
        filters = {LABELS[facet].param: values for facet, values in self.form.chosen.items()}
        single = {"q": data["q"], "sort": data["sort"], "zeit": data["zeit"] if self.timed else ""}
        return Address.of(self.path, {**{name: (value,) if value else () for name, value in single.items()}, **filters})

    @cached_property
    def records(self) -> list[SearchRecord]:
        """The records of the page, with snippets where something was asked for."""
        network = self.scope.network
        shown = SearchRecord.objects.as_shown_by(network) if network else SearchRecord.objects.all()
        records = shown.in_order_of(self.found.pages)
        if not self.query.terms:
            return records
        texts = SearchRecord.objects.only("text", "files").in_bulk(self.found.pages)
        for record in records:
            self.illustrate(record, texts[record.pk])
        return records

    def illustrate(self, record: SearchRecord, full: SearchRecord) -> None:
        wanted, language = self.query.terms, record.language
        texts = (record.shown_lead, full.text, *(file["text"] for file in full.files))
        record.marked_title = marked(record.title, wanted, language)
        record.snippet = snippet(texts, wanted, language)

    @property
    def facets(self) -> list[Facet]:
        counts, chosen = self.found.counts, self.form.chosen
        facets = [
            facet_of(name, counts.get(name, {}), chosen.get(name, ()), self.labels, self.address)
            for name in self.form.facets
        ]
        return [facet for facet in facets if facet.options]

    @property
    def selected(self) -> list[Chip]:
        return chips_of(self.form.chosen, self.labels, self.address)

    @property
    def sort_options(self) -> list[Option]:
        values = SORTS if self.form.cleaned_data["q"] else [value for value in SORTS if value != "relevanz"]
        soonest = [Option("", _("Soonest first"), self.address.having("sort"), selected=self.order == Order.SOONEST)]
        return (soonest if self.is_agenda else []) + [
            Option(value, SORTS[value][1], self.address.having("sort", value), selected=self.order == SORTS[value][0])
            for value in values
        ]

    @property
    def time_options(self) -> list[Option]:
        if not self.timed:
            return []
        past = self.scope.time == "past"
        return [
            Option("", _("Upcoming"), self.address.having("zeit"), selected=not past),
            Option("vergangen", _("Past"), self.address.having("zeit", "vergangen"), selected=past),
        ]

    @property
    def results(self) -> ResultPage:
        return ResultPage(self.records, self.found.total, self.found.page, PAGE_SIZE, self.address)

    def context(self) -> dict:
        """What templates get; described in ``search.views``."""
        return {
            "form": self.form,
            "total": self.found.total,
            "results": self.results,
            "facets": self.facets,
            "selected": self.selected,
            "reset_url": self.address.only("q", "sort", "zeit"),
            "sort_options": self.sort_options,
            "time_options": self.time_options,
            "truncated": self.query.truncated,
            "widened": self.found.widened,
        }
