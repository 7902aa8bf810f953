"""Questions to which the portal has no answer: counted, and written out only when several ask the same.

A question can be a name. So the first times nothing is kept but a keyed hash with a number; the words themselves are
kept from the third time on, and forgotten 90 days after the last one.
"""

import datetime as dt
import logging

from django.core.cache import cache
from django.db import DatabaseError, models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from core.connection import connection
from core.models import Network
from search.synonyms import same

KEPT = dt.timedelta(days=90)
TOLD_FROM = 3  # times
LONGEST = 120  # characters; what is longer is no question that others ask too
AT_ONCE = 60  # seconds in which one connection asks the same once: a reload, a robot

logger = logging.getLogger(__name__)


class SearchMissQuerySet(models.QuerySet):
    def told(self):
        """Those that have been asked often enough to be shown, the most frequent first."""
        return self.filter(count__gte=TOLD_FROM).order_by("-count", "query")

    def over(self):
        """Those that nobody has asked for a long time."""
        return self.filter(last__lt=timezone.localdate() - KEPT)


class SearchMiss(models.Model):
    """A question without a hit, in a language, in the whole portal or within a network."""

    digest = models.CharField(max_length=64, unique=True)
    query = models.CharField(_("search term"), max_length=LONGEST, blank=True)
    language = models.CharField(_("language"), max_length=20)
    network = models.ForeignKey(
        Network, on_delete=models.CASCADE, null=True, related_name="+", verbose_name=_("searched in")
    )
    count = models.PositiveIntegerField(_("times"), default=0)
    first = models.DateField(default=timezone.localdate)
    last = models.DateField(_("last time"), default=timezone.localdate)

    objects = SearchMissQuerySet.as_manager()

    class Meta:
        verbose_name = _("search without a result")
        verbose_name_plural = _("searches without a result")

    def __str__(self):
        return self.query


def note_miss(*, request: HttpRequest, question: str, language: str, networks: tuple[str, ...] = ()) -> None:
    """Count a question without a hit; a fault here never hurts the search."""
    query, network = same(question), networks[0] if len(networks) == 1 else ""
    if not query or len(query) > LONGEST or asked_just_now(request, query):
        return
    try:
        count_miss(query=query, language=language, network=network)
    except DatabaseError:
        logger.exception("A search without a result could not be counted.")


def asked_just_now(request: HttpRequest, query: str) -> bool:
    """Whether the same connection asked the same a moment ago; known as a hash, for that moment."""
    key = keyed(connection(request), query)
    return not cache.add(f"search-miss:{key}", 1, timeout=AT_ONCE)


def count_miss(*, query: str, language: str, network: str = "") -> None:
    """One more time; from the third on with the words."""
    digest = keyed(query, language, network)
    owner = Network.objects.filter(slug=network).first() if network else None
    new = SearchMiss(digest=digest, language=language, network=owner)
    SearchMiss.objects.bulk_create([new], ignore_conflicts=True)
    told = models.When(count__gte=TOLD_FROM - 1, then=models.Value(query))
    SearchMiss.objects.filter(digest=digest).update(
        count=models.F("count") + 1, last=timezone.localdate(), query=models.Case(told, default=models.Value(""))
    )


def keyed(*parts: str) -> str:
    """A hash that nobody can guess from without the portal's key."""
    return salted_hmac("search.misses", "\n".join(parts), algorithm="sha256").hexdigest()


def forget_misses() -> int:
    """Delete what nobody has asked for 90 days."""
    return SearchMiss.objects.over().delete()[0]
