import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from wagtail.models import GroupCollectionPermission, GroupPagePermission, Locale, Page, Revision, Site, Workflow

from home.models import HomePage, LegalPage
from home.portal import open_portal

pytestmark = pytest.mark.django_db

TREE = {
    "de": [
        "Netzwerke",
        "Aktuelles",
        "Veranstaltungen",
        "Mediathek",
        "Über uns",
        "Leichte Sprache",
        "Gebärdensprache",
        "Impressum",
        "Datenschutz",
        "Erklärung zur Barrierefreiheit",
    ],
    "en": [
        "Networks",
        "News",
        "Events",
        "Library",
        "About us",
        "Plain German",
        "German Sign Language",
        "Legal notice",
        "Data protection",
        "Accessibility statement",
    ],
    "de-x-leicht": [
        "Netzwerke",
        "Neues",
        "Veranstaltungen",
        "Filme und Texte",
        "Über uns",
        "Leichte Sprache",
        "Gebärden-Sprache",
        "Impressum",
        "Daten-Schutz",
        "Erklärung zur Barriere-Freiheit",
    ],
}


def titles_below(page) -> list[str]:
    return list(page.get_children().values_list("title", flat=True))


def test_locales_are_there_from_the_first_migration():
    codes = list(Locale.objects.order_by("language_code").values_list("language_code", flat=True))

    assert codes == ["de", "de-x-leicht", "en"]


def test_fresh_database_has_a_german_start_page_instead_of_the_welcome_page(client):
    assert list(Page.objects.filter(depth=2).values_list("title", "slug", "live")) == [("Verbund", "verbund", True)]
    assert Site.objects.get().root_page.specific == HomePage.objects.get()
    assert client.get("/").context["page"] == HomePage.objects.get()


def test_fresh_database_gives_nobody_rights_over_everything():
    assert list(Group.objects.all()) == []
    assert list(Workflow.objects.all()) == []
    assert list(GroupPagePermission.objects.all()) == []
    assert list(GroupCollectionPermission.objects.all()) == []


def test_open_portal_makes_the_tree_in_every_language():
    home = open_portal()

    homes = {page.locale.language_code: titles_below(page) for page in HomePage.objects.select_related("locale")}
    assert home.locale.language_code == "de"
    assert homes == TREE


def test_open_portal_makes_pages_of_other_languages_translations():
    home = open_portal()

    imprint = LegalPage.objects.child_of(home).get(slug="impressum")
    assert sorted(page.title for page in imprint.get_translations(inclusive=True)) == [
        "Impressum",
        "Impressum",
        "Legal notice",
    ]
    assert {page.network for page in imprint.get_translations(inclusive=True)} == {None}


def test_open_portal_twice_changes_nothing():
    open_portal()
    before = list(Page.objects.order_by("path").values()), Revision.objects.count(), Group.objects.count()

    open_portal()

    assert (list(Page.objects.order_by("path").values()), Revision.objects.count(), Group.objects.count()) == before


def test_open_portal_knows_a_page_that_was_renamed_and_moved():
    home = open_portal()
    about, imprint = (Page.objects.child_of(home).get(slug=slug).specific for slug in ("ueber-uns", "impressum"))
    about.title, about.slug = "Wer wir sind", "wer-wir-sind"
    about.save_revision().publish()
    imprint.move(home, pos="first-child")
    before = Page.objects.count()

    open_portal()

    assert Page.objects.count() == before


def test_open_portal_gives_the_portals_groups_their_rights():
    open_portal()

    rights = {
        group.name: sorted(
            set(GroupPagePermission.objects.filter(group=group).values_list("permission__codename", flat=True))
        )
        for group in Group.objects.all()
    }
    assert rights == {
        "Portal-Redaktion": ["add_page", "change_page"],
        "Portal-Freigabe": ["add_page", "change_page", "lock_page", "unlock_page"],
    }
    assert {home.get_workflow().name for home in HomePage.objects.all()} == {"Freigabe im Portal"}


def test_open_portal_command_says_what_it_made(capsys):
    call_command("open_portal")

    assert capsys.readouterr().out == "Portal: Verbund (10 Seiten auf Deutsch)\n"
