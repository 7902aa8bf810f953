"""Networks in loud colours, one of endless words, one with a menu like a wall, one with nothing in it."""

from events.models import EventIndexPage
from home.models import NetworkPage, NewsIndexPage
from home.subsites import open_network
from library.models import LibraryIndexPage
from tests.browser.words import word
from tests.factories.core import ImageFactory, OrganisationFactory, PersonFactory, VenueFactory
from tests.factories.home import StandardPageFactory, Subsite
from tests.networks import index_of

COLOURS = {"weiss": "#ffffff", "gelb": "#ffff00", "schwarz": "#000000", "magenta": "#ff00ff"}
LISTS = (NewsIndexPage, EventIndexPage, LibraryIndexPage)


def odd_network(slug: str, name: str, **details) -> Subsite:
    """A network as it is opened in life."""
    network = open_network(slug=slug, name=name, short_name=details.pop("short_name", name), **details)
    return Subsite(network, index_of(network, NetworkPage), *(index_of(network, model) for model in LISTS))


def coloured(region: Subsite) -> list[Subsite]:
    """Members of a region, each with a colour that nobody should choose."""
    return [
        odd_network(slug, f"Netz in {slug.title()}", parent=region.network, colour=colour, claim="Eine Farbe für alles")
        for slug, colour in COLOURS.items()
    ]


def of_long_words() -> Subsite:
    """A network whose front page has every section, each of endless words."""
    site = odd_network(
        "riesenwort",
        word(200),
        short_name=word(60),
        claim=word(200),
        place=word(120),
        contact_name=word(120),
        street=word(120),
        email=f"{word(60).lower().replace('ü', 'ue')}@verbund.example",
        phone="0341 " + "1234567890" * 3,
        districts=["14713"],
    )
    VenueFactory(network=site.network, name=word(200), street=word(120), place=word(120), latitude=51.3, longitude=12.4)
    VenueFactory(network=site.network, name=word(200), accessibility=word(300))
    site.page.sections = sections_of_long_words(site)
    site.page.save_revision().publish()
    return site


def sections_of_long_words(site: Subsite) -> list[tuple[str, dict]]:
    partners = [OrganisationFactory(name=word(200), place=word(120), logo=logo) for logo in (ImageFactory(), None)]
    person = PersonFactory(name=word(100), role=word(120), phone="0341 " + "1234567890" * 3)
    buttons = [{"label": word(40), "page": site.news, "address": ""}] * 3
    return [
        ("welcome", {"title": word(120), "text": f"<p>{word(300)}</p>", "buttons": buttons}),
        *((name, {"heading": word(80)}) for name in ("news", "events", "reports", "works", "members", "places")),
        ("partners", {"heading": word(80), "organisations": partners}),
        ("contact", {"heading": word(80), "rows": [{"person": person, "note": word(200)}]}),
        ("text", f"<h2>{word(80)}</h2><p>{word(200)}</p>"),
    ]


def with_a_long_menu() -> Subsite:
    """Fifty pages in the menu, and fifty below the first of them."""
    site = odd_network("fuenfzig-punkte", "Netz mit fünfzig Menüpunkten")
    first, *_others = [numbered(site.page, f"Punkt {number} der Tagesordnung", number) for number in range(1, 51)]
    for number in range(1, 51):
        numbered(first, f"Unterpunkt {number}", number)
    return site


def numbered(parent, title: str, number: int):
    return StandardPageFactory(parent=parent, title=title, slug=f"punkt-{number}", show_in_menus=True)
