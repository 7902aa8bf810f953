import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError
from wagtail.log_actions import registry
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page, Revision, Task, Workflow

from core.models import Network
from core.vocabularies import NetworkState
from home.models import LegalPage, NetworkPage
from home.portal import open_portal
from home.subsites import (
    close_network,
    extend_network,
    freeze_network,
    open_network,
    remove_network,
    reopen_network,
)
from tests.factories.core import UserFactory
from tests.factories.events import EventPageFactory, EventReportPageFactory

pytestmark = pytest.mark.django_db

LEIPZIG = {"name": "Lernnetz Leipzig", "short_name": "Leipzig", "slug": "leipzig"}


def state() -> tuple:
    """Everything that opening a network writes."""
    pages = list(Page.objects.order_by("path").values("path", "title", "slug", "latest_revision", "live"))
    rights = (GroupPagePermission.objects.count(), GroupCollectionPermission.objects.count())
    made = [model.objects.count() for model in (Network, Group, Collection, Workflow, Task, Revision)]
    return pages, rights, made


def front_page(network, language="de") -> NetworkPage:
    return NetworkPage.objects.get(network=network, locale__language_code=language)


def page_rights(group) -> list[tuple[str, str]]:
    rows = GroupPagePermission.objects.filter(group=group)
    return sorted((row.page.locale.language_code, row.permission.codename) for row in rows)


def file_rights(group, collection) -> list[str]:
    rows = GroupCollectionPermission.objects.filter(group=group, collection=collection)
    return sorted(f"{row.permission.content_type.app_label}.{row.permission.codename}" for row in rows)


def test_network_gets_its_page_with_standard_children():
    network = open_network(**LEIPZIG)

    page = front_page(network)
    assert page.live
    assert page.get_url() == "/netzwerke/leipzig/"
    assert [(child.slug, child.specific.network, child.live) for child in page.get_children()] == [
        (slug, network, True)
        for slug in (
            "aktuelles",
            "veranstaltungen",
            "mediathek",
            "ueber-uns",
            "mitmachen",
            "impressum",
            "datenschutz",
            "barrierefreiheit",
        )
    ]


def test_network_gets_its_groups_with_page_rights_in_every_language():
    network = open_network(**LEIPZIG, languages=["en"])

    assert [group.name for group in network.groups] == [
        "Leipzig: Redaktion",
        "Leipzig: Freigabe",
        "Leipzig: Verwaltung",
    ]
    assert page_rights(network.editors) == [
        ("de", "add_page"),
        ("de", "change_page"),
        ("en", "add_page"),
        ("en", "change_page"),
    ]
    assert page_rights(network.reviewers) == [
        ("de", "change_page"),
        ("de", "lock_page"),
        ("en", "change_page"),
        ("en", "lock_page"),
    ]
    assert page_rights(network.managers) == [
        (language, f"{action}_page") for language in ("de", "en") for action in ("add", "change", "lock", "unlock")
    ]


def test_nobody_holds_the_right_to_publish():
    open_portal()
    open_network(**LEIPZIG, languages=["en", "de-x-leicht"])

    assert not GroupPagePermission.objects.filter(permission__codename="publish_page").exists()


def test_network_gets_a_collection_of_its_own_and_may_choose_shared_files():
    network = open_network(**LEIPZIG)

    shared = Collection.objects.get(name="Gemeinsame Dateien des Portals")
    assert network.collection.name == "Netzwerk Leipzig"
    assert [file_rights(group, network.collection) for group in network.groups] == [
        [
            "wagtaildocs.add_document",
            "wagtaildocs.change_document",
            "wagtaildocs.choose_document",
            "wagtailimages.add_image",
            "wagtailimages.change_image",
            "wagtailimages.choose_image",
            "wagtailmedia.add_media",
            "wagtailmedia.change_media",
        ]
    ] * 3
    assert file_rights(network.editors, shared) == ["wagtaildocs.choose_document", "wagtailimages.choose_image"]


def test_network_gets_a_review_by_freigabe_and_verwaltung_in_every_language():
    network = open_network(**LEIPZIG, languages=["en"])

    [task] = network.workflow.tasks.all()
    assert set(task.specific.groups.all()) == {network.reviewers, network.managers}
    assert front_page(network, "de").get_workflow() == network.workflow
    assert front_page(network, "en").get_workflow() == network.workflow


def test_network_speaks_german_and_the_languages_it_names():
    network = open_network(**LEIPZIG, languages=["de-x-leicht"])

    assert network.languages == ["de-x-leicht", "de"]
    assert front_page(network, "de-x-leicht").get_url() == "/de-x-leicht/netzwerke/leipzig/"
    assert front_page(network, "de-x-leicht").translation_key == front_page(network).translation_key
    assert not NetworkPage.objects.filter(locale__language_code="en").exists()


