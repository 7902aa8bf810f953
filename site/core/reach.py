"""How far something is shared, and who would miss it if it were shared less."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Model, QuerySet
from django.db.models.functions import Cast
from wagtail.models import Page, ReferenceIndex

from core.models import Funding, Network, Organisation, Person, Venue
from core.page_policy import in_one_of
from core.usage import pages_named_by
from core.vocabularies import ShareLevel

OWNERS = {Organisation: "network", Person: "network", Venue: "network", Funding: "network", Network: "pk"}


@dataclass(frozen=True)
class Reach:
    """Who may name a thing: these networks (by key), or everyone."""

    networks: frozenset[int | None]
    everyone: bool = False

    @classmethod
    def of(cls, owner: int | None, level: str, picked: Iterable[int]) -> "Reach":
        others = picked if level == ShareLevel.CHOSEN else ()
        return cls(frozenset([owner, *others]), everyone=owner is None or level == ShareLevel.ALL)

    def __contains__(self, network: int | None) -> bool:
        return self.everyone or network in self.networks

    def covers(self, other: "Reach") -> bool:
        """Whether nobody loses anything against the other."""
        return self.everyone or (not other.everyone and other.networks <= self.networks)


def uses_lost(row: Model, before: Reach, after: Reach) -> int:
    """How many pages and rows of others name a row that they could not choose any more."""
    if after.covers(before):
        return 0
    named = ReferenceIndex.get_references_to(row)
    pages = pages_out_of(after, pages_within(before, pages_named_by(named)))
    owners = [owner for owner in owners_of_rows(row, named) if owner in before and owner not in after]
    return pages.count() + len(owners)


def pages_within(reach: Reach, pages: QuerySet[Page]) -> QuerySet[Page]:
    return pages if reach.everyone else pages.filter(in_networks(reach))


def pages_out_of(reach: Reach, pages: QuerySet[Page]) -> QuerySet[Page]:
    return pages.filter(~in_networks(reach))


def in_networks(reach: Reach):
    return in_one_of(Network.objects.filter(pk__in=reach.networks - {None}))


def owners_of_rows(row: Model, named: QuerySet[ReferenceIndex]) -> Iterator[int | None]:
    """Networks whose rows name this one, once for each; a network itself does so by its logo and its fundings."""
    for model, owner in OWNERS.items():
        keys = named.filter(base_content_type=ContentType.objects.get_for_model(model)).values("object_id")
        rows = model.objects.annotate(key=Cast("pk", CharField())).filter(key__in=keys)
        yield from rows.values_list(owner, flat=True)
    if isinstance(row, Funding):
        yield from row.networks.values_list("pk", flat=True)
