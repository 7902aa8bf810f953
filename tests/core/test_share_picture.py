from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from core.share_picture import KNOT, LEFT, SIZE, SPINE, SharePicture, drawable, way_out
from core.theme import LIGHT, theme

LEIPZIG = SharePicture(
    title="Was bleibt, wenn das Projekt geht",
    name="Lernnetz Leipzig",
    colour="#00687a",
    kicker="Bericht",
    districts=("14713",),
    place=(12.37, 51.34),
)
GROUND = (0, 104, 122)


def drawn(picture: SharePicture) -> Image.Image:
    return Image.open(BytesIO(picture.png())).convert("RGB")


def test_picture_has_the_size_that_networks_ask_for():
    assert drawn(LEIPZIG).size == SIZE == (1200, 630)


def test_picture_is_light_enough_to_send():
    assert len(LEIPZIG.png()) < 40_000


def test_ground_has_the_colour_of_the_network_and_the_thread_the_one_upon_it():
    picture = drawn(LEIPZIG)
    assert [picture.getpixel(place) for place in ((2, 2), (300, SPINE), (LEFT + KNOT, SPINE))] == [
        GROUND,
        (255, 255, 255),
        (255, 255, 255),
    ]


@pytest.mark.parametrize("colour", ["#ffffff", "#000000", "#ffff00", "#808080"])
def test_any_colour_will_do(colour):
    pair = theme(colour, LIGHT)
    picture = drawn(replace(LEIPZIG, colour=colour))
    assert [picture.getpixel(place) for place in ((2, 2), (300, SPINE))] == [
        tuple(bytes.fromhex(found[1:])) for found in (pair.flag, pair.on_flag)
    ]


@pytest.mark.parametrize("districts", [(), ("00000",)])
def test_network_without_districts_has_the_sign_of_the_portal(districts):
    picture = drawn(replace(LEIPZIG, districts=districts))
    assert picture.getpixel((900, 255)) == (255, 255, 255)


def test_knot_stands_at_the_place_and_never_outside_of_the_districts():
    near, far, nowhere = (replace(LEIPZIG, place=place).land()[1] for place in (LEIPZIG.place, (6.96, 50.94), None))
    assert near == [(945.4, 238.8)]
    assert far == nowhere == [(964.0, 248.0)]


def test_thread_runs_from_the_knot_to_the_left():
    way = list(way_out((964, 248)))
    assert (way[0], way[-1]) == ((964, 248), (684, SPINE))


@pytest.mark.parametrize(
    "title",
    [
        "",
        "😀",
        "😀 Kurs",
        "Donaudampfschifffahrt" * 15,
        "Wort " * 100,
        "שלום עולם",
        "a\u0301\u200d\ufe0f\x00\n\t",
        "Ein\N{SOFT HYPHEN}heit" * 60,
    ],
)
def test_odd_title_makes_a_picture(title):
    assert drawn(replace(LEIPZIG, title=title, name=title, kicker=title)).size == SIZE


def test_signs_that_the_font_lacks_are_left_out():
    assert drawable("Größe – „Weiß“\u202f… 😀 A\u0308 → ☂") == "Größe\xa0– „Weiß“ …  Ä → "


@pytest.mark.parametrize("title", ["شبكة لايبزيغ", "Kurs شبكة", "Сеть 学", "Ŋ wie in Sápmi"])
def test_text_in_letters_that_the_font_lacks_is_not_drawn_with_holes(title):
    assert drawable(title) == ""


@pytest.mark.parametrize("title", ["Сеть", "Δίκτυο", "Łódź, Şişli, Việt Nam"])
def test_letters_of_many_languages_are_drawn(title):
    assert drawable(title) == title


def test_name_stands_in_place_of_a_title_that_cannot_be_written():
    alone = replace(LEIPZIG, title=LEIPZIG.name, name="")

    assert replace(LEIPZIG, title="شبكة لايبزيغ").png() == alone.png()
    assert replace(LEIPZIG, title="😀").png() == alone.png()
    assert LEIPZIG.png() != alone.png()


def test_digest_changes_with_everything_that_is_seen():
    changed = [
        {"title": "B"},
        {"name": "B"},
        {"colour": "#000000"},
        {"kicker": "B"},
        {"districts": ()},
        {"place": None},
    ]
    digests = {LEIPZIG.digest, *(replace(LEIPZIG, **change).digest for change in changed)}
    assert len(digests) == 7
    assert replace(LEIPZIG).digest == LEIPZIG.digest
