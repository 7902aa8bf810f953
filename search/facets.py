"""Facets as a reader sees them: labels, counts, and addresses that set or take off a value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from django.conf import settings
from django.db.models import TextChoices
from django.utils.functional import Promise

from core.models import Network, Topic
from core.templatetags.portal import language_name
from search.addresses import Address
from search.vocabularies import CHOICES, LABELS

MOST_AT_ONCE = 8  # values of one level
TOO_FEW_TO_FOLD = 2


class Options(tuple["FacetOption", ...]):
    """Values of one level, in order."""

    __slots__ = ()

    @property
    def shown(self) -> list["FacetOption"]:
        """Those that are seen at once."""
        return [option for option in self if not option.folded]

    @property
    def folded(self) -> list["FacetOption"]:
        return [option for option in self if option.folded]


@dataclass(frozen=True)
class FacetOption:
    """A value with the number of records it would show; ``url`` sets it or takes it off."""

    value: str
    label: str | Promise
    count: int
    selected: bool
    url: str
    children: Options = field(default_factory=Options)
    is_prominent: bool = True

    @property
    def is_used(self) -> bool:
        return self.selected or any(child.is_used for child in self.children)

    @property
    def folded(self) -> bool:
        """Whether it is seen only on request; what is chosen always is."""
        return not self.is_prominent and not self.is_used


@dataclass(frozen=True)
class Facet:
    name: str
    label: str | Promise
    param: str
    options: Options

    @property
    def is_used(self) -> bool:
        return any(option.is_used for option in self.options)


@dataclass(frozen=True)
class Chip:
    """A filter that is on; ``url`` takes it off."""

    facet: str | Promise
    label: str | Promise
    url: str


@dataclass
class Labels:
    """Labels of values by facet, in the order in which they are listed; read from the database when needed.

    ``subkinds`` names the finer kinds of the records at hand.
    """

    subkinds: type[TextChoices] | None = None
    parents: dict[str, dict[str, str | None]] = field(default_factory=dict)

    def of(self, facet: str) -> Mapping[str, str | Promise]:
        match facet:
            case "network":
                return self.networks
            case "topic":
                return self.topics
            case "subkind":
                return dict(self.subkinds.choices) if self.subkinds else {}
            case "language":
                return dict(settings.LANGUAGES)
        return dict(CHOICES[facet].choices) if facet in CHOICES else {}

    @cached_property
    def networks(self) -> dict[str, str]:
        rows = list(Network.objects.listed().values_list("slug", "short_name", "parent__slug"))
        self.parents["network"] = {slug: parent for slug, _name, parent in rows}
        return {slug: name for slug, name, _ in rows}

    @cached_property
    def topics(self) -> dict[str, str]:
        rows = list(Topic.objects.labelled().select_related("parent"))
        self.parents["topic"] = {topic.notation: topic.parent.notation if topic.parent else None for topic in rows}
        return {topic.notation: topic.label for topic in rows}

    def label(self, facet: str, value: str) -> str | Promise:
        return self.of(facet).get(value) or (language_name(value) if facet == "language" else value)

    def parent(self, facet: str, value: str) -> str | None:
        """The value above, where the facet is a tree."""
        self.of(facet)
        return self.parents.get(facet, {}).get(value)


def facet_of(name: str, counts: Mapping[str, int], chosen: tuple[str, ...], labels: Labels, address: Address) -> Facet:
    """A facet with all values that would show something, and those that are chosen."""
    values = in_order(name, {*counts, *chosen}, labels)
    param = LABELS[name].param

    def options(parent: str | None) -> Options:
        level = [value for value in values if above(value) == parent]
        prominent = prominent_of(name, level, counts)
        return Options(
            FacetOption(
                value=value,
                label=labels.label(name, value),
                count=counts.get(value, 0),
                selected=value in chosen,
                url=address.toggled(param, value),
                children=options(value),
                is_prominent=value in prominent,
            )
            for value in level
        )

    def above(value: str) -> str | None:
        """Nearest listed value above; values without one stand at the top."""
        parent = labels.parent(name, value)
        return parent if parent in values else None

    return Facet(name, LABELS[name].label, param, options(None))


def prominent_of(name: str, level: list[str], counts: Mapping[str, int]) -> set[str]:
    """The latest years; of everything else the values that most records have."""
    if len(level) <= MOST_AT_ONCE + TOO_FEW_TO_FOLD:
        return set(level)
    ranked = level if name == "year" else sorted(level, key=lambda value: -counts.get(value, 0))
    return set(ranked[:MOST_AT_ONCE])


def narrows(counts: Mapping[str, int], total: int) -> bool:
    """Whether a facet tells records apart: some have a value and others do not."""
    return any(count != total for count in counts.values())


def in_order(name: str, values: set[str], labels: Labels) -> list[str]:
    """Values as their vocabulary orders them; years from the latest."""
    if name == "year":
        return sorted(values, reverse=True)
    order = {value: place for place, value in enumerate(labels.of(name))}
    return sorted(values, key=lambda value: (order.get(value, len(order)), value))


def chips_of(chosen: Mapping[str, tuple[str, ...]], labels: Labels, address: Address) -> list[Chip]:
    """The filters that are on, one by one."""
    return [
        Chip(LABELS[facet].label, labels.label(facet, value), address.toggled(LABELS[facet].param, value))
        for facet, values in chosen.items()
        for value in values
    ]
