"""One text that names many things, in several kinds of blocks."""

import pytest
from wagtail.blocks import StreamValue

from core.models import PortalDocument, PortalImage
from core.shelf import lent, references, shelf_of
from core.story import values_of
from home.blocks import ArticleStoryBlock
from tests.factories.core import DocumentFactory, ImageFactory

pytestmark = pytest.mark.django_db


def body(*blocks: tuple[str, object]) -> StreamValue:
    raw = [{"type": name, "value": value, "id": str(number)} for number, (name, value) in enumerate(blocks)]
    return ArticleStoryBlock().to_python(raw)


def figure(image: PortalImage, alt_text: str) -> tuple[str, dict]:
    picture = {"image": image.pk, "alt_text": alt_text, "decorative": False}
    return ("figure", {"image": picture, "caption": "", "numbered": False})


def gallery(*images: PortalImage) -> tuple[str, dict]:
    pictures = [{"image": figure(image, "")[1]["image"], "caption": ""} for image in images]
    return ("gallery", {"title": "", "pictures": [{"type": "item", "value": value, "id": "x"} for value in pictures]})


def downloads(*documents: PortalDocument) -> tuple[str, dict]:
    return ("downloads", {"title": "", "downloads": [{"document": found.pk, "label": ""} for found in documents]})


def link(key) -> str:
    return f'<p><a linktype="document" id="{key}">hier</a></p>'


def test_references_are_read_from_what_is_stored(django_assert_num_queries):
    first, second = ImageFactory(), ImageFactory()
    document = DocumentFactory()
    story = body(figure(first, "Tische"), gallery(second), downloads(document), ("text", link(7) + link("x")))
    with django_assert_num_queries(0):
        found = list(references(story))
    assert found == [
        (PortalImage, first.pk),
        (PortalImage, second.pk),
        (PortalDocument, document.pk),
        (PortalDocument, 7),
    ]


@pytest.mark.parametrize(
    "block",
    [
        ("no_such_block", 1),
        ("figure", {"image": None, "caption": ""}),
        ("gallery", {"pictures": []}),
        ("gallery", {"pictures": None}),
        ("text", None),
    ],
)
def test_blocks_without_references_have_none(block):
    assert list(references(body(block))) == []


@pytest.mark.parametrize("count", [1, 3])
def test_pictures_of_all_blocks_cost_one_query(count, django_assert_num_queries):
    images = [ImageFactory() for _ in range(2 * count)]
    story = body(*[figure(image, "Tische") for image in images[:count]], gallery(*images[count:]))
    with django_assert_num_queries(1), shelf_of(story):
        found = [value for value in values_of(story) if isinstance(value, PortalImage)]
    assert [image.pk for image in found] == [image.pk for image in images]


def test_picture_that_is_shown_twice_keeps_each_of_its_texts():
    image = ImageFactory()
    story = body(figure(image, "Tische von oben"), figure(image, "Tische von nahem"))
    with shelf_of(story):
        texts = [value.contextual_alt_text for value in values_of(story) if isinstance(value, PortalImage)]
    assert texts == ["Tische von oben", "Tische von nahem"]


def test_what_is_gone_is_nothing():
    assert lent(PortalImage, [99999, 0]) == [None, None]


def test_without_a_shelf_each_asks_for_itself(django_assert_num_queries):
    image = ImageFactory()
    with django_assert_num_queries(2):
        assert lent(PortalImage, [image.pk]) + lent(PortalImage, [image.pk]) == [image, image]


def test_references_in_cells_of_a_table_are_found():
    cells = {"columns": [{"type": "rich_text", "heading": "Mehr"}], "rows": [{"values": [link(7)]}], "caption": ""}
    assert list(references(body(("table", {"caption": "", "row_headers": False, "table": cells})))) == [
        (PortalDocument, 7)
    ]
