import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from wagtail.models import Collection, CollectionViewRestriction

from core.models import PortalDocument
from tests.factories.core import DocumentFactory
from tests.people import administrator

pytestmark = pytest.mark.django_db  # a page that says "not found" shows the menu


@pytest.fixture
def stored():
    """Files as uploads leave them."""
    names = [default_storage.save(name, ContentFile(b"Inhalt")) for name in ("images/bild.txt", "documents/papier.txt")]
    yield dict(zip(("image", "document"), names, strict=True))
    for name in names:
        default_storage.delete(name)


def test_picture_is_served(client, stored):
    response = client.get(f"/media/{stored['image']}")
    assert b"".join(response.streaming_content) == b"Inhalt"


def test_document_is_not_served_past_its_own_address(client, stored):
    assert client.get(f"/media/{stored['document']}").status_code == 404


@pytest.mark.parametrize("path", ["images/../documents/papier.txt", "./documents/papier.txt", "//documents/papier.txt"])
def test_document_is_not_served_by_a_detour(client, stored, path):
    assert client.get(f"/media/{path}").status_code == 404


@pytest.fixture
def paper() -> PortalDocument:
    return DocumentFactory(file_hash="0b5c", collection=Collection.get_first_root_node().add_child(name="Papiere"))


def test_document_that_a_browser_keeps_is_sent_once(client, paper):
    first = client.get(paper.url)
    again = client.get(paper.url, headers={"If-None-Match": first.headers["ETag"]})

    assert b"".join(first.streaming_content) == b"Was bleibt, wenn das Projekt geht"
    assert [answer.headers["Cache-Control"] for answer in (first, again)] == ["no-cache"] * 2
    assert (again.status_code, again.content) == (304, b"")


def test_document_that_is_closed_to_the_public_is_kept_by_nobody(client, paper):
    CollectionViewRestriction.objects.create(
        collection=paper.collection, restriction_type=CollectionViewRestriction.LOGIN
    )

    refused = client.get(paper.url, headers={"If-None-Match": f'"{paper.file_hash}"'})
    sent = administrator().get(paper.url)

    assert (refused.status_code, refused.headers["Cache-Control"]) == (302, "no-cache")
    assert b"".join(sent.streaming_content) == b"Was bleibt, wenn das Projekt geht"
    assert sent.headers["Cache-Control"] == "no-cache, private"


def test_robots_are_kept_from_the_editor_and_shown_the_sitemap(client):
    response = client.get("/robots.txt")
    assert response.content.decode() == f"User-agent: *\nDisallow: /admin/\nSitemap: {settings.BASE_URL}/sitemap.xml\n"


def test_document_in_a_collection_inside_a_closed_one_is_closed_too(client, paper):
    inside = paper.collection.add_child(name="Entwürfe")
    kept = DocumentFactory(collection=inside)
    CollectionViewRestriction.objects.create(
        collection=paper.collection, restriction_type=CollectionViewRestriction.LOGIN
    )

    assert client.get(kept.url).status_code == 302
