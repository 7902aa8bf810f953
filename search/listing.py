"""Index pages: a search with fixed kinds and networks, shown as a list."""

from django.db.models import TextChoices

from core.models import PortalPage
from search.engines import Scope
from search.facets import Labels
from search.forms import SearchForm
from search.kinds import SUBKINDS
from search.outputs import OUTPUTS
from search.results import Search
from search.vocabularies import FACETS
from search.ways_on import ways_on


class ListingPage(PortalPage):
    """Lists the records of some kinds: of its network and of those below it, or of all where it has none.

    A list of events shows what is to come, soonest first, and with ``?zeit=vergangen`` what has passed.
    The template gets what ``search.views`` describes.
    """

    kinds: tuple[str, ...] = ()
    further_facets: tuple[str, ...] = ()  # beside kind, topic, network and year

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
        kind = "kind" if len(self.kinds) > 1 else "subkind"
        offered = {kind, "topic", "network", *self.further_facets, "year"}
        return tuple(facet for facet in FACETS if facet in offered and (facet != "subkind" or self.subkinds))

    @property
    def is_placed(self) -> bool:
        """Whether one can ask for what is near: what one network tells is all in one place, but for its events."""
        return self.is_timed or not self.network

    def search(self, request) -> Search:
        """The list that the request's address asks for."""
        labels = Labels(subkinds=self.subkinds)
        form = SearchForm(request.GET, facets=self.facets, labels=labels, placed=self.is_placed, timed=self.is_timed)
        time = ("past" if form.cleaned_data["zeit"] else "upcoming") if self.is_timed else ""
        network = self.network.slug if self.network else ""
        language = self.locale.language_code
        scope = Scope(kinds=self.kinds, network=network, language=language, time=time, near=form.near)
        return Search(form, scope, request.path, labels, timed=self.is_timed)

    def serve(self, request, *args, **kwargs):
        """The list, or what is in it as a feed or a calendar."""
        output = OUTPUTS.get(request.GET.get("ausgabe"))
        return output(request, self.search(request)) if output else super().serve(request, *args, **kwargs)

    def get_context(self, request, *args, **kwargs):
        asked = self.search(request)
        found = asked.context() | {"ways_on": ways_on(asked)}
        return super().get_context(request, *args, **kwargs) | found
