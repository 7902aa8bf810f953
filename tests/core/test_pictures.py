import pytest

from core.pictures import prefetch_renditions, sources
from tests.factories.core import ImageFactory, picture

pytestmark = pytest.mark.django_db


def test_sources_have_two_formats_from_narrow_to_wide():
    found = sources(ImageFactory(file=picture(size=(2000, 1500))), "card")
    assert [(rendition.width, rendition.height) for rendition in found.webp] == [(480, 320), (960, 640)]
    assert [(rendition.width, rendition.height) for rendition in found.jpeg] == [(480, 320), (960, 640)]
    assert found.largest.file.name.endswith(".jpg")


def test_small_original_is_offered_once():
    found = sources(ImageFactory(file=picture(size=(120, 80))), "text")
    assert [rendition.width for rendition in found.webp] == [120]


def test_prefetched_renditions_cost_one_query(django_assert_num_queries):
    images = [ImageFactory(file=picture(size=(1400, 900))) for _ in range(3)]
    for image in images:
        sources(image, "text")
    fresh = [type(image).objects.get(pk=image.pk) for image in images]
    with django_assert_num_queries(1):
        prefetch_renditions([*fresh, None])
        widths = [sources(image, "text").largest.width for image in fresh]
    assert widths == [1280, 1280, 1280]


def test_no_images_cost_no_query(django_assert_num_queries):
    with django_assert_num_queries(0):
        prefetch_renditions([None])


def test_picture_whose_file_is_lost_is_left_out():
    image = ImageFactory()
    image.file.storage.delete(image.file.name)

    found = sources(image, "text")

    assert (found.webp, found.jpeg) == ([], [])


@pytest.mark.parametrize(
    ("size", "wide"),
    [((1600, 900), True), ((800, 800), True), ((900, 1600), False), ((799, 400), False), ((80, 80), False)],
)
def test_picture_stands_across_a_page_only_where_it_is_broad_enough(size, wide):
    assert ImageFactory(file=picture(size=size)).is_wide is wide
