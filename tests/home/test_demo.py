import re
import stat
from io import StringIO

import pypdfium2
import pytest
from django.apps import apps
from django.contrib.auth.password_validation import validate_password
from django.core.management import CommandError, call_command
from django.db import transaction
from django.utils import timezone
from wagtail.models import Page, ReferenceIndex, TaskState

from core.models import Funding, Network, Person, PortalImage, Rendition, User
from events.models import EventPage, EventReportPage
from home.demo.content import FILES, NETWORKS, facts, library_texts, picture_facts
from home.demo.days import day
from home.demo.load import STEPS, load
from home.demo.logins import demo_password, password_file
from home.demo.markup import Part, html, parts
from home.demo.standing import load_standing
from home.models import HomePage, LegalPage, NetworkPage, NewsPage
from home.sections import front_of
from library.models import LibraryItemPage
from library.vocabularies import ItemKind
from search.consistency import Difference, check
from search.models import SearchRecord
from search.results import PAGE_SIZE

SHINGLE = 8  # words
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def printed(django_db_setup, django_db_blocker):
    """Lines that the command prints; the demo is there for all tests of this file and gone after them."""
    out = StringIO()
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("demo", stdout=out)
        yield out.getvalue().splitlines()
        transaction.set_rollback(True)


def rows() -> dict[str, tuple]:
    """Primary keys of everything that is stored, by table."""
    return {model._meta.label: tuple(model.objects.order_by("pk").values_list("pk", flat=True)) for model in stored()}


def stored():
    return [model for model in apps.get_models() if model._meta.managed and not model._meta.proxy]


def findable() -> int:
    """How many pages the public search finds."""
    return SearchRecord.objects.count()


def shingles(text: str) -> set[str]:
    words = re.findall(r"\w+", text.casefold())
    return {" ".join(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)}


def test_demo_prints_one_login_per_person(printed):
    logins = [line.split()[1:] for line in printed if line.startswith("Anmeldung: ")]

    assert logins == [[user.username, demo_password()] for user in User.objects.order_by("pk")]
    assert len(logins) == 1 + 3 * len(NETWORKS)


def test_demo_password_passes_the_validators_and_belongs_to_its_owner_alone(printed):
    validate_password(demo_password())

    assert stat.S_IMODE(password_file().stat().st_mode) == 0o600
    assert User.objects.get(username="leipzig-freigabe").check_password(demo_password())


def test_public_pages_of_the_demo_find_their_pictures_cut(printed, client):
    cut = Rendition.objects.count()
    pages = [page.address() for page in Page.objects.live().public().filter(depth__gt=1).specific(defer=True)]
    lists = [f"/suche/?sort=datum&seite={1 + first // PAGE_SIZE}" for first in range(0, findable(), PAGE_SIZE)]

    answers = {address: client.get(address).status_code for address in [*pages, *lists]}

    assert [address for address, status in answers.items() if status != 200] == []
    assert len(answers) == len(pages) + len(lists)
    assert Rendition.objects.count() == cut


def test_search_of_the_demo_knows_what_is_public_and_nothing_else(printed):
    assert check() == Difference()
    assert findable() > 180


def test_editor_of_the_demo_is_told_where_an_organisation_is_named(printed):
    person = Person.objects.exclude(organisation=None).first()

    references = ReferenceIndex.get_references_to(person.organisation).filter(object_id=str(person.pk))

    assert [reference.model_name for reference in references] == [Person._meta.verbose_name]


def test_demo_loaded_again_changes_nothing(printed):
    before = rows()

    steps = list(load())

    assert rows() == before
    assert [step.label for step in steps] == list(STEPS)


def test_demo_leaves_alone_what_an_editor_has_changed(printed):
    page = HomePage.objects.get(locale__language_code="de")
    page.lead = "Von Hand geschrieben."
    page.save_revision(user=User.objects.get(username="admin")).publish()

    load_standing()

    page.refresh_from_db()
    assert page.lead == "Von Hand geschrieben."


def test_demo_is_refused_on_production_settings(settings):
    settings.DEMO = False

    with pytest.raises(CommandError, match="demo settings only"):
        call_command("demo")


@pytest.mark.parametrize("slug", NETWORKS)
def test_network_of_the_demo_shows_what_networks_do(printed, slug):
    events = EventPage.objects.live().filter(network__slug=slug)
    announced = NewsPage.objects.live().filter(network__slug=slug, event__isnull=False)

    assert min(events.upcoming().count(), events.past().count(), announced.count() + 1) >= 2
    assert EventReportPage.objects.live().filter(network__slug=slug).count() == 2
    assert NewsPage.objects.live().filter(network__slug=slug).count() >= 4
    assert LibraryItemPage.objects.live().filter(network__slug=slug).count() >= 10


