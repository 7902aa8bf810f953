"""Index pages: a search with fixed kinds and networks, shown as a list."""

from django.db.models import TextChoices

from core.models import PortalPage
from search.engines import Scope
from search.facets import Labels
from search.forms import SearchForm
from search.kinds import SUBKINDS
from search.results import Search


class ListingPage(PortalPage):
    """Lists the records of some kinds: of its network and of those below it, or of all where it has none.

    A list of events shows what is to come, soonest first, and with ``?zeit=vergangen`` what has passed.
    The template gets what ``search.views`` describes.
    """

    kinds: tuple[str, ...] = ()

    class Meta:
        abstract = True

    @property
    def is_timed(self) -> bool:
        return "event" in self.kinds

    @property
    def subkinds(self) -> type[TextChoices] | None:
        """Finer kinds, which ``?art=`` filters by where the list has one kind only."""
        return SUBKINDS.get(self.kinds[0]) if len(self.kinds) == 1 else None

    @property
    def facets(self) -> tuple[str, ...]:
        """What the list can be filtered by."""
        kind = ("kind",) if len(self.kinds) > 1 else ("subkind",) if self.subkinds else ()
        return ("network", "topic", *kind, "year")

    def search(self, request) -> Search:
        """The list that the request's address asks for."""
        labels = Labels(subkinds=self.subkinds)
        form = SearchForm(request.GET, facets=self.facets, labels=labels)
        time = ("past" if form.cleaned_data["zeit"] else "upcoming") if self.is_timed else ""
        network = self.network.slug if self.network else ""
        scope = Scope(kinds=self.kinds, network=network, language=self.locale.language_code, time=time)
        return Search(form, scope, request.path, labels, timed=self.is_timed)

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | self.search(request).context()
