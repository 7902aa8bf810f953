import re

import pytest
from django.urls import reverse

from core.faces import JOINED, faces, faces_follow_networks
from core.theme import rule
from tests.factories.core import NetworkFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def leipzig_face():
    return NetworkFactory(slug="leipzig", colour="#f2b600", districts=["14713"])


def test_style_sheet_has_the_colours_of_every_network(client, leipzig_face):
    response = client.get(reverse("colours", args=[faces().digest]))
    assert response.headers["Content-Type"] == "text/css"
    assert rule("leipzig", "#f2b600") in response.content.decode()
    assert rule("portal", "#c2331c") in response.content.decode()


def test_sprite_has_a_signet_for_every_network(client, leipzig_face):
    NetworkFactory(slug="ohne-kreis", districts=[])
    svg = client.get(reverse("signets", args=[faces().digest])).content.decode()
    assert re.findall(r'<symbol id="(.*?)"', svg) == ["leipzig", "ohne-kreis"]
    assert svg.endswith(f"{JOINED}</symbol></svg>")


def test_own_address_is_kept_for_ever_and_an_old_one_only_once(client, leipzig_face):
    own = client.get(reverse("colours", args=[faces().digest]))
    old = client.get(reverse("colours", args=["0"]))
    assert own.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert (old.status_code, old.headers["Cache-Control"]) == (200, "no-cache")


def test_new_colour_has_a_new_address(leipzig_face):
    before = faces().digest
    leipzig_face.colour = "#00687a"
    leipzig_face.save()
    assert faces().digest != before
    assert faces_follow_networks


def test_faces_are_asked_for_once(leipzig_face, django_assert_num_queries):
    with django_assert_num_queries(1):
        faces()
        faces()


def test_page_links_to_style_sheet_and_sprite(client, leipzig):
    html = client.get(leipzig.page.url).content.decode()
    assert reverse("colours", args=[faces().digest]) in html
    assert f'<use href="{reverse("signets", args=[faces().digest])}#leipzig"/>' in html
