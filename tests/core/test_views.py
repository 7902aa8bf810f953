import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

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


def test_robots_are_kept_from_the_editor_and_shown_the_sitemap(client):
    response = client.get("/robots.txt")
    assert response.content.decode() == f"User-agent: *\nDisallow: /admin/\nSitemap: {settings.BASE_URL}/sitemap.xml\n"