def test_opening_twice_changes_nothing():
    open_network(**LEIPZIG, place="Leipzig", languages=["en"])
    before = state()

    again = open_network(**LEIPZIG, place="Halle", languages=["en"])

    assert state() == before
    assert again.place == "Leipzig"


def test_opening_says_who_did_it():
    central = UserFactory()

    network = open_network(**LEIPZIG, by=central)

    assert front_page(network).owner == central
    assert [(entry.action, entry.user) for entry in registry.get_logs_for_instance(network)] == [
        ("wagtail.create", central)
    ]


def test_only_the_lists_of_its_modules_are_made():
    network = open_network(**LEIPZIG, modules=["events"])

    assert [child.slug for child in front_page(network).get_children()] == [
        "veranstaltungen",
        "ueber-uns",
        "mitmachen",
        "impressum",
        "datenschutz",
        "barrierefreiheit",
    ]


def test_duties_begin_with_what_is_known_of_the_network():
    network = open_network(
        **LEIPZIG, legal_name="Müller & Söhne gGmbH", postcode="04109", place="Leipzig", email="post@leipzig.example"
    )

    texts = [page.body[0].value.source for page in LegalPage.objects.of_network(network)]
    assert [text.partition("</p>")[0] for text in texts] == [
        '<p>Müller &amp; Söhne gGmbH<br/>04109 Leipzig<br/><a href="mailto:post@leipzig.example">post@leipzig.example</a>'
    ] * 3


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"colour": "red"}, "colour"),
        ({"land": "XX"}, "land"),
        ({"slug": "Leipzig!"}, "slug"),
        ({"slug": "portal"}, "slug"),
        ({"languages": ["xx"]}, "languages"),
    ],
)
def test_wrong_value_leaves_nothing_behind(wrong, field):
    before = state()

    with pytest.raises(ValidationError) as caught:
        open_network(**{**LEIPZIG, **wrong})

    assert list(caught.value.message_dict) == [field]
    assert state() == before


def test_failure_half_way_leaves_nothing_behind():
    other = front_page(open_network(**LEIPZIG))
    other.slug = "halle"  # taken in the list of networks, which shows only after groups and files are made
    other.save_revision().publish()
    before = state()

    with pytest.raises(ValidationError) as caught:
        open_network(name="Lernnetz Halle", short_name="Halle", slug="halle")

    assert list(caught.value.message_dict) == ["slug"]
    assert state() == before


def test_short_name_of_another_network_is_refused():
    open_network(**LEIPZIG)

    with pytest.raises(ValidationError) as caught:
        open_network(name="Leipzig lernt", short_name="LEIPZIG", slug="leipzig-lernt")

    assert list(caught.value.message_dict) == ["short_name"]


def test_address_of_another_network_is_refused():
    open_network(**LEIPZIG)

    with pytest.raises(ValidationError) as caught:
        open_network(name="Leipzig lernt", short_name="Leipzig lernt", slug="leipzig")

    assert list(caught.value.message_dict) == ["slug"]


def test_new_language_brings_pages_rights_and_review():
    network = open_network(**LEIPZIG)

    page = extend_network(network=network, language="en")

    assert page == front_page(network, "en")
    assert [child.title for child in page.get_children()][:3] == ["News", "Events", "Library"]
    assert page_rights(network.editors)[-2:] == [("en", "add_page"), ("en", "change_page")]
    assert Network.objects.get().languages == ["de", "en"]


def test_freezing_and_closing_can_be_undone():
    network = open_network(**LEIPZIG)
    states = []

    for verb in (freeze_network, close_network, reopen_network):
        verb(network=network)
        states.append((Network.objects.get().state, Network.objects.listed().count()))

    assert states == [(NetworkState.FROZEN, 1), (NetworkState.CLOSED, 0), (NetworkState.ACTIVE, 1)]


def test_removing_a_network_takes_everything_but_its_files():
    open_network(name="Weiterbildungsforum Dortmund", short_name="Dortmund", slug="dortmund")
    before = state()
    network = open_network(**LEIPZIG, languages=["de"])
    events = Page.objects.child_of(front_page(network)).get(slug="veranstaltungen").specific
    EventReportPageFactory(parent=EventPageFactory(parent=events))

    remove_network(network=network)

    pages, rights, made = state()
    assert pages == before[0]
    assert rights == before[1]
    assert made[:2] == before[2][:2]
    assert made[3:5] == before[2][3:5]
    assert Collection.objects.filter(name="Netzwerk Leipzig").count() == 1


def test_removing_a_region_that_has_members_is_refused():
    region = open_network(name="Westfälisches Ruhrgebiet", short_name="Ruhrgebiet", slug="ruhrgebiet")
    open_network(name="Dortmund", short_name="Dortmund", slug="dortmund", parent=region)
    before = state()

    with pytest.raises(ProtectedError):
        remove_network(network=region)

    assert state() == before
