"""A stored photo does not tell where it was taken."""

from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from PIL import ExifTags, Image

from core.location import without_location
from core.models import PortalImage
from tests.factories.core import ImageFactory


def photo(form: str, *, place: bool) -> bytes:
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = "Anna Becker"
    if place:
        exif.get_ifd(ExifTags.IFD.GPSInfo)[1] = "N"
    buffer = BytesIO()
    Image.new("RGB", (64, 48), "firebrick").save(buffer, form, exif=exif)
    return buffer.getvalue()


def read(data: bytes) -> tuple:
    """Artist, GPS data and size of a picture."""
    with Image.open(BytesIO(data)) as picture:
        exif = picture.getexif()
        return exif.get(ExifTags.Base.Artist), dict(exif.get_ifd(ExifTags.IFD.GPSInfo)), picture.size


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_place_is_cut_out_and_the_rest_stays(form):
    assert read(photo(form, place=True)) == ("Anna Becker", {1: "N"}, (64, 48))

    assert read(without_location(photo(form, place=True))) == ("Anna Becker", {}, (64, 48))


def test_pixels_of_a_jpeg_are_not_touched():
    before, after = photo("JPEG", place=True), without_location(photo("JPEG", place=True))

    with Image.open(BytesIO(before)) as one, Image.open(BytesIO(after)) as other:
        assert one.tobytes() == other.tobytes()


@pytest.mark.parametrize("data", [b"", b"kein Bild", b"\xff\xd8\xff\xe1"])
def test_unreadable_data_comes_back_as_it_is(data):
    assert without_location(data) == data


def test_photo_without_a_place_comes_back_as_it_is():
    data = photo("JPEG", place=False)

    assert without_location(data) is data


def test_uploaded_photo_is_stored_without_its_place(db):
    image = ImageFactory(file=ContentFile(photo("JPEG", place=True), name="foto.jpg"))

    stored = PortalImage.objects.get()
    with stored.file.open("rb") as file:
        data = file.read()
    assert read(data) == ("Anna Becker", {}, (64, 48))
    assert (stored.file_size, stored.width, stored.height) == (len(data), 64, 48)
    assert image.file_hash == stored.file_hash != ""
