"""How a text of the demo becomes a page: added once, published as the editor does it, then left alone."""

import datetime as dt

from wagtail.models import Page

from core.models import CoPublisher, Network, PageAuthor, PageTopic, Person, PortalPage, Topic, User
from home.demo.content import Text
from home.demo.stream import stream
from home.demo.uploads import pictures

GROUP = "Gruppe: "


def put(model: type[PortalPage], text: Text, *, parent: PortalPage, published: dt.datetime, **fields) -> PortalPage:
    """The page below its parent; written by the Redaktion and published by the Freigabe if it is not there."""
    present = model.objects.child_of(parent).filter(slug=text.slug).first()
    return present or _made(model, text, parent, first_published_at=published, **fields)


def draft(model: type[PortalPage], text: Text, *, parent: PortalPage, **fields) -> PortalPage:
    """A page that nobody has published; its writer's revision is its only one."""
    page = model(title=text.get("title"), slug=text.slug, live=False, **common(text), **fields)
    page.owner = person_in_role(text.network, "redaktion")
    describe(page, text)
    parent.add_child(instance=page)
    page.save_revision(user=page.owner)
    return page


def fill(page: PortalPage, text: Text, **fields) -> PortalPage:
    """Write a page that came with the network, as long as nobody has edited it."""
    if page.revisions.exclude(user=None).exists():
        return page
    for name, value in {"title": text.get("title"), **common(text), **fields}.items():
        setattr(page, name, value)
    return publish(page, text.network)


def publish(page: PortalPage, network: str) -> PortalPage:
    """A revision by the Redaktion, published by the Freigabe."""
    revision = page.save_revision(user=person_in_role(network, "redaktion"))
    revision.publish(user=person_in_role(network, "freigabe"), skip_permission_checks=True)
    return page


def common(text: Text) -> dict:
    """Fields that every page type has."""
    shown = {"image_id": pictures()[text.get("image")]} if text.get("image") else {}
    return {"lead": text.get("lead"), "body": stream(text.body, network=text.network), **shown}


def describe(page: PortalPage, text: Text) -> None:
    """Topics, authors and further networks of a page, in order."""
    page.page_topics = [
        PageTopic(topic=Topic.objects.get(notation=notation), sort_order=order)
        for order, notation in enumerate(text.get("topics", []))
    ]
    page.page_authors = [_author(name, order) for order, name in enumerate(text.get("authors", []))]
    page.co_publishers = [
        CoPublisher(network=Network.objects.get(slug=slug), sort_order=order)
        for order, slug in enumerate(text.get("shared", []))
    ]


def index(model: type[PortalPage], network: str) -> PortalPage:
    """The German list of a network, or of the portal."""
    pages = model.objects.filter(locale__language_code="de")
    return pages.get(network__slug=network) if network != "portal" else pages.get(network=None)


def person_in_role(network: str, role: str) -> User:
    """Who works for the network; the administrator for the portal."""
    people = User.objects.filter(username__in=[f"{network}-{role}", "admin"])
    return max(people, key=lambda user: user.username != "admin")


def _made(model: type[PortalPage], text: Text, parent: Page, **fields) -> PortalPage:
    page = model(title=text.get("title"), slug=text.slug, live=False, **common(text), **fields)
    page.owner = person_in_role(text.network, "redaktion")
    describe(page, text)
    parent.add_child(instance=page)
    return publish(page, text.network)


def _author(name: str, order: int) -> PageAuthor:
    if name.startswith(GROUP):
        return PageAuthor(group_name=name.removeprefix(GROUP), sort_order=order)
    return PageAuthor(person=Person.objects.get(name=name), sort_order=order)
