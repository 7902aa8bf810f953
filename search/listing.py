"""Index pages: a search with fixed kinds and networks, shown as a list."""

from core.models import PortalPage


class ListingPage(PortalPage):
    """Lists the records of some kinds: of its network and of those below it, or of all where it has none."""

    kinds: tuple[str, ...] = ()

    class Meta:
        abstract = True
