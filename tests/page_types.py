"""One page of each type, filled with ``count`` of everything that it can show."""

import datetime as dt
from collections.abc import Callable

from wagtail.models import Page

from tests.factories.core import (
    DocumentFactory,
    ImageFactory,
    MediaFactory,
    OrganisationFactory,
    PersonFactory,
    TopicFactory,
    VenueFactory,
)
from tests.factories.events import EventPageFactory, EventReportPageFactory, in_days
from tests.factories.home import LegalPageFactory, NewsPageFactory, StandardPageFactory, Subsite, subsite
from tests.factories.library import LibraryItemPageFactory


def info_box(*items) -> list:
    return [("info_box", {"title": "Mehr", "items": list(items)})]


def rich(count: int) -> dict:
    """What several page types share, ``count`` times each."""
    return {
        "lead": "Verbünde reden über das Danach.",
        "image": ImageFactory(),
        "topics": [TopicFactory() for _ in range(count)],
        "co_publishers": [],
    }


def organisers(count: int) -> list:
    return [OrganisationFactory() for _ in range(count)]


def people(count: int) -> list:
    return [*(PersonFactory(organisation=OrganisationFactory()) for _ in range(count)), "Projektgruppe Nord"]


def documents(count: int) -> tuple:
    return tuple(DocumentFactory() for _ in range(count))


def works(site: Subsite, count: int) -> list[Page]:
    return [LibraryItemPageFactory(parent=site.library, image=ImageFactory()) for _ in range(count)]


def network_page(site: Subsite, count: int) -> Page:
    for _ in range(count):
        report(site, 1)
        news(site, 1)
        EventPageFactory(parent=site.events)
    return site.page


def every_section(count: int, page: Page) -> list[tuple[str, dict]]:
    """A front page of all that there is; ``page`` is where its buttons lead."""
    picture = {"image": ImageFactory(), "alt_text": "Sechs Tische", "decorative": False}
    buttons = [{"label": f"Weiter {number}", "page": page, "address": ""} for number in range(count)]
    partners = [OrganisationFactory(logo=ImageFactory()) for _ in range(count)]
    rows = [{"person": PersonFactory(organisation=OrganisationFactory()), "note": ""} for _ in range(count)]
    lists = [(name, {"topic": TopicFactory()}) for name in ("news", "events", "reports", "works")]
    return [
        ("welcome", {"title": "Hallo", "text": linked("page", page), "image": picture, "buttons": buttons}),
        *((name, {}) for name in ("news", "events", "reports", "works", "members", "places")),
        *lists * count,
        ("partners", {"organisations": partners}),
        ("contact", {"rows": rows}),
        ("text", linked("page", page)),
    ]


def full_front(site: Subsite, count: int) -> Page:
    network_page(site, count)
    for number in range(count):
        VenueFactory(network=site.network, latitude=51.3, longitude=12.3 + number / 10)
        subsite(f"netz-{number}", f"Netz {number}", parent=site.network)
    site.page.sections = every_section(count, site.library)
    site.page.save()
    return site.page


def home_page(site: Subsite, count: int) -> Page:
    network_page(site, count)
    for number in range(count):
        subsite(f"netz-{number}", f"Netz {number}")
    return site.page.get_parent().get_parent()


def network_index(site: Subsite, count: int) -> Page:
    for number in range(count):
        subsite(f"netz-{number}", f"Netz {number}", parent=site.network)
    return site.page.get_parent()


def news(site: Subsite, count: int) -> Page:
    box = info_box(*works(site, count))
    return NewsPageFactory(parent=site.news, authors=people(count), body=box, **rich(count))


def news_index(site: Subsite, count: int) -> Page:
    for _ in range(count):
        NewsPageFactory(parent=site.news, **rich(1))
    return site.news


def event(site: Subsite, count: int) -> Page:
    dates = [in_days(7 + number) for number in range(count)]
    for date in dates:
        date.venue = VenueFactory()
    page = EventPageFactory(parent=site.events, dates=dates, organisers=organisers(count), **rich(count))
    for _ in range(count):
        NewsPageFactory(parent=site.news, event=page)
    return page


def event_index(site: Subsite, count: int) -> Page:
    for _ in range(count):
        EventPageFactory(parent=site.events, **rich(1))
    return site.events


def report(site: Subsite, count: int) -> Page:
    past = EventPageFactory(parent=site.events, dates=[in_days(-9)])
    box = info_box(*works(site, count))
    shared = {"authors": people(count), "organisers": tuple(organisers(count)), "venue": VenueFactory()}
    return EventReportPageFactory(parent=past, body=box, **shared, **rich(count))


def picture() -> dict:
    return {"image": ImageFactory(), "alt_text": "Sechs Tische", "decorative": False}


def linked(linktype: str, target) -> str:
    return f'<p>Mehr <a linktype="{linktype}" id="{target.pk}">hier</a>.</p>'


def usual_blocks(site: Subsite) -> list:
    """What a careful editor puts into a report."""
    work = LibraryItemPageFactory(parent=site.library)
    return [
        ("text", linked("page", work) + linked("document", DocumentFactory())),
        ("figure", {"image": picture(), "caption": "", "numbered": True}),
        ("gallery", {"title": "", "pictures": [{"image": picture(), "caption": ""} for _ in range(2)]}),
        ("callout", {"title": "Noch Plätze", "text": linked("page", work)}),
        ("downloads", {"title": "Mitnehmen", "downloads": [{"document": DocumentFactory(), "label": ""}]}),
        ("contact", {"person": PersonFactory(organisation=OrganisationFactory()), "note": ""}),
        *info_box(work),
    ]


def further_blocks(site: Subsite) -> list:
    return [
        ("recording", {"media": MediaFactory(), "caption": ""}),
        ("partners", {"title": "Partner", "organisations": [OrganisationFactory() for _ in range(2)]}),
    ]


def full_report(site: Subsite, count: int, *families: Callable[[Subsite], list]) -> Page:
    past = EventPageFactory(parent=site.events, dates=[in_days(-9)])
    blocks = [block for _ in range(count) for family in families or [usual_blocks] for block in family(site)]
    return EventReportPageFactory(parent=past, body=blocks, authors=people(count), **rich(count))


def item(site: Subsite, count: int) -> Page:
    page = LibraryItemPageFactory(parent=site.library, authors=people(count), documents=documents(count), **rich(count))
    for _ in range(count):
        past = EventPageFactory(parent=site.events, dates=[in_days(-9)])
        EventReportPageFactory(parent=past, body=info_box(page))
    return page


def library_index(site: Subsite, count: int) -> Page:
    works(site, count)
    return site.library


def standard(site: Subsite, count: int) -> Page:
    return StandardPageFactory(parent=site.page, **rich(count))


def legal(site: Subsite, count: int) -> Page:
    return LegalPageFactory(parent=site.page, duty="impressum", updated_on=dt.date(2026, 11, 1))
