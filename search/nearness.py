"""What is near a place that a visitor names."""

from dataclasses import dataclass
from functools import cached_property
from math import cos, radians

from django.db.models import F, QuerySet
from django.db.models.functions import ASin, Cos, Power, Radians, Sin, Sqrt

from core.gazetteer import EARTH, Town, kilometres, look_up
from core.outlines import Place

RADII = ("10", "25", "30", "50", "100")  # kilometres
USUAL_RADIUS = "30"
LONGEST = 80  # letters of a place
MOST_TOWNS = 10
DEGREE = radians(1) * EARTH  # kilometres from one parallel to the next


@dataclass(frozen=True)
class AskedPlace:
    """A postcode or the name of a place, as it was typed."""

    question: str

    @cached_property
    def towns(self) -> list[Town]:
        """What it may mean; more than one where several towns are called so."""
        return look_up(self.question[:LONGEST]) if self.question else []

    @property
    def town(self) -> Town | None:
        return self.towns[0] if len(self.towns) == 1 else None

    @property
    def choices(self) -> list[Town]:
        """The towns to choose from, where it is not clear which is meant."""
        return self.towns[:MOST_TOWNS] if len(self.towns) > 1 else []

    @property
    def is_unknown(self) -> bool:
        return bool(self.question) and not self.towns


@dataclass(frozen=True)
class Near:
    """A circle of some kilometres around a place, as the crow flies."""

    place: Place
    km: int

    def within(self, records: QuerySet) -> QuerySet:
        """The records inside; the nearest come first where they are ordered by ``distance``.

        The box around the circle spares the database most of the arithmetic.
        """
        east, north = self.place
        up = self.km / DEGREE
        across = up / cos(radians(abs(north) + up))
        box = {"latitude__range": (north - up, north + up), "longitude__range": (east - across, east + across)}
        return records.filter(**box).alias(distance=distance_from(self.place)).filter(distance__lte=self.km)

    def kilometres_to(self, record) -> int | None:
        """How far a record is, in whole kilometres."""
        return None if record.latitude is None else whole(kilometres(self.place, (record.longitude, record.latitude)))


def whole(distance: float) -> int:
    """Kilometres as one says them: what is nearer than one is about one."""
    return max(1, round(distance))


def distance_from(place: Place):
    """Expression: kilometres between a row and a place (haversine), the same on every database."""
    east, north = map(radians, place)
    up = Sin((Radians(F("latitude")) - north) / 2)
    across = Sin((Radians(F("longitude")) - east) / 2)
    return 2 * EARTH * ASin(Sqrt(Power(up, 2) + cos(north) * Cos(Radians(F("latitude"))) * Power(across, 2)))
