"""The gallery of components: complete, for staff only, made of samples that are never saved."""

import re
from collections import Counter
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from home.specimens.specimen import with_own_ids
from home.specimens.tokens import COLOURS, sample_styles, swatches_of, tokens
from tests.factories.core import UserFactory
from tests.factories.home import subsite
from tests.people import administrator, signed_in

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = [*(ROOT / "site").glob("**/templates"), *ROOT.glob("[a-z]*/templates")]


def parts_of_pages() -> set[str]:
    """Names of the templates of all components, blocks and sections of front pages."""
    shared = {
        file.relative_to(ROOT / "site/templates").as_posix()
        for file in (ROOT / "site/templates/components").rglob("*.html")
    }
    kinds = ("blocks", "sections")
    built = (file.relative_to(at) for at in TEMPLATES for kind in kinds for file in at.glob(f"*/{kind}/*.html"))
    return shared | {file.as_posix() for file in built}


def ids(html: str) -> list[str]:
    return re.findall(r'\sid="([^"]+)"', html)


@pytest.fixture
def page(home) -> str:
    return administrator().get("/design/").text


def test_every_component_and_every_block_is_shown(home):
    response = administrator().get("/design/")
    shown = {template.name for template in response.templates}
    assert response.status_code == 200
    assert {"components/card.html", "core/blocks/quote.html", "search/blocks/info_box.html"} <= parts_of_pages()
    assert sorted(parts_of_pages() - shown) == []


def test_every_id_stands_once(page):
    assert [name for name, times in Counter(ids(page)).items() if times > 1] == []


def test_every_reference_within_the_page_leads_somewhere(page):
    wanted = re.findall(r'href="#([^"]+)"', page)
    for names in re.findall(r'\s(?:for|aria-labelledby|aria-describedby)="([^"]+)"', page):
        wanted += names.split()
    assert sorted(set(wanted) - set(ids(page))) == []


def test_gallery_keeps_out_of_search_engines(page, client):
    assert '<meta name="robots" content="noindex">' in page
    assert "/design/" not in client.get("/sitemap.xml").text


def test_nothing_stands_in_the_page_that_the_policy_forbids(page):
    assert re.findall(r'\sstyle="|<style|<script>|\son\w+="', page) == []


@pytest.mark.parametrize("address", ["/design/", "/design/muster.css"])
def test_visitors_sign_in_first(client, home, address):
    response = client.get(address)
    assert (response.status_code, response["Location"]) == (302, f"/konto/anmelden/?next={address}")


def test_people_without_access_to_the_editor_do_not_see_it(home):
    response = signed_in(UserFactory()).get("/design/")
    assert (response.status_code, response["Location"]) == (302, "/konto/anmelden/?next=/design/")


def test_editors_see_it_and_no_cache_keeps_it(redaktion):
    response = redaktion.get("/design/")
    assert (response.status_code, "no-store" in response["Cache-Control"]) == (200, True)


@pytest.mark.parametrize("slugs", [["a"], ["a", "b", "c"]])
def test_gallery_writes_nothing_and_asks_little(home, slugs):
    for slug in slugs:
        subsite(slug, f"Lernnetz {slug.upper()}")
    browser = administrator()
    browser.get("/design/")  # what every process remembers
    with CaptureQueriesContext(connection) as asked:
        browser.get("/design/")
    reading = ("SELECT", "DECLARE")  # PostgreSQL reads the choices of a form by a cursor
    assert [query["sql"] for query in asked if not query["sql"].startswith(reading)] == []
    assert len(asked) == 8


def test_components_wear_the_face_of_a_network(home, dortmund):
    page = administrator().get("/design/?netzwerk=dortmund").text
    assert '<html lang="de" class="net-dortmund">' in page
    assert '<option value="dortmund" selected>Weiterbildungsforum Dortmund</option>' in page


@pytest.mark.parametrize("asked", ["", "?netzwerk=", "?netzwerk=gibt-es-nicht", "?netzwerk=%00"])
def test_without_a_network_components_look_like_the_portal(home, dortmund, asked):
    assert '<html lang="de">' in administrator().get(f"/design/{asked}").text


def test_styles_show_every_token_and_every_sample_colour(home):
    response = administrator().get("/design/muster.css")
    assert (response.status_code, response["Content-Type"]) == (200, "text/css")
    assert response.text == sample_styles()
    assert [name for name in tokens() if f".is-{name}{{--shown:var(--{name})}}" not in response.text] == []
    assert [slug for slug in COLOURS if f".net-{slug}{{--brand:light-dark(" not in response.text] == []


@pytest.mark.parametrize("colour", [colour for _, colour in COLOURS.values()])
def test_swatches_keep_what_themes_promise(colour):
    ratios = {swatch.name: min(swatch.light_ratio, swatch.dark_ratio) for swatch in swatches_of(colour)}
    promised = {"brand": 5.5, "on-brand": 4.5, "thread": 3.1, "on-flag": 4.6}
    assert [name for name, ratio in promised.items() if ratios[name] < ratio] == []
    assert list(ratios) == ["brand", "on-brand", "thread", "flag", "on-flag"]


def test_specimen_has_ids_of_its_own():
    html = '<p id="a"><a href="#a">x</a><a href="#b">y</a><input aria-describedby="a c"></p>'
    own = '<p id="n-a"><a href="#n-a">x</a><a href="#b">y</a><input aria-describedby="n-a c"></p>'
    assert with_own_ids(html, "n") == own


def test_help_menu_of_those_who_run_the_portal_leads_to_the_gallery(home):
    assert '"url": "/design/"' in administrator().get("/admin/").text
