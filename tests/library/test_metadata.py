import datetime as dt

import pytest

from library.metadata import TYPES, duration
from library.models import ItemFile
from library.vocabularies import ItemKind
from tests.factories.core import DocumentFactory, MediaFactory
from tests.factories.library import LibraryItemPageFactory
from tests.structured import thing

pytestmark = pytest.mark.django_db


def described(client, page, kind: str) -> dict:
    return thing(client.get(page.url).content.decode(), kind)


def test_paper_is_a_scholarly_article_with_its_facts(client, leipzig):
    document = DocumentFactory(title="Was bleibt")
    page = LibraryItemPageFactory(
        parent=leipzig.library,
        title="Was bleibt",
        subtitle="Eine Fallstudie",
        abstract="Drei Jahre danach.",
        edition="2. Auflage",
        issued=dt.date(2026, 6, 1),
        work_language="en",
        audience=["betriebe"],
        documents=(document,),
        authors=["Gruppe Nord"],
    )
    found = described(client, page, "ScholarlyArticle")
    permalink = f"http://localhost/m/{page.record_id}"
    assert found["description"] == "Drei Jahre danach."
    facts = ("@id", "identifier", "url", "abstract", "datePublished", "inLanguage", "license", "version", "encoding")
    assert {name: found[name] for name in facts} == {
        "@id": permalink,
        "identifier": permalink,
        "url": f"http://localhost{page.url}",
        "abstract": "Drei Jahre danach.",
        "datePublished": "2026-06-01",
        "inLanguage": "en",
        "license": "https://creativecommons.org/licenses/by/4.0/deed.de",
        "version": "2. Auflage",
        "encoding": [
            {
                "@type": "MediaObject",
                "name": "Was bleibt",
                "contentUrl": f"http://localhost{document.url}",
                "encodingFormat": "text/plain",
                "inLanguage": "de",
            }
            | ({"sha256": document.sha256} if document.sha256 else {})
        ],
    }
    assert found["author"] == [{"@type": "Organization", "name": "Gruppe Nord"}]
    assert found["isAccessibleForFree"] is True


def test_every_kind_has_a_type():
    assert list(TYPES) == list(ItemKind)


@pytest.mark.parametrize(
    ("kind", "type_"),
    [
        (ItemKind.GUIDE, "LearningResource"),
        (ItemKind.SLIDES, "PresentationDigitalDocument"),
        (ItemKind.LINK, "CreativeWork"),
    ],
)
def test_type_follows_the_kind(client, leipzig, kind, type_):
    page = LibraryItemPageFactory(parent=leipzig.library, title="Werk", item_kind=kind)
    assert described(client, page, type_)["name"] == "Werk"


def test_reserved_rights_are_no_licence(client, leipzig):
    page = LibraryItemPageFactory(parent=leipzig.library, licence="all-rights-reserved")
    assert "license" not in described(client, page, "ScholarlyArticle")


def test_link_names_where_the_work_is(client, leipzig):
    page = LibraryItemPageFactory(parent=leipzig.library, item_kind=ItemKind.LINK, link="https://anderswo.example/werk")
    found = described(client, page, "CreativeWork")
    assert found["sameAs"] == "https://anderswo.example/werk"
    assert {"encoding", "isAccessibleForFree"} & found.keys() == set()


def test_film_is_a_video_with_file_and_thumbnail(client, leipzig):
    page = LibraryItemPageFactory(parent=leipzig.library, item_kind=ItemKind.VIDEO)
    media = MediaFactory(type="video", duration=90)
    page.item_files = [ItemFile(media=media)]
    page.save_revision().publish()
    found = described(client, page, "VideoObject")
    assert found["contentUrl"] == f"http://localhost{media.url}"
    assert found["thumbnailUrl"] == f"http://localhost/teilen/{page.record_id}.png"
    assert [(file["@type"], file["duration"]) for file in found["encoding"]] == [("VideoObject", "PT90S")]


def test_length_that_nobody_knows_is_not_told():
    assert [duration(61.6), duration(None), duration(0)] == ["PT62S", "", ""]
