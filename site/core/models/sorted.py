"""Rows that are listed by name in German order."""

from django.db import models
from wagtail.search import index

from core.sorting import sort_key


class SortedByName(models.Model):
    """Keeps a folded key of the name: plain collation puts Ä after Z."""

    sorted_by = "name"
    sort_key = models.CharField(max_length=255, editable=False, db_index=True)

    class Meta:
        abstract = True
        ordering = ["sort_key", "pk"]

    def save(self, *args, update_fields=None, **kwargs):
        self.sort_key = sort_key(getattr(self, self.sorted_by))[:255]
        if update_fields is not None:
            update_fields = {*update_fields, "sort_key"}
        super().save(*args, update_fields=update_fields, **kwargs)

    def __str__(self):
        return getattr(self, self.sorted_by)


class Named(index.Indexed, SortedByName):
    """The same, and the search of the editor knows its name."""

    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta(SortedByName.Meta):
        abstract = True
