"""Items of media libraries, as many as are wanted: pages in bulk, and what each of them tells the read model."""

import datetime as dt
import json
from dataclasses import dataclass
from random import Random
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.models import Locale, Page

from core.models import Network, Topic
from core.models.page_rows import PageTopic
from core.record import RecordData
from core.vocabularies import Audience, Land, Licence
from home.subsites import open_network
from library.models import LibraryIndexPage, LibraryItemPage
from library.vocabularies import ItemKind
from search.documents import Document
from search.records import Entry, Trees

NETWORKS, REGIONS = 12, 3
TOPICS, BROAD = 24, 4
LEAD = 200  # letters
PLACES = ["", "", "Leipzig", "Dortmund", "Hamm", "Halle (Saale)", "Schwerin", "Ulm", "Trier", "Kiel", "Hof", "Jena"]
FIRST_DAY = dt.date(2014, 1, 1)
DAYS = 12 * 365
BEHIND = 1_000  # places in the tree that are left to what opening a network has put there


@dataclass
class Library:
    """The libraries of all networks, and what an item may have."""

    lists: list[LibraryIndexPage]
    topics: list[Topic]
    trees: Trees

    @classmethod
    def opened(cls) -> "Library":
        return cls(lists(), topics(), Trees())

    def add(self, texts: list[Document]) -> list[Entry]:
        """Store a page for each text; what the read model is to keep of them."""
        chosen = [Random(text.page) for text in texts]  # noqa: S311 - nothing secret
        pages = [self.page(text, random) for text, random in zip(texts, chosen, strict=True)]
        store(pages)
        subjects = [random.sample(self.topics, random.randint(1, 2)) for random in chosen]
        rows = zip(pages, subjects, strict=True)
        PageTopic.objects.bulk_create(PageTopic(page_id=page.pk, topic=topic) for page, few in rows for topic in few)
        return [
            Entry(record_of(page, text, few, random), self.trees)
            for page, text, few, random in zip(pages, texts, subjects, chosen, strict=True)
        ]

    def page(self, text: Document, random: Random) -> LibraryItemPage:
        parent = random.choice(self.lists)
        return LibraryItemPage(
            **placed(parent, text.page),
            title=text.title,
            draft_title=text.title,
            slug=f"werk-{text.page}",
            url_path=f"{parent.url_path}werk-{text.page}/",
            first_published_at=timezone.now(),
            record_id=UUID(int=text.page),
            network_id=parent.network_id,
            item_kind=random.choice(ItemKind.values),
            abstract=text.body[:LEAD],
            issued=FIRST_DAY + dt.timedelta(days=random.randrange(DAYS)),
            licence=random.choice(Licence.values),
            work_language=random.choice(["de", "de", "de", "en"]),
            audience=random.sample(Audience.values, random.randint(1, 2)),
            body=json.dumps([{"type": "text", "value": f"<p>{text.body}</p>"}]),
        )


def placed(parent: LibraryIndexPage, number: int) -> dict:
    """Where a new page lies in the tree, which is not asked as it would be for a single one."""
    return {
        "path": Page._get_path(parent.path, parent.depth + 1, BEHIND + number),
        "depth": parent.depth + 1,
        "locale": Locale.get_default(),
        "content_type": ContentType.objects.get_for_model(LibraryItemPage),
        "translation_key": UUID(int=number),
    }


def store(pages: list[LibraryItemPage]) -> None:
    """Both rows of each page; Django itself writes only models of one table in bulk."""
    shared = {field.attname for field in Page._meta.concrete_fields}
    rows = Page.objects.bulk_create(Page(**{name: getattr(page, name) for name in shared - {"id"}}) for page in pages)
    for page, row in zip(pages, rows, strict=True):
        page.pk = page.page_ptr_id = page.id = row.pk
    fields = LibraryItemPage._meta.local_concrete_fields
    LibraryItemPage._base_manager.all()._batched_insert(pages, fields, batch_size=100)


def record_of(page: LibraryItemPage, text: Document, subjects: list[Topic], random: Random) -> RecordData:
    """As ``to_record`` says it, without asking the database about each page."""
    return RecordData(
        page=page.pk,
        record_id=page.record_id,
        kind=page.kind,
        subkind=page.item_kind,
        language="de",
        title=page.title,
        url=f"/{page.slug}/",
        lead=page.abstract,
        text=text.body,
        network=page.network_id,
        networks=(page.network_id,),
        topics=tuple(topic.pk for topic in subjects),
        audience=tuple(page.audience),
        formats=(random.choice(["PDF", "PDF", "PDF", "DOCX", "MP3"]),),
        licence=page.licence,
        languages=(page.work_language,),
        state=page.project_state,
        date=page.issued,
        place=random.choice(PLACES),
        land=random.choice(Land.values),
    )


def lists() -> list[LibraryIndexPage]:
    """The library of each network; some networks stand above the others."""
    if not Network.objects.filter(slug=f"netz-{NETWORKS}").exists():
        for number in range(1, NETWORKS + 1):
            region = Network.objects.filter(slug=f"netz-{number % REGIONS + 1}").first() if number > REGIONS else None
            open_network(name=f"Lernnetz {number}", short_name=f"Netz {number}", slug=f"netz-{number}", parent=region)
    return list(LibraryIndexPage.objects.filter(network__slug__startswith="netz-").order_by("path"))


def topics() -> list[Topic]:
    """Narrow topics, each below a broad one."""
    if not Topic.objects.filter(notation=f"thema-{TOPICS}").exists():
        for number in range(1, TOPICS + 1):
            broad = Topic.objects.filter(notation=f"thema-{number % BROAD + 1}").first() if number > BROAD else None
            Topic.objects.create(name=f"Thema {number}", notation=f"thema-{number}", parent=broad)
    return list(Topic.objects.filter(parent__isnull=False, notation__startswith="thema-").order_by("pk"))
