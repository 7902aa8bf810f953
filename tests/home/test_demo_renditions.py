from pathlib import Path

import pytest

from core.models import PortalImage
from core.pictures import SHAPES
from home.demo.renditions import cut_pictures
from tests.factories.core import ImageFactory
from tests.page_types import event, full_report, news, report, standard


def files(image: PortalImage) -> dict[str, bytes]:
    """What the picture was cut to."""
    return {cut.filter_spec: Path(cut.file.path).read_bytes() for cut in image.renditions.all()}


def specs(*shapes: str) -> set[str]:
    return {f"{size}|format-{form}" for shape in shapes for size in SHAPES[shape] for form in ("webp", "jpeg")}


@pytest.mark.parametrize(
    ("build", "shapes"),
    [
        (event, ["card", "thumb"]),
        (news, ["wide", "card", "thumb"]),
        (report, ["wide", "card", "thumb"]),
        (standard, ["wide", "thumb"]),
    ],
)
def test_picture_of_a_page_is_cut_for_the_page_and_for_lists(leipzig, build, shapes):
    page = build(leipzig, 1)

    cut_pictures()

    assert files(page.image).keys() == specs(*shapes)


def test_pictures_in_a_text_are_cut_as_figures_and_as_cards(leipzig):
    body = {block.block_type: block.value for block in full_report(leipzig, 1).body}

    cut_pictures()

    assert files(body["figure"]["image"]).keys() == specs("text")
    assert [files(entry["image"]).keys() for entry in body["gallery"]["pictures"]] == [specs("card")] * 2


def test_picture_that_no_page_shows_is_not_cut(db):
    image = ImageFactory()

    assert cut_pictures() == 0
    assert files(image) == {}


def test_pictures_are_cut_exactly_as_for_a_visitor(leipzig, client):
    page = event(leipzig, 1)
    client.get(page.relative_path())
    visited = files(page.image)
    page.image.renditions.all().delete()

    cut_pictures()

    assert len(visited) == 4
    assert {spec: cut for spec, cut in files(page.image).items() if spec in visited} == visited
