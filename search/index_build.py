"""Which index of the database's engine answers, and which is being made."""

from django.db import models


class IndexBuild(models.Model):
    """One index of the database's engine, with the lexicon that it was written with and is asked with.

    A new one is written beside the active one, which answers until the new one is complete.
    """

    class State(models.TextChoices):
        BUILDING = "building"
        ACTIVE = "active"
        RETIRED = "retired"  # kept for requests that have begun to ask it

    state = models.CharField(max_length=10, choices=State)
    analysis = models.CharField(max_length=20)  # version of the rules; none where nothing is written yet
    lexicon = models.TextField()
    started = models.DateTimeField(auto_now_add=True)
    finished = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["state"], condition=models.Q(state__in=["building", "active"]), name="one_index_of_each_state"
            )
        ]

    def __str__(self):
        return f"{self.table} ({self.state})"

    @property
    def table(self) -> str:
        return f"search_index_{self.pk}"
