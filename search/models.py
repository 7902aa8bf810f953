"""The read model of everything public, and the outbox of what an engine still has to learn."""

import datetime as dt

from django.db import models
from django.db.models.functions import Coalesce
from django.utils import timezone
from wagtail.models import Page

from core.models import Network, PortalImage
from core.record import Relation
from core.visibility import not_over
from search.index_build import IndexBuild
from search.misses import SearchMiss
from search.synonyms import Concept
from search.title_starts import TitleStart

__all__ = [
    "Concept",
    "IndexBuild",
    "IndexChange",
    "SearchAdoption",
    "SearchFacet",
    "SearchLink",
    "SearchMiss",
    "SearchRecord",
    "TitleStart",
]


class SearchRecordQuerySet(models.QuerySet):
    def current(self):
        """Without pages that are over and not taken down yet."""
        return self.filter(not_over("expires"))

    def listed(self):
        """With all that a card shows, and without the long texts."""
        return self.select_related("network", "image").prefetch_related("image__renditions").defer("text", "files")

    def of_kinds(self, kinds):
        return self.filter(kind__in=kinds)

    def in_language(self, code: str):
        return self.filter(language=code)

    def of_network(self, network: Network):
        """Records that a network owns, co-publishes or has adopted, or that a network below it does."""
        return self.as_shown_by(network.slug)

    def as_shown_by(self, slug: str):
        """Records in the lists of a network; what it has adopted with its own lead and date."""
        return self.with_facet("network", [slug]).as_told_by(slug)

    def as_told_by(self, slug: str):
        """With the lead and the date that a network gives to what it has adopted."""
        adoption = models.FilteredRelation("adoptions", condition=models.Q(adoptions__network=slug))
        own = {f"own_{name}": models.F(f"adoption__{name}") for name in ("lead", "date", "since")}
        return self.annotate(adoption=adoption, **own)

    def with_facet(self, facet: str, values):
        """Records that have one of the values."""
        return self.filter(pk__in=SearchFacet.objects.filter(facet=facet, value__in=values).values("record"))

    def upcoming(self):
        """Events that have not ended."""
        return self.filter(end__gte=timezone.now())

    def past(self):
        """What has ended; an event that has a public report is represented by it."""
        reported = SearchLink.objects.filter(not_over("source__expires"), relation=Relation.REPORTS).values("target")
        return self.exclude(end__gte=timezone.now()).exclude(kind="event", pk__in=reported)

    def linking_to(self, page: Page | int, relation: Relation):
        """Public pages that refer to this page."""
        pk = page if isinstance(page, int) else page.pk
        return self.filter(links__target=pk, links__relation=relation).latest_first()

    def linked_from(self, page: Page | int, relation: Relation):
        """Public pages that this page refers to, in its order."""
        pk = page if isinstance(page, int) else page.pk
        links = SearchLink.objects.filter(source=pk, relation=relation)
        position = links.filter(target=models.OuterRef("pk")).values("position")[:1]
        return self.filter(pk__in=links.values("target")).alias(position=models.Subquery(position)).order_by("position")

    def latest_first(self):
        return self.order_by(self._or_own("date").desc(nulls_last=True), "-pk")

    def newly_published_first(self):
        """What came to the portal, or to the network that shows it, last, whatever day it stands for."""
        return self.order_by(self._or_own("page__first_published_at", "since").desc(nulls_last=True), "-pk")

    def oldest_first(self):
        return self.order_by(self._or_own("date").asc(nulls_last=True), "pk")

    def _or_own(self, field: str, own: str = "date"):
        """What the record says, or the network that shows it."""
        adopted = f"own_{own}" in self.query.annotations
        return Coalesce(f"own_{own}", field) if adopted else models.F(field)

    def soonest_first(self):
        return self.order_by(models.F("start").asc(nulls_last=True), "pk")

    def by_title(self):
        return self.order_by("sort_key", "pk")

    def in_order_of(self, pks: list[int]) -> list["SearchRecord"]:
        """These records as cards, in the given order; those that are gone are left out."""
        found = self.listed().in_bulk(pks)
        return [found[pk] for pk in pks if pk in found]


class CurrentRecords(models.Manager.from_queryset(SearchRecordQuerySet)):
    def get_queryset(self):
        return super().get_queryset().current()


