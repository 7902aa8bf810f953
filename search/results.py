"""A question asked and answered: what the search page and every listing show."""

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from django.template.defaultfilters import truncatechars
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.gazetteer import Town
from search.addresses import Address
from search.engines import Found, Order, Request, Scope, find, ranked
from search.engines.ranking import Ranking
from search.facets import Chip, Facet, Labels, chips_of, facet_of, narrows
from search.forms import SORTS, SearchForm
from search.illustration import illustrate
from search.models import SearchRecord, SearchRecordQuerySet
from search.nearness import RADII
from search.options import Option, orders_of, times_of
from search.pagination import ResultPage
from search.query import Query
from search.subscriptions import FEEDS
from search.vocabularies import LABELS

PAGE_SIZE = 20
LONGEST_TITLE = 80  # letters of a question


class Wider(NamedTuple):
    """The same question in the whole portal."""

    total: int
    url: str


@dataclass
class Search:
    """A form's question within a scope. ``path`` is where it is asked; ``timed`` splits it into upcoming and past."""

    form: SearchForm
    scope: Scope
    path: str
    labels: Labels
    timed: bool = False

    @property
    def query(self) -> Query:
        """What was understood."""
        return self.found.query

    @cached_property
    def found(self) -> Found:
        return find(self.request, self.ranking)

    @cached_property
    def ranking(self) -> Ranking:
        return ranked(self.request)

    @property
    def request(self) -> Request:
        return Request(
            question=self.form.cleaned_data["q"],
            scope=self.scope,
            chosen=self.form.chosen,
            counted=self.form.facets,
            order=self.order,
            page=self.form.cleaned_data["seite"],
            size=PAGE_SIZE,
        )

    @property
    def is_miss(self) -> bool:
        """Whether the words as they are typed find nothing; a place and filters of other kinds are not their fault."""
        only_words = bool(self.query.groups) and not self.scope.near and not self.form.chosen.keys() - {"network"}
        return only_words and (not self.found.total or bool(self.found.corrected))

    @property
    def meant(self) -> str:
        """The question with what was taken for words that nobody writes; empty where there are none."""
        words = re.split(r"(\W+)", self.form.cleaned_data["q"]) if self.found.corrected else []
        return "".join(self.found.corrected.get(word, word) for word in words)

    @property
    def order(self) -> Order:
        agenda = self.is_agenda and not self.form.cleaned_data["sort"]
        return Order.SOONEST if agenda else SORTS[self.form.sort][0]

    @property
    def is_agenda(self) -> bool:
        """A list of what is to come, which runs from the next event on; around a place, from the nearest."""
        return self.timed and self.scope.time == "upcoming" and not self.scope.near

    @property
    def is_narrowed(self) -> bool:
        """Whether more is asked than which networks and which time."""
        return bool(self.form.cleaned_data["q"] or self.scope.near or self.form.chosen.keys() - {"network"})

    @cached_property
    def address(self) -> Address:
        data = self.form.cleaned_data
        filters = {LABELS[facet].param: values for facet, values in self.form.chosen.items()}
        place = {name: data.get(name, "") for name in ("ort", "km")} if self.form.place.question else {}
        single = {"q": data["q"], **place, "sort": data["sort"], "zeit": data["zeit"] if self.timed else ""}
        return Address.of(self.path, {**{name: (value,) if value else () for name, value in single.items()}, **filters})

    @property
    def shown(self) -> SearchRecordQuerySet:
        """All records, as the network tells them whose list this is."""
        network = self.scope.network
        return SearchRecord.objects.as_shown_by(network) if network else SearchRecord.objects.all()

    @cached_property
    def records(self) -> list[SearchRecord]:
        """The records of the page, with their distance, and with snippets where something was asked for."""
        records = self.shown.in_order_of(self.found.pages)
        for record in records:
            record.kilometres = self.scope.near and self.scope.near.kilometres_to(record)
        if not self.query.groups:
            return records
        illustrate(records, self.query)
        return records

    @property
    def facets(self) -> list[Facet]:
        counts, chosen = self.found.counts, self.form.chosen
        return [
            facet_of(name, counts.get(name, {}), chosen.get(name, ()), self.labels, self.address)
            for name in self.form.facets
            if name in chosen or narrows(counts.get(name, {}), self.found.total)
        ]

    @property
    def selected(self) -> list[Chip]:
        chips = chips_of(self.form.chosen, self.labels, self.address)
        elsewhere = self.address.without("km").having("ort")
        return [Chip(_("Nearby"), self.form.place_label, elsewhere), *chips] if self.form.near else chips

    @property
    def wider(self) -> Wider | None:
        """The same in the whole portal, where one asks within networks."""
        asked = self.form.cleaned_data["q"]
        if "network" not in self.form.chosen and not (self.scope.network and asked):
            return None
        chosen = {facet: values for facet, values in self.form.chosen.items() if facet not in ("network", "subkind")}
        scope = replace(self.scope, network="", time="")
        request = replace(self.request, scope=scope, chosen=chosen, counted=(), page=1, size=1)
        ranking = self.ranking if scope == self.scope else None
        return Wider(find(request, ranking).total, self.widest_url(chosen))

    def widest_url(self, chosen: dict[str, tuple[str, ...]]) -> str:
        """The portal's search for the same words, kinds and place."""
        filters = {"art": self.scope.kinds} | {LABELS[facet].param: values for facet, values in chosen.items()}
        kept = {name: tuple(self.address.parameters.getlist(name)) for name in ("q", "ort", "km")}
        return Address.of(reverse("search"), kept | filters).url

    @property
    def place_links(self) -> list[tuple[Town, str]]:
        """The towns that the place may mean, each with the address that means it."""
        return [(town, self.address.having("ort", town.postcodes[0])) for town in self.form.place.choices]

    @property
    def radius_links(self) -> list[tuple[str, str]]:
        """Larger circles around the place."""
        larger = (radius for radius in RADII if int(radius) > int(self.form.radius))
        return [(radius, self.address.having("km", radius)) for radius in larger]

    @property
    def feed_url(self) -> str:
        """This question as a feed; empty for a whole list, which has a feed of its own."""
        return self.output_url("atom") if self.is_narrowed or not self.scope.kinds else ""

    @property
    def calendar_url(self) -> str:
        """The dates among what is found, where there may be some to come."""
        kinds = self.form.chosen.get("kind") or self.scope.kinds
        past = self.scope.time == "past"
        return self.output_url("ics") if not past and (not kinds or "event" in kinds) else ""

    def output_url(self, name: str) -> str:
        return self.address.without("sort").having("ausgabe", name)

    @property
    def sort_options(self) -> list[Option]:
        return orders_of(self.form, self.order, self.address, soonest=self.is_agenda)

    @property
    def time_options(self) -> list[Option]:
        return times_of(self.address, past=self.scope.time == "past") if self.timed else []

    @property
    def results(self) -> ResultPage:
        found = self.found
        exact = found.exact if self.order == Order.RELEVANCE else found.total
        return ResultPage(self.records, found.total, found.page, PAGE_SIZE, self.address, exact)

    @property
    def title(self) -> str:
        """What is asked, in few words: for who subscribes to it."""
        asked = truncatechars(self.form.cleaned_data["q"], LONGEST_TITLE)
        network = self.scope.network and self.labels.label("network", self.scope.network)
        kinds = (feed.title for feed in FEEDS.values() if feed.kind in self.scope.kinds)
        filters = (chip.label for chip in self.selected)
        parts = [network, *kinds, asked and _("“%(asked)s”") % {"asked": asked}, *filters]
        return ", ".join(str(part) for part in parts if part) or str(_("Everything new"))

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
            "exact": self.found.exact,
            "widened": self.found.widened,
            "meant": self.meant,
            "meant_url": self.address.having("q", self.meant),
            "wider": self.wider,
            "place_links": self.place_links,
            "radius_links": self.radius_links,
            "feed_url": self.feed_url,
            "feed_title": self.title if self.feed_url else "",
            "calendar_url": self.calendar_url,
        }
