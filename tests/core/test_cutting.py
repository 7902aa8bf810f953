from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from PIL import ExifTags, Image
from willow.plugins.pillow import PillowImage

from core.cutting import BATCH, cut, cut_waiting_pictures
from core.models import PortalImage
from core.pictures import FORMATS, SHAPES, sources, specs
from tests.factories.core import FundingFactory, ImageFactory, OrganisationFactory, picture
from tests.factories.home import NewsPageFactory
from tests.page_types import event, full_report, news, report, standard

pytestmark = pytest.mark.django_db
BROAD = (1800, 1200)


def files(image: PortalImage) -> dict[str, bytes]:
    """What the picture was cut to."""
    return {cut.filter_spec: Path(cut.file.path).read_bytes() for cut in image.renditions.all()}


def named(*shapes: str) -> set[str]:
    return {spec for shape in shapes for form in FORMATS for spec in specs(shape, form)}


def on_its_side(size: tuple[int, int]) -> ContentFile:
    """A photograph as a phone stores it that was held upright."""
    buffer, exif = BytesIO(), Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    Image.new("RGB", size, "firebrick").save(buffer, "JPEG", exif=exif)
    return ContentFile(buffer.getvalue(), name="foto.jpg")


def is_cut(image: PortalImage) -> bool:
    return PortalImage.objects.get(pk=image.pk).is_cut


def pictured(site, image: PortalImage, **fields):
    return NewsPageFactory(parent=site.news, image=image, **fields)


@pytest.fixture
def decoded(monkeypatch) -> list[str]:
    """The formats of the files that were decoded, in order."""
    formats, usual = [], PillowImage.open

    def noted(file):
        formats.append(file.format_name)
        return usual(file)

    monkeypatch.setattr(PillowImage, "open", noted)
    return formats


@pytest.mark.parametrize(
    ("build", "shapes"),
    [
        (event, ["card", "thumb"]),
        (news, ["text", "card", "thumb"]),
        (report, ["text", "card", "thumb"]),
        (standard, ["text", "thumb"]),
    ],
)
def test_picture_of_a_page_is_cut_for_the_page_and_for_lists(leipzig, build, shapes):
    page = build(leipzig, 1)

    cut_waiting_pictures()

    assert files(page.image).keys() == named(*shapes)


def test_broad_picture_is_cut_to_stand_across_its_page(leipzig):
    image = ImageFactory(file=picture(size=BROAD))
    pictured(leipzig, image)

    cut_waiting_pictures()

    assert files(image).keys() == named("wide", "card", "thumb")


def test_pictures_in_a_text_are_cut_as_figures_and_as_cards(leipzig):
    body = {block.block_type: block.value for block in full_report(leipzig, 1).body}

    cut_waiting_pictures()

    assert files(body["figure"]["image"]).keys() == named("text")
    assert [files(entry["image"]).keys() for entry in body["gallery"]["pictures"]] == [named("card")] * 2


def test_logos_of_a_network_a_funding_and_an_organisation_are_cut_as_logos(leipzig):
    logos = [ImageFactory(), ImageFactory(), ImageFactory()]
    cut_waiting_pictures()

    leipzig.network.logo = logos[0]
    leipzig.network.save()
    FundingFactory(logo=logos[1])
    OrganisationFactory(logo=logos[2])
    cut_waiting_pictures()

    assert [files(logo).keys() for logo in logos] == [named("logo")] * 3


def test_picture_that_no_live_page_shows_is_not_cut(leipzig):
    unused, drafted = ImageFactory(), ImageFactory()
    pictured(leipzig, drafted, live=False)

    cut_waiting_pictures()

    assert [(files(image), is_cut(image)) for image in (unused, drafted)] == [({}, True)] * 2


def test_picture_is_cut_after_its_page_is_published(leipzig):
    image = ImageFactory()
    draft = pictured(leipzig, image, live=False)
    cut_waiting_pictures()

    draft.get_latest_revision().publish()
    cut_waiting_pictures()

    assert files(image).keys() == named("text", "card", "thumb")


def test_picture_with_another_point_that_matters_is_cut_anew(leipzig):
    image = ImageFactory(file=picture(size=BROAD))
    pictured(leipzig, image)
    cut_waiting_pictures()

    image.focal_point_x, image.focal_point_y, image.focal_point_width, image.focal_point_height = 300, 300, 50, 50
    image.save()
    cut_waiting_pictures()

    assert image.renditions.count() == 2 * len(named("wide", "card", "thumb"))


def test_pictures_are_cut_exactly_as_for_a_visitor(leipzig):
    image = ImageFactory(file=picture(size=BROAD, form="JPEG"))
    sources(image, "card")
    visited = files(image)
    image.renditions.all().delete()

    cut(image, ["card"])

    assert len(visited) == 4
    assert files(image) == visited


def test_photograph_taken_on_its_side_is_cut_upright(leipzig):
    image = ImageFactory(file=on_its_side(BROAD))

    cut(image, ["text"])

    assert {(found.width, found.height) for found in image.renditions.all()} == {(640, 960), (1200, 1800)}


def test_file_is_decoded_once_for_all_sizes(leipzig, decoded):
    image = ImageFactory(file=picture(size=BROAD, form="JPEG"))

    cut(image, SHAPES)
    cut(image, SHAPES)

    assert decoded == ["jpeg"]
    assert image.renditions.count() == len(named(*SHAPES))


def test_visitor_of_a_published_page_decodes_nothing(leipzig, client, decoded):
    page = pictured(leipzig, ImageFactory(file=picture(size=BROAD)))
    cut_waiting_pictures()
    decoded.clear()

    client.get(page.address())

    assert decoded == []


def test_picture_that_cannot_be_cut_does_not_stop_the_others(leipzig, caplog):
    lost, image = ImageFactory(), ImageFactory()
    pages = [pictured(leipzig, lost), pictured(leipzig, image)]
    lost.file.storage.delete(lost.file.name)

    cut_waiting_pictures()

    assert caplog.messages == [f"Picture {lost.pk} could not be cut."]
    assert [len(files(page.image)) for page in pages] == [0, 12]
    assert is_cut(lost)


def test_many_pictures_are_cut_in_rounds(db):
    for _ in range(BATCH + 2):
        ImageFactory()

    assert [cut_waiting_pictures() for _ in range(3)] == [BATCH, 2, 0]
