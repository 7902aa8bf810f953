"""Opening the portal: its pages in every language, its groups and its review."""

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.models import Collection, Page, Site

from core.permissions import PORTAL_EDITORS, PORTAL_REVIEWERS
from home.models import HomePage, NetworkIndexPage
from home.rights import (
    KEEPING,
    MANAGING,
    WRITING,
    collection_named,
    grant_files,
    grant_pages,
    review_below,
    review_workflow,
    role_group,
)
from home.starter import GERMAN, NETWORKS, OF_THE_PORTAL, locale_of, plant, plant_all, publish

NAME = "Verbund"
SHARED = "Gemeinsame Dateien des Portals"
REVIEW = "Freigabe im Portal"


@transaction.atomic
def open_portal() -> HomePage:
    """Make what the portal lacks; what is there stays as it is. Returns the German start page."""
    homes = [home_page(language) for language, _label in settings.WAGTAIL_CONTENT_LANGUAGES]
    for home in homes:
        plant_all(OF_THE_PORTAL, parent=home)
    _grant_rights(homes)
    return homes[0]


def home_page(language: str = GERMAN) -> HomePage:
    """The start page in a language; made and published if it is not there."""
    locale = locale_of(language)
    german = HomePage.objects.filter(locale=locale_of(GERMAN)).order_by("path").first()
    if german is None:
        german = _first_home()
    return german.get_translation_or_none(locale) or _translated_home(german, locale)


def network_list(language: str = GERMAN) -> NetworkIndexPage:
    """The page that lists the networks in a language; made and published if it is not there."""
    return plant(NETWORKS, parent=home_page(language))


def shared_collection() -> Collection:
    """Files of the portal that every network may use."""
    return collection_named(SHARED)


def _first_home() -> HomePage:
    home = publish(HomePage(title=NAME, slug="verbund", locale=locale_of(GERMAN)), parent=Page.get_first_root_node())
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "site_name": NAME, "root_page": home}
    )
    return home


def _translated_home(german: HomePage, locale) -> HomePage:
    slug = f"{german.slug}-{locale.language_code}"
    page = HomePage(title=german.title, slug=slug, locale=locale, translation_key=german.translation_key)
    return publish(page, parent=Page.get_first_root_node())


def _grant_rights(homes: list[HomePage]) -> None:
    editors, reviewers = role_group(PORTAL_EDITORS), role_group(PORTAL_REVIEWERS)
    workflow = review_workflow(REVIEW, groups=[reviewers])
    _grant_files([editors, reviewers])
    for home in homes:
        grant_pages(group=editors, page=home, actions=WRITING)
        grant_pages(group=reviewers, page=home, actions=MANAGING)
        review_below(page=home, workflow=workflow)


def _grant_files(groups: list[Group]) -> None:
    for group in groups:
        grant_files(group=group, collection=shared_collection(), actions=KEEPING)
