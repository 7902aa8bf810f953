"""The whole demo, as an anonymous visitor finds it who follows every link."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.browser.crawl import Crawl
from tests.browser.fetching import fetch

pytestmark = pytest.mark.browser

CACHED = {  # the first part of an address, and what Cache-Control says there
    "static": "max-age=315360000, public, immutable",
    "farben": "public, max-age=31536000, immutable",
    "signets": "public, max-age=31536000, immutable",
    "media": "public, max-age=86400",
    "dokumente": "no-cache",
    "teilen": "public, max-age=86400",
    "feeds": "public, max-age=300",
    "kalender": "public, max-age=300",
    "kalender.ics": "public, max-age=300",
}


@pytest.fixture(scope="module")
def crawl(portal) -> Crawl:
    crawl = Crawl(portal.address)
    crawl.follow([f"{portal.address}/"])
    return crawl


def test_every_link_picture_feed_and_download_is_answered(crawl):
    assert crawl.broken() == {}
    assert len(crawl.pages()) > 300


def test_every_anchor_stands_in_its_page(crawl):
    assert crawl.lost_anchors() == {}


def test_nothing_is_loaded_from_another_host(crawl):
    assert crawl.foreign == {}


def test_every_page_of_the_sitemaps_is_linked_somewhere(crawl, portal):
    sitemaps = fetch(f"{portal.address}/sitemap.xml").names().links
    listed = {page for sitemap in sitemaps for page in fetch(sitemap).names().links}

    assert len(listed) > 100
    assert listed - crawl.answers.keys() == set()


def test_only_the_form_sets_a_cookie(crawl):
    assert crawl.setting_cookies() == {"/melden/", "/en/melden/", "/de-x-leicht/melden/"}


def test_every_file_may_be_kept_as_long_as_it_stays_the_same(crawl):
    said = {(first_part(address), answer.headers["Cache-Control"]) for address, answer in crawl.answers.items()}

    assert {(part, rule) for part, rule in said if part in CACHED} == set(CACHED.items())


def test_every_page_is_asked_for_again(crawl):
    said = {answer.headers["Cache-Control"] for address, answer in crawl.pages().items() if "/melden/" not in address}

    assert said == {"no-cache"}


@pytest.mark.parametrize("address", ["/", "/suche/", "/mediathek/", "/netzwerke/leipzig/"])
def test_page_that_has_not_changed_is_not_sent_again(portal, address):
    known = fetch(portal.address + address).headers["ETag"]

    assert fetch(portal.address + address, If_None_Match=known).status == 304


def test_static_files_come_in_brotli_to_whom_it_is_known(crawl):
    for address in (address for address in crawl.answers if first_part(address) == "static"):
        answer = fetch(address, Accept_Encoding="br, gzip")

        assert answer.headers["Content-Encoding"] == "br"
        assert len(answer.body) < len(crawl.answers[address].body)


def first_part(address: str) -> str:
    return address.split("/")[3]


# Faults that were planted

SITE = {
    "/": "<html id=oben><a href='/weg'>Weg</a> <a href='/zwei#unten'>Zwei</a> <a href='#oben'>Hoch</a>"
    "<img srcset='/bild.webp 1x, http://127.0.0.2/bild.webp 2x'> <a href='http://127.0.0.2/'>Andere</a>",
    "/zwei": "<a href='/#oben'>Eins</a>",
    "/bild.webp": "RIFF",
}


class Faulty(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200 if self.path in SITE else 404)
        self.send_header("Content-Type", "text/html")
        self.send_header("Set-Cookie", "a=1")
        self.end_headers()
        self.wfile.write(SITE.get(self.path, "").encode())

    def log_message(self, *arguments):
        """Say nothing."""


@pytest.fixture
def faulty():
    """The address of a portal with faults."""
    with ThreadingHTTPServer(("localhost", 0), Faulty) as server:
        threading.Thread(target=server.serve_forever).start()
        yield f"http://localhost:{server.server_port}"
        server.shutdown()


def test_crawl_finds_what_was_broken(faulty):
    crawl = Crawl(faulty)
    crawl.follow([f"{faulty}/"])

    assert crawl.broken() == {f"{faulty}/weg": f"{faulty}/"}
    assert crawl.lost_anchors() == {f"{faulty}/zwei#unten": f"{faulty}/"}
    assert crawl.foreign == {"http://127.0.0.2/bild.webp": f"{faulty}/"}
    assert crawl.setting_cookies() == {"/", "/zwei", "/weg", "/bild.webp"}
