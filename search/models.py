"""The read model of everything public, and the outbox of what an engine still has to learn."""

from django.db import models
from wagtail.models import Page

from core.models import Network, PortalImage


class SearchRecord(models.Model):
    """One row per public page: what can be found, counted and listed without touching the page tables."""

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
    place = models.CharField(max_length=200, blank=True)
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)
    indexed_at = models.DateTimeField(auto_now=True)

    class Meta:
        indexes = [
            models.Index(fields=["kind", "-date"], name="record_by_date"),
            models.Index(fields=["kind", "start"], name="record_by_start"),
            models.Index(fields=["sort_key"], name="record_by_title"),
        ]

    def __str__(self):
        return self.title


class SearchFacet(models.Model):
    """One value of one facet of one record: a narrow table, so that counting is cheap.

    Values of a tree (network, topic) are stored with all their ancestors; counts thereby roll up.
    ``own`` marks the values that the record itself carries.
    """

    record = models.ForeignKey(SearchRecord, on_delete=models.CASCADE, related_name="facets")
    facet = models.CharField(max_length=16)
    value = models.CharField(max_length=64)
    own = models.BooleanField(default=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["facet", "value", "record"], name="facet_value_once")]

    def __str__(self):
        return f"{self.facet}={self.value}"


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


class IndexChange(models.Model):
    """Something an engine has not learned yet. Kept until it has; never dropped because an engine was down."""

    class Operation(models.TextChoices):
        INDEX = "index"
        REMOVE = "remove"

    engine = models.CharField(max_length=20)
    page = models.PositiveBigIntegerField()
    operation = models.CharField(max_length=6, choices=Operation)
    created = models.DateTimeField(auto_now_add=True)
    attempts = models.PositiveIntegerField(default=0)
    next_try = models.DateTimeField(db_index=True)
    last_error = models.TextField(blank=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return f"{self.operation} {self.page} ({self.engine})"
