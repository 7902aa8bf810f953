"""Recordings are sent in the parts that a player asks for."""

import pytest

pytestmark = pytest.mark.django_db
CONTENT = bytes(range(256)) * 600  # more than one chunk


@pytest.fixture
def film(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path
    (tmp_path / "film.mp4").write_bytes(CONTENT)
    return "/media/film.mp4"


def asked(client, film, wanted, **headers):
    response = client.get(film, headers={"Range": wanted, **headers})
    found = response.status_code, b"".join(response), response.headers.get("Content-Range")
    response.close()
    return found


@pytest.mark.parametrize(
    ("wanted", "first", "last"),
    [
        ("bytes=0-99", 0, 99),
        ("bytes=100-", 100, 153_599),
        ("bytes=-100", 153_500, 153_599),
        ("bytes=153000-999999", 153_000, 153_599),
        ("bytes=-999999", 0, 153_599),
    ],
)
def test_part_is_sent(client, film, wanted, first, last):
    assert asked(client, film, wanted) == (206, CONTENT[first : last + 1], f"bytes {first}-{last}/153600")


@pytest.mark.parametrize("wanted", ["bytes=200000-", "bytes=9-3"])
def test_part_that_the_file_does_not_have_is_refused(client, film, wanted):
    assert asked(client, film, wanted) == (416, b"", "bytes */153600")


@pytest.mark.parametrize(
    "wanted", ["", "bytes=-", "bytes=0-1,5-6", "zeilen=1-2", "bytes=a-b", "bytes=" + "9" * 99 + "-"]
)
def test_anything_else_gets_the_whole_file(client, film, wanted):
    assert asked(client, film, wanted) == (200, CONTENT, None)


def test_file_that_has_changed_is_sent_whole(client, film):
    assert asked(client, film, "bytes=0-99", **{"If-Range": "Sat, 01 Jan 2000 00:00:00 GMT"}) == (200, CONTENT, None)


def test_file_says_that_it_can_be_asked_in_parts(client, film):
    response = client.get(film)
    assert response.headers["Accept-Ranges"] == "bytes"
    response.close()
