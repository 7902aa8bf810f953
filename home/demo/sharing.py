"""What networks of the demo show of others, and what the portal picks."""

from core.models import Adoption, Network, PortalPage
from events.models import EventReportPage
from home.demo.content import facts
from home.demo.days import day
from home.models import HomePage, HomePick, NewsPage
from home.portal import home_page
from library.models import LibraryItemPage

LISTS: dict[str, type[PortalPage]] = {"news": NewsPage, "reports": EventReportPage, "library": LibraryItemPage}


def load_adoptions() -> list[Adoption]:
    """Each network with what it shows of another one."""
    return [_adoption(row) for row in facts("sharing")["adoptions"]]


def load_picks() -> list[HomePick]:
    """What stands on top of the portal's front page, as long as nobody has picked anything."""
    home = home_page()
    if not home.picks.exists():
        _pick(home)
    return list(home.picks.all())


def _adoption(row: dict) -> Adoption:
    own = {"lead": row["lead"], "date": day(row["day"]) if "day" in row else None}
    network = Network.objects.get(slug=row["network"])
    page = _page(row["page"]).page_ptr
    return Adoption.objects.get_or_create(network=network, page=page, defaults=own)[0]


def _pick(home: HomePage) -> None:
    rows = facts("sharing")["picks"]
    home.picks = [
        HomePick(
            item=_page(row["page"]).page_ptr, until=day(row["until"]) if "until" in row else None, sort_order=order
        )
        for order, row in enumerate(rows)
    ]
    home.save_revision().publish()


def _page(address: str) -> PortalPage:
    """A page by its owner, its list and its slug; a report has the slug of its event."""
    owner, kind, slug = address.split("/")
    pages = LISTS[kind].objects.filter(network__slug=owner, locale__language_code="de")
    return pages.get(url_path__contains=f"/{slug}/") if kind == "reports" else pages.get(slug=slug)
