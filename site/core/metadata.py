"""What a page says of itself to machines: shared links (ogp.me) and search engines (schema.org as JSON-LD).

Each app registers at ``described`` what its page types are. Everything is read from what the page has loaded.
"""

import datetime as dt
import json
from dataclasses import dataclass, field
from functools import singledispatch

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.faces import PORTAL
from core.hosts import absolute
from core.models import Network, PageAuthor, PortalPage, Venue
from core.navigation import Surroundings

Thing = dict[str, object]  # something of schema.org, as JSON

ARTICLES = ("news", "event", "report", "library")  # kinds of pages that are texts of a certain day
TERRITORIES = {"en": "en_GB"}  # Open Graph wants a country beside the language
ESCAPES = {ord(sign): f"\\u{ord(sign):04X}" for sign in "<>&"}  # no text can end the script element
ORCID = "https://orcid.org/"


@dataclass(frozen=True, kw_only=True)
class Metadata:
    """Tags for the head of a page; addresses are absolute."""

    title: str
    description: str
    site_name: str
    locale: str
    picture: str
    picture_alt: str
    kind: str = "website"
    things: list[Thing] = field(default_factory=list)

    @property
    def json(self) -> SafeString:
        """The things as one JSON-LD document; empty where there are none."""
        graph = {"@context": "https://schema.org", "@graph": self.things}
        text = json.dumps(graph, ensure_ascii=False, separators=(",", ":")).translate(ESCAPES)
        return mark_safe(text) if self.things else SafeString()  # noqa: S308 - what ends a script is escaped


def metadata_of(page: PortalPage, frame: Surroundings) -> Metadata:
    """Tags of a page within its surroundings."""
    about = About(page, frame)
    return Metadata(
        title=page.seo_title or page.title,
        description=about.description,
        site_name=about.site_name,
        locale=locale(),
        picture=about.picture,
        picture_alt=picture_alt(page.title, about.owner),
        kind="article" if page.kind in ARTICLES else "website",
        things=[*described(page, about), *breadcrumb(about)],
    )


def metadata_of_view(title: str, description: str, frame: Surroundings) -> Metadata:
    """Tags of something that is no page, such as the search."""
    name = site_name(frame)
    return Metadata(
        title=title,
        description=description,
        site_name=name,
        locale=locale(),
        picture=picture_of(None),
        picture_alt=picture_alt(name, name),
    )


@dataclass(frozen=True)
class About:
    """A page with its surroundings: what every description of it needs."""

    page: PortalPage
    frame: Surroundings

    @property
    def url(self) -> str:
        return absolute(self.page.address())

    @property
    def site_name(self) -> str:
        return site_name(self.frame)

    @property
    def owner(self) -> str:
        """The name of the network, or of the portal."""
        return self.page.network.name if self.page.network else self.site_name

    @property
    def description(self) -> str:
        return one_line(self.page.description) or f"{self.page.title} – {self.owner}"

    @property
    def picture(self) -> str:
        if self.page.kind:
            return absolute(reverse("picture_of_record", args=[self.page.record_id]))
        return picture_of(self.page.network)

    @property
    def publishers(self) -> list[Thing]:
        """The networks that publish the page, its own first; without any the portal."""
        own = self.frame.network_page.url if self.frame.network_page else ""
        networks = [
            organisation(network.name, own if network == self.page.network else "") for network in self.page.publishers
        ]
        return networks or [organisation(self.site_name, self.frame.home.url if self.frame.home else "")]

    @property
    def authors(self) -> list[Thing]:
        """Its authors; what nobody signed is by those who publish it."""
        return [author(row) for row in self.page.authors] or self.publishers

    def thing(self, kind: str, **facts) -> Thing:
        """The page as something of schema.org, with what all its types have in common."""
        common = {
            "@type": kind,
            "@id": self.url,
            "url": self.url,
            "name": self.page.title,
            "description": self.description,
            "inLanguage": get_language(),
            "image": self.picture,
        }
        return filled(**common | facts)

    def article(self, kind: str, **facts) -> Thing:
        """The page as an article of some kind."""
        common = {
            "headline": self.page.title,
            "mainEntityOfPage": self.url,
            "datePublished": moment(self.page.first_published_at),
            "dateModified": moment(self.page.last_published_at),
            "author": self.authors,
            "publisher": self.publishers,
            "keywords": keywords(self.page),
        }
        return self.thing(kind, **common | facts)


@singledispatch
def described(page: PortalPage, about: About) -> list[Thing]:
    """What a page is about; page types that are more than a page register here."""
    return [about.thing("WebPage", dateModified=moment(page.last_published_at), publisher=about.publishers)]


def breadcrumb(about: About) -> list[Thing]:
    """The way from the front page; none for the front page itself."""
    trail = about.frame.trail or about.frame.ancestors
    if not trail:
        return []
    steps = [*((page.title, absolute(page.url or "")) for page in trail), (about.page.title, about.url)]
    items = [
        {"@type": "ListItem", "position": position, "name": name, "item": url}
        for position, (name, url) in enumerate(steps, start=1)
    ]
    return [{"@type": "BreadcrumbList", "itemListElement": items}]


# Parts


def filled(**facts) -> Thing:
    """The facts that are known."""
    return {name: value for name, value in facts.items() if value not in (None, "", [], {})}


def organisation(name: str, url: str = "") -> Thing:
    return filled(**{"@type": "Organization"}, name=name, url=url and absolute(url))


def author(row: PageAuthor) -> Thing:
    if row.person_id is None:
        return organisation(row.group_name)
    orcid = row.person.orcid
    return filled(**{"@type": "Person"}, name=row.person.name, sameAs=orcid and f"{ORCID}{orcid}")


def place(venue: Venue | None) -> Thing | None:
    if venue is None:
        return None
    located = venue.latitude is not None and venue.longitude is not None
    spot = {"@type": "GeoCoordinates", "latitude": venue.latitude, "longitude": venue.longitude}
    return filled(**{"@type": "Place"}, name=venue.name, address=address(venue), geo=spot if located else None)


def address(entry: Venue | Network) -> Thing:
    """Where a letter to someone goes."""
    return filled(
        **{"@type": "PostalAddress"},
        streetAddress=entry.street,
        postalCode=entry.postcode,
        addressLocality=entry.place,
        addressRegion=entry.get_land_display() if entry.land else "",
        addressCountry="DE",
    )


def keywords(page: PortalPage) -> list[str]:
    return [topic.label for topic in page.topics]


def audience(labels: list[str]) -> list[Thing]:
    """Whom something is for."""
    return [{"@type": "Audience", "audienceType": label} for label in labels]


def moment(value: dt.datetime | dt.date | None) -> str:
    """A day, or a moment on the portal's clocks, after ISO 8601."""
    if isinstance(value, dt.datetime):
        return timezone.localtime(value).isoformat(timespec="seconds")
    return value.isoformat() if value else ""


def one_line(text: str) -> str:
    return " ".join(text.split())


def locale() -> str:
    return TERRITORIES.get(get_language() or "", "de_DE")


def site_name(frame: Surroundings) -> str:
    return frame.home.title if frame.home else settings.WAGTAIL_SITE_NAME


def picture_of(network: Network | None) -> str:
    """The picture of a network, or of the portal."""
    return absolute(reverse("picture_of_network", args=[network.slug if network else PORTAL[0]]))


def picture_alt(title: str, owner: str) -> str:
    return _("Title picture: “%(title)s”, %(owner)s") % {"title": title, "owner": owner} if title != owner else title
