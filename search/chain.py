"""The chain of a matter: announcement → event → report → papers, drawn the same from each of its links."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from core.record import Relation
from core.visibility import not_over
from search.models import SearchLink, SearchRecord

HEAVY = ("text", "files")  # never shown in a list
FROM_EVENT = (Relation.ANNOUNCES, Relation.REPORTS, Relation.ARISES_FROM)


@dataclass(frozen=True)
class Chain:
    """Public records around an event, each list in order; all empty where nothing is linked."""

    news: tuple[SearchRecord, ...] = ()
    events: tuple[SearchRecord, ...] = ()
    reports: tuple[SearchRecord, ...] = ()
    works: tuple[SearchRecord, ...] = ()
    mentions: tuple[SearchRecord, ...] = ()  # what cites this page without being part of the chain

    @property
    def links(self) -> list[SearchRecord]:
        """The chain in the order in which things happened."""
        return [*self.news, *self.events, *self.reports, *self.works]

    def __bool__(self) -> bool:
        return len(self.links) > 1


def events_of(page: int) -> Q:
    """Condition on links: their target is an event that this page is, or is joined to by one or two links."""
    own = SearchLink.objects.filter(source=page, relation__in=FROM_EVENT).exclude(said_by_a_report())
    citing = SearchLink.objects.filter(target=page, relation=Relation.CITES).values("source")
    said_there = SearchLink.objects.filter(source__in=citing, relation__in=FROM_EVENT).values("target")
    return Q(target=page) | Q(target__in=own.values("target")) | Q(target__in=said_there)


def said_by_a_report() -> Q:
    """Condition on links: a work names an event of its own, and a report that lists the work already names one."""
    listed = SearchLink.objects.filter(relation=Relation.CITES, source__kind="report").values("target")
    return Q(relation=Relation.ARISES_FROM, source__in=listed)


def links_around(page: int) -> QuerySet[SearchLink]:
    """Links to the events of this page, and what the reports on them cite."""
    to_events = SearchLink.objects.filter(events_of(page), relation__in=FROM_EVENT).exclude(said_by_a_report())
    reports = to_events.filter(relation=Relation.REPORTS).values("source")
    cited = Q(source__in=reports) | Q(source=page) | Q(target=page)
    return (
        SearchLink.objects.filter(Q(pk__in=to_events.values("pk")) | Q(cited, relation=Relation.CITES))
        .filter(target__search_record__isnull=False)
        .filter(not_over("source__expires"), not_over("target__search_record__expires"))
        .select_related("source__network", "target__search_record__network")
        .defer(*(f"{end}__{name}" for end in ("source", "target__search_record") for name in HEAVY))
        .order_by("source__date", "position", "pk")
    )


def chain_of(page: int) -> Chain:
    """What hangs together with a page, read from the links' both ends in one query."""
    found: dict[str, dict[int, SearchRecord]] = {kind: {} for kind in ("news", "event", "report", "library", "mention")}
    for link in links_around(page):
        mentions = link.relation == Relation.CITES and link.source.kind != "report" and link.source_id != page
        found["mention" if mentions else link.source.kind].setdefault(link.source_id, link.source)
        target = link.target.search_record
        found[target.kind].setdefault(target.pk, target)
    return Chain(*(tuple(records.values()) for records in found.values()))