class SearchRecord(models.Model):
    """One row per public page: what can be found, counted and listed without touching the page tables.

    Readers ask ``objects``; those who keep the rows ask ``every``, with pages that are over by the clock.
    ``digest`` tells whether record and index still say what the page says, ``rows_digest`` the same of the record's
    rows in the other tables: facets, adoptions, beginnings of its title, links.
    """

    page = models.OneToOneField(Page, on_delete=models.CASCADE, primary_key=True, related_name="search_record")
    record_id = models.UUIDField(unique=True)
    kind = models.CharField(max_length=20)
    subkind = models.CharField(max_length=30, blank=True)
    language = models.CharField(max_length=20)
    title = models.TextField()
    sort_key = models.CharField(max_length=255)
    kicker = models.CharField(max_length=255, blank=True)
    lead = models.TextField(blank=True)
    text = models.TextField(blank=True)
    files = models.JSONField(default=list)  # [{"document": id, "number": page, "text": …}, …]
    url = models.CharField(max_length=2000)
    network = models.ForeignKey(Network, on_delete=models.CASCADE, null=True, related_name="+")
    image = models.ForeignKey(PortalImage, on_delete=models.SET_NULL, null=True, related_name="+")
    people = models.JSONField(default=list)
    formats = models.JSONField(default=list)
    licence = models.CharField(max_length=32, blank=True)
    state = models.CharField(max_length=20, blank=True)
    date = models.DateField(null=True)
    start = models.DateTimeField(null=True)
    end = models.DateTimeField(null=True)
    expires = models.DateTimeField(null=True)
    place = models.CharField(max_length=200, blank=True)
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)
    digest = models.CharField(max_length=64, default="")
    rows_digest = models.CharField(max_length=64, default="")
    indexed_at = models.DateTimeField(auto_now=True)

    own_lead = own_date = own_since = None  # of the network that shows the record: ``as_shown_by``

    every = SearchRecordQuerySet.as_manager()
    objects = CurrentRecords()

    class Meta:
        indexes = [
            models.Index(fields=["kind", "-date"], name="record_by_date"),
            models.Index(fields=["kind", "start"], name="record_by_start"),
            models.Index(fields=["sort_key"], name="record_by_title"),
            models.Index(fields=["place"], name="record_by_place"),
            models.Index(fields=["expires"], condition=models.Q(expires__isnull=False), name="record_by_expiry"),
        ]

    def __str__(self):
        return self.title

    @property
    def is_adopted(self) -> bool:
        """Whether the network that shows the record took it from another."""
        return self.own_since is not None

    @property
    def shown_lead(self) -> str:
        return self.own_lead or self.lead

    @property
    def shown_date(self) -> dt.date | None:
        return self.own_date or self.date


class SearchFacet(models.Model):
    """One value of one facet of one record: a narrow table, so that counting is cheap.

    Values of a tree (network, topic) are stored with all their ancestors; counts thereby roll up.
    ``own`` marks the values that the record itself carries. ``language`` is the record's: whatever a language has
    is counted without a look at the records.
    """

    record = models.ForeignKey(SearchRecord, on_delete=models.CASCADE, related_name="facets")
    facet = models.CharField(max_length=16)
    value = models.CharField(max_length=64)
    own = models.BooleanField(default=True)
    language = models.CharField(max_length=20)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["facet", "value", "language", "record"], name="facet_value_once")
        ]
        indexes = [models.Index(fields=["language", "facet", "value"], name="facet_by_language")]

    def __str__(self):
        return f"{self.facet}={self.value}"


class SearchAdoption(models.Model):
    """How a network, or a region above it, shows the record of another one; ``network`` is its value in the facet."""

    record = models.ForeignKey(SearchRecord, on_delete=models.CASCADE, related_name="adoptions")
    network = models.CharField(max_length=64)
    lead = models.TextField(blank=True)
    date = models.DateField(null=True)
    since = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["record", "network"], name="adoption_once_per_network")]

    def __str__(self):
        return f"{self.network}: {self.record_id}"


class SearchLink(models.Model):
    """A reference between two pages, as the source says it. Read from both ends, where both are public."""

    source = models.ForeignKey(SearchRecord, on_delete=models.CASCADE, related_name="links")
    relation = models.CharField(max_length=16)
    target = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+")
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["source", "relation", "target"], name="link_said_once")]

    def __str__(self):
        return f"{self.source_id} {self.relation} {self.target_id}"


class IndexChangeQuerySet(models.QuerySet):
    def due(self):
        """What may be tried now, oldest first."""
        return self.filter(next_try__lte=timezone.now()).order_by("pk")


class IndexChange(models.Model):
    """Something an engine has not learned yet. Kept until it has; never dropped because an engine was down.

    ``engine`` is the name of an engine, or ``records`` for the read model itself and the database engine with it.
    """

    RECORDS = "records"

    class Operation(models.TextChoices):
        INDEX = "index"
        REMOVE = "remove"

    engine = models.CharField(max_length=20)
    page = models.PositiveBigIntegerField()
    operation = models.CharField(max_length=6, choices=Operation)
    created = models.DateTimeField(auto_now_add=True)
    attempts = models.PositiveIntegerField(default=0)
    next_try = models.DateTimeField(default=timezone.now, db_index=True)
    last_error = models.TextField(blank=True)

    objects = IndexChangeQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return f"{self.operation} {self.page} ({self.engine})"
