"""Writing to Wagtail's index: the same few rows are touched however many there are."""

from abc import abstractmethod

from django.contrib.contenttypes.models import ContentType
from wagtail.search.models import IndexEntry

from search.backend.texts import Kept, kept, kept_for_beginnings


class Writing:
    """In front of a database's index class of modelsearch."""

    @abstractmethod
    def texts(self, item) -> tuple[str, str, str]:
        """An object's title, its other texts, and what is completed while typing."""

    @abstractmethod
    def column(self, text: Kept, weights: str) -> str:
        """A text as the index column takes it; ``weights``: of its words and of the others, A the highest."""

    def add_items(self, model, objs) -> None:
        entries = [self.entry(model, item) for item in objs] if model.get_search_fields() else []
        IndexEntry.objects.using(self.write_connection.alias).bulk_create(
            entries,
            update_conflicts=True,
            unique_fields=["content_type", "object_id"],
            update_fields=["title", "body", "autocomplete"],
        )

    def entry(self, model, item) -> IndexEntry:
        title, body, beginnings = self.texts(item)
        return IndexEntry(
            content_type=ContentType.objects.get_for_model(model),
            object_id=str(item.pk),
            title=self.column(kept(title), "AB"),
            body=self.column(kept(body), "CD"),
            autocomplete=self.column(kept_for_beginnings(beginnings), "AB"),
        )

    def _refresh_title_norms(self, full=False) -> None:
        """Nothing: both databases weigh the length of a text by themselves, and the norm costs a look at every row."""