def test_library_of_the_demo_has_works_of_every_kind(printed):
    works = LibraryItemPage.objects.live()

    assert works.count() >= 60
    assert set(works.values_list("item_kind", flat=True)) == set(ItemKind.values)


def test_region_of_the_demo_has_three_members(printed):
    members = Network.objects.filter(parent__slug="westfaelisches-ruhrgebiet")

    assert sorted(members.values_list("slug", flat=True)) == ["dortmund", "hagen", "unna"]


def test_one_network_of_the_demo_has_a_logo_and_so_has_who_pays_for_it(printed):
    network = Network.objects.exclude(logo=None).get()
    funding = Funding.objects.exclude(logo=None).get()

    assert (network.slug, funding.funder) == ("rostock", "Stiftung Nordnordost (Beispiel)")
    assert network in funding.networks.all()


def test_reports_of_the_demo_cite_the_library_and_show_pictures(printed):
    wanted = {"topics_and_results", "quote", "figure", "gallery", "info_box"}

    for report in EventReportPage.objects.live():
        assert wanted - {block.block_type for block in report.body} == set(), report.title


def test_draft_of_the_demo_waits_for_the_reviewers(printed):
    waiting = TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS)

    assert [state.workflow_state.content_object.specific.network.slug for state in waiting] == ["leipzig"]


def test_pictures_of_the_demo_have_credit_and_description(printed):
    pictures = PortalImage.objects.all()

    assert len(pictures) == len(picture_facts())
    assert [picture.title for picture in pictures if not (picture.credit and picture.description)] == []
    assert [picture.title for picture in pictures if picture.width < 1600] == []


def test_descriptions_of_pictures_fit_into_every_database():
    assert [key for key, about in picture_facts().items() if len(about["alt"]) > 255] == []


def test_texts_of_the_demo_do_not_repeat_each_other(printed):
    spoken = {}
    for page in Page.objects.live().exclude(pk__in=LegalPage.objects.values("pk")).specific():
        for shingle in shingles(page.searchable_text()) if hasattr(page, "searchable_text") else ():
            spoken.setdefault(shingle, set()).add(page.pk)

    assert [shingle for shingle, pages in spoken.items() if len(pages) > 1] == []


def test_works_of_the_demo_can_be_read_by_machines(printed):
    for item in LibraryItemPage.objects.live():
        documents = [row.document for row in item.files if row.document]
        assert [document.title for document in documents if not "".join(document.text).strip()] == []


@pytest.mark.parametrize("item", library_texts(), ids=lambda item: item.slug)
def test_pdf_of_the_demo_is_tagged_german_text_with_a_title(item):
    for name in (file["name"] for file in item.files if file["name"].endswith(".pdf")):
        path = FILES / "documents" / name
        raw = path.read_bytes()
        with pypdfium2.PdfDocument(path) as document:
            assert document.get_metadata_dict()["Title"] == item.get("title")
            assert 2 <= len(document) <= 10
            assert all(page.get_textpage().count_chars() for page in document)
        assert b"/Lang (de" in raw
        assert b"/StructTreeRoot" in raw


def test_files_of_the_demo_stay_small():
    assert sum(file.stat().st_size for file in FILES.rglob("*") if file.is_file()) < 25_000_000


def test_days_of_the_demo_are_working_days_on_the_right_side_of_today():
    offsets = [offset for offset in range(-30, 31) if abs(offset) > 0]

    assert [offset for offset in offsets if day(offset).weekday() > 4] == []
    assert [offset for offset in offsets if (day(offset) > timezone.localdate()) != (offset > 0)] == []


def test_notation_knows_headings_lists_quotes_and_named_parts():
    text = "## Titel\nEins\n\n- zwei\n- **drei**\n\n> Gesagt\n> — Anna\n\n::: callout Merke\nDas.\n:::"

    assert parts(text) == [
        Part("heading", "Titel", "2"),
        Part("text", "Eins\n\n- zwei\n- **drei**"),
        Part("quote", "Gesagt", "Anna"),
        Part("callout", "Das.", "Merke"),
    ]
    assert html("Eins\n\n- zwei\n- **drei**") == "<p>Eins</p><ul><li>zwei</li><li><b>drei</b></li></ul>"


@pytest.mark.parametrize("slug", ["leipzig", "rostock"])
def test_front_page_shows_every_section_that_its_network_arranged(printed, slug):
    page = NetworkPage.objects.get(network__slug=slug, locale__language_code="de")
    front = front_of(page.sections, page.network, "de")
    arranged = [about["kind"] for about in facts(f"{slug}/front")["sections"]]
    assert ["welcome", *(section.block_type for section in front.sections)] == arranged
