"""The beginnings of titles, kept for whoever is typing."""

from django.db import models

from search.starts import HEAD, LONGEST, starts_of


class TitleStart(models.Model):
    """A place in the title of a record where someone may begin to type.

    ``head`` holds its first letters: unlike the beginning of a text, whether it is equal is asked of an index on any
    database. ``first`` marks the beginning of the title.
    """

    record = models.ForeignKey("search.SearchRecord", on_delete=models.CASCADE, related_name="starts")
    language = models.CharField(max_length=20)
    head = models.CharField(max_length=HEAD)
    start = models.CharField(max_length=LONGEST)
    first = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["language", "head", "first", "record", "start"], name="title_start_by_head")]

    def __str__(self):
        return self.start

    @classmethod
    def of(cls, record: int, title: str, language: str) -> list["TitleStart"]:
        """What to keep of a title."""
        return [
            cls(record_id=record, language=language, head=start[:HEAD], start=start, first=not place)
            for place, start in enumerate(starts_of(title, language))
        ]
