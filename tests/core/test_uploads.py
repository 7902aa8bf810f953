"""Wrong and oversized files are refused at their field, and the rest of the form stays."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from core.models import PortalDocument, PortalImage, PortalMedia
from core.uploads import fits
from tests.factories.core import DocumentFactory, ImageFactory, picture

PDF = b"%PDF-1.7\n1 0 obj"
PROGRAM = b"MZ\x90\x00\x03\x00\x00\x00"
PAGE = b"<!DOCTYPE html><html><body>"


@pytest.mark.parametrize(
    ("extension", "head", "accepted"),
    [
        ("pdf", PDF, True),
        ("pdf", PAGE, False),
        ("pdf", PROGRAM, False),
        ("docx", b"PK\x03\x04\x14\x00", True),
        ("docx", PDF, False),
        ("odt", b"PK\x03\x04\x14\x00", True),
        ("csv", b"Ort;Zahl\nUnna;12", True),
        ("csv", b"\x00\x01\x02", False),
        ("txt", b"\xef\xbb\xbf  <html>", False),
        ("vtt", b"WEBVTT\n\n00:00.000", True),
        ("vtt", b"Guten Tag", False),
        ("mp3", b"ID3\x04", True),
        ("mp4", b"\x00\x00\x00\x18ftypmp42", True),
        ("mp4", PROGRAM, False),
        ("flac", b"fLaC", True),
    ],
)
def test_content_fits_the_ending(extension, head, accepted):
    assert fits(head, extension) is accepted


def document_form(document, file) -> dict:
    fields = {"title": "Neuer Titel", "language": "de", "tags": "", "collection": document.collection_id}
    return fields | {"file": file}


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        (
            "papier.pdf",
            PAGE,
            "Der Inhalt dieser Datei passt nicht zu ihrer Endung „.pdf“. Bitte prüfen Sie die Datei.",
        ),
        ("programm.exe", PROGRAM, "Dateiendung „exe“ ist nicht erlaubt."),
    ],
)
def test_wrong_document_is_refused_at_its_field_and_the_form_stays(name, content, message, redaktion):
    document = DocumentFactory(collection=redaktion.user.groups.get().edits_network.collection)
    url = reverse("wagtaildocs:edit", args=[document.pk])

    response = redaktion.post(url, document_form(document, SimpleUploadedFile(name, content)))

    form = response.context["form"]
    assert list(form.errors) == ["file"]
    assert form.errors["file"][0].startswith(message)
    assert form["title"].value() == "Neuer Titel"
    assert PortalDocument.objects.get().title == document.title


def test_oversized_document_is_refused_at_its_field(redaktion, settings):
    settings.WAGTAILDOCS_MAX_UPLOAD_SIZE = 10
    document = DocumentFactory(collection=redaktion.user.groups.get().edits_network.collection)
    url = reverse("wagtaildocs:edit", args=[document.pk])

    response = redaktion.post(url, document_form(document, SimpleUploadedFile("papier.pdf", PDF)))

    assert list(response.context["form"].errors) == ["file"]
    assert response.context["form"]["title"].value() == "Neuer Titel"


@pytest.mark.parametrize("name", ["bild.png", "bild.txt"])
def test_file_that_is_no_picture_is_refused_at_its_field(name, redaktion):
    collection = redaktion.user.groups.get().edits_network.collection
    fields = {"title": "Neu", "description": "", "credit": "Anna", "licence": "", "tags": "", "source_url": ""}

    response = redaktion.post(
        reverse("wagtailimages:add"),
        fields | {"file": SimpleUploadedFile(name, PAGE), "collection": collection.pk},
    )

    assert list(response.context["form"].errors) == ["file"]
    assert response.context["form"]["credit"].value() == "Anna"
    assert not PortalImage.objects.exists()


def test_captions_must_be_webvtt(db):
    recording = PortalMedia(title="Film", type="video", file=SimpleUploadedFile("film.mp4", b"\x00\x00\x00\x18ftyp"))
    recording.captions = SimpleUploadedFile("film.srt", b"1\n00:00:00,000")

    with pytest.raises(ValidationError) as refused:
        recording.clean()

    complaint = "Untertitel müssen eine WebVTT-Datei sein; ihr Name endet auf „.vtt“."
    assert refused.value.message_dict == {"captions": [complaint]}


def test_picture_keeps_its_file_when_it_is_saved_again(db):
    image = ImageFactory(file=picture(form="JPEG"))
    before = image.file.name

    image.title = "Anders"
    image.save()

    assert PortalImage.objects.get().file.name == before
