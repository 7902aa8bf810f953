from io import BytesIO
from uuid import uuid4

import pytest
from PIL import Image
from wagtail.models import PageViewRestriction

from home.sharing import picture
from tests.factories.home import NewsPageFactory
from tests.factories.library import LibraryItemPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def news(leipzig):
    return NewsPageFactory(parent=leipzig.news, title="Sechs Tische, ein Thema")


def address(page) -> str:
    return f"/teilen/{page.record_id}.png"


def test_page_has_a_picture_that_is_kept_for_a_day(client, news):
    response = client.get(address(news))
    assert Image.open(BytesIO(response.content)).size == (1200, 630)
    assert (response.headers["Content-Type"], response.headers["Cache-Control"]) == (
        "image/png",
        "public, max-age=86400",
    )


def test_known_picture_is_not_sent_again(client, news):
    etag = client.get(address(news)).headers["ETag"]
    response = client.get(address(news), headers={"if-none-match": etag})
    assert (response.status_code, response.content, response.headers["ETag"]) == (304, b"", etag)


def test_picture_follows_title_and_colour(client, news, leipzig):
    before = client.get(address(news)).headers["ETag"]
    leipzig.network.colour = "#00687a"
    leipzig.network.save()
    recoloured = client.get(address(news)).headers["ETag"]
    news.title = "Sieben Tische"
    news.save_revision().publish()
    assert len({before, recoloured, client.get(address(news)).headers["ETag"]}) == 3


def test_only_what_is_public_has_a_picture(client, leipzig, news):
    draft = NewsPageFactory(parent=leipzig.news, live=False)
    PageViewRestriction.objects.create(page=news, restriction_type=PageViewRestriction.LOGIN)
    found = [client.get(path).status_code for path in (address(draft), address(news), f"/teilen/{uuid4()}.png")]
    assert found == [404, 404, 404]


def test_network_and_portal_have_a_picture(client, leipzig):
    paths = ("/teilen/leipzig.png", "/teilen/portal.png", "/teilen/unbekannt.png")
    assert [client.get(path).status_code for path in paths] == [200, 200, 404]


def test_closed_network_has_none(client, leipzig):
    leipzig.network.state = "closed"
    leipzig.network.save()
    assert client.get("/teilen/leipzig.png").status_code == 404


@pytest.mark.parametrize("title", ["Sechs Tische", "😀" * 200, "Verstetigungs" * 19])
def test_picture_needs_one_query(client, leipzig, title, django_assert_num_queries):
    path = address(LibraryItemPageFactory(parent=leipzig.library, title=title))
    with django_assert_num_queries(1):
        assert client.get(path).status_code == 200


def test_picture_names_the_network_and_for_the_network_itself_its_claim(leipzig):
    leipzig.network.claim = "Lernen, wo gearbeitet wird"
    shown = [picture(title, leipzig.network).name for title in ("Ein Kurs", "Lernnetz Leipzig")]
    assert shown == ["Lernnetz Leipzig", "Lernen, wo gearbeitet wird"]


def test_page_of_the_portal_is_shared_in_its_name():
    assert [picture("Über uns", None).name, picture("Verbund", None).name] == ["Verbund", ""]


def test_knot_needs_both_coordinates(leipzig):
    leipzig.network.latitude = 51.34
    assert picture("Kurs", leipzig.network).place is None
    leipzig.network.longitude = 12.37
    assert picture("Kurs", leipzig.network).place == (12.37, 51.34)


def test_only_german_words_are_divided():
    shown = [picture("Weiterbildungsverbund", None, language=code).title for code in ("de-x-leicht", "en")]
    assert shown == ["Weiter\xadbildungs\xadverbund", "Weiterbildungsverbund"]
