import re
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image
from wagtail.models import Collection

from core.models import PortalMedia
from home.demo.content import library_texts
from home.demo.printing.film import RATE, Scene, storyboard, timeline
from home.demo.printing.programs import espeak, ffmpeg
from home.demo.printing.sound import notes, silence
from home.demo.recordings import MEDIA, SCRIPTS, is_recording, load_recordings
from tests.factories.core import NetworkFactory

FILM, AUDIO = "uebergabe-in-fuenf-schritten", "laterale-fuehrung-vorgelesen"
CUE = re.compile(r"^00:(\d\d):(\d\d\.\d{3}) --> 00:(\d\d):(\d\d\.\d{3})\n(.+(?:\n.+)?)$", re.MULTILINE)


@pytest.fixture
def loaded(db):
    """The recordings of the demo by their type, in the collection of their network."""
    collection = Collection.get_first_root_node().add_child(name="Lernnetz Leipzig")
    NetworkFactory(slug="leipzig", collection=collection)
    return {recording.type: recording for recording in load_recordings()}


def cues() -> list[tuple[float, float, str]]:
    """Captions of the film: from and until in seconds, and the text."""
    found = CUE.findall((SCRIPTS / f"{FILM}.vtt").read_text(encoding="utf-8"))
    return [(int(a) * 60 + float(b), int(c) * 60 + float(d), said.replace("\n", " ")) for a, b, c, d, said in found]


def test_film_has_size_length_captions_transcript_and_poster(loaded):
    film = loaded["video"]

    assert (film.title, film.licence, film.credit) == (
        "Übergabe in fünf Schritten",
        "CC-BY-SA-4.0",
        "Film: Lernnetz Leipzig",
    )
    assert (film.width, film.height, film.duration) == (1280, 720, 78.0)
    assert Path(film.captions.path).read_bytes().startswith(b"WEBVTT\n")
    assert film.transcript.startswith("Der Film kommt ohne Stimme aus.")
    with Image.open(film.thumbnail.path) as poster:
        assert (poster.format, poster.size) == ("WEBP", (1280, 720))


def test_audio_has_a_transcript_and_no_picture(loaded):
    audio = loaded["audio"]

    assert audio.transcript.startswith("Laterale Führung in zehn Sätzen. Vorgelesen von einer Computerstimme")
    assert (bool(audio.captions), bool(audio.thumbnail), audio.width) == (False, False, None)
    assert 120 < audio.duration < 180


def test_recordings_pass_the_checks_of_an_upload_and_stand_in_the_collection_of_their_network(loaded):
    for recording in loaded.values():
        recording.full_clean()

    assert {recording.collection.name for recording in loaded.values()} == {"Lernnetz Leipzig"}


def test_recordings_loaded_again_change_nothing(loaded):
    before = list(PortalMedia.objects.order_by("pk").values())

    load_recordings()

    assert list(PortalMedia.objects.order_by("pk").values()) == before
    assert len(before) == 2


def test_every_recording_of_the_library_is_there_and_all_are_small():
    named = {file["name"] for item in library_texts() for file in item.files if is_recording(file["name"])}

    assert named == {path.name for path in MEDIA.iterdir() if is_recording(path.name)}
    assert sum(path.stat().st_size for path in MEDIA.iterdir()) < 3_000_000


def test_captions_follow_each_other_within_the_film_and_can_be_read_in_time():
    captions = cues()

    assert len(captions) == 13
    assert [said for (_start, end, said), (start, _end, _next) in pairwise(captions) if end > start] == []
    assert captions[-1][1] < sum(scene.seconds for scene in storyboard(SCRIPTS / FILM))
    assert [said for start, end, said in captions if len(said) / (end - start) > 20] == []


def test_transcript_of_the_film_holds_every_caption():
    transcript = (SCRIPTS / f"{FILM}.txt").read_text(encoding="utf-8")

    assert [said for _start, _end, said in cues() if said not in transcript] == []


def test_timeline_keeps_what_stands_still_as_one_picture():
    scenes = [Scene("<svg>1</svg>", seconds=2, moves=0.4), Scene("<svg>2</svg>", seconds=3, moves=1.2)]

    frames = timeline(scenes)

    assert [count for _html, count in frames] == [1] * 10 + [40] + [1] * 30 + [45]
    assert sum(count for _html, count in frames) == 5 * RATE
    assert sum("<svg>1</svg>" in html and "<svg>2</svg>" in html for html, _count in frames) == RATE


def test_notes_begin_where_the_score_says_and_end_with_it():
    samples = notes([(0.5, 69)], seconds=1)

    assert samples[:11_000] == silence(1)[:11_000]
    assert (len(samples), max(samples) > 3_000) == (22_050, True)


@pytest.mark.parametrize(("program", "package"), [(ffmpeg, "ffmpeg"), (espeak, "espeak-ng")])
def test_recording_without_its_program_names_the_package(program, package, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(FileNotFoundError, match=f"apt-get install {package}"):
        program("out")
