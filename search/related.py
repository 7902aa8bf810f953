"""What to read next: records with the topics of a page, or with words of its title in their own."""

from collections import Counter
from collections.abc import Collection, Mapping

from django.core.cache import cache
from django.db.models import Case, Count, F, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce

from core.models import PortalPage
from search.engines import database_engine
from search.models import SearchFacet, SearchRecord, SearchRecordQuerySet
from search.query import Reader

KINDS = ("news", "event", "report", "library")
MOST = 4
TOPIC = 0.5  # what a shared topic is worth, where 1.0 is a title with the same words
LEAST_ALIKE = 0.3
MOST_ALIKE = 20  # titles that count
KNOWN_FOR = 60 * 60  # seconds; whether a record may still be shown is asked every time


def related_to(page: PortalPage, known: Collection[int] = ()) -> list[SearchRecord]:
    """At most four public records in the language of a page, the closest first; without it and what is ``known``."""
    records = SearchRecord.objects.of_kinds(KINDS).in_language(page.locale.language_code)
    others = records.exclude(pk__in=[page.pk, *known])
    return list(closest(others, page, alike_to(page)).select_related("network").defer("text", "files")[:MOST])


def closest(records: SearchRecordQuerySet, page: PortalPage, alike: Mapping[int, float]) -> SearchRecordQuerySet:
    """Records that share a topic or are alike, by how much of both; of equals the newest first."""
    own = SearchFacet.objects.filter(record=page.pk, facet="topic", own=True).values("value")
    sharing = SearchFacet.objects.filter(facet="topic", own=True, value__in=own)
    shared = sharing.filter(record=OuterRef("pk")).values("record").annotate(number=Count("pk")).values("number")
    likeness = Case(*(When(pk=pk, then=Value(worth)) for pk, worth in alike.items()), default=Value(0.0))
    return (
        records.filter(Q(pk__in=sharing.values("record")) | Q(pk__in=list(alike)))
        .alias(worth=Coalesce(Subquery(shared), 0) * Value(TOPIC) + likeness)
        .order_by("-worth", F("date").desc(nulls_last=True), "-pk")
    )


def alike_to(page: PortalPage) -> dict[int, float]:
    """Pages with words of this one's title in theirs, and how alike they are; kept, as titles seldom change."""
    return cache.get_or_set(f"alike:{page.pk}", lambda: alike_now(page), KNOWN_FOR)


def alike_now(page: PortalPage) -> dict[int, float]:
    engine = database_engine()
    words = Reader(engine.analyser, page.locale.language_code).words(page.title)
    ranks = Counter()
    for each in engine.rank_each([group.within("title") for group in words]):
        ranks.update(each)
    whole = ranks[page.pk] or max(ranks.values(), default=1.0)
    return {pk: worth / whole for pk, worth in ranks.most_common(MOST_ALIKE) if worth >= LEAST_ALIKE * whole}
