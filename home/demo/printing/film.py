"""A film from a storyboard: scenes drawn as SVG, moved by CSS animations, photographed frame by frame."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

from PIL import Image

from home.demo.content import SOURCES
from home.demo.printing.chromium import photograph
from home.demo.printing.programs import ffmpeg
from home.demo.printing.sound import write_bed

RATE = 25  # frames a second
PAN = 1.0  # seconds in which a scene pushes away the one before it, as in film.css
SHEET = 12  # frames in one photograph
WIDTH, HEIGHT = 1280, 720
VIDEO = ("-c:v", "libx264", "-preset", "slow", "-tune", "animation", "-crf", "25", "-pix_fmt", "yuv420p")
SOUND = ("-c:a", "aac", "-b:a", "48k", "-ar", "44100", "-ac", "1")


@dataclass(frozen=True)
class Scene:
    """One drawing: how many seconds it is seen, and until when something in it moves."""

    svg: str
    seconds: float
    moves: float


def storyboard(folder: Path) -> list[Scene]:
    """The scenes of a folder, by name."""
    return [_scene(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.svg"))]


def make_film(scenes: list[Scene], target: Path) -> None:
    """Film the scenes as MP4 that every browser plays, with a bed of quiet notes."""
    with tempfile.TemporaryDirectory() as folder:
        _write_frames(scenes, Path(folder))
        write_bed(sum(scene.seconds for scene in scenes), Path(folder, "bed.wav"))
        pictures = ("-framerate", str(RATE), "-i", f"{folder}/%05d.png", "-i", f"{folder}/bed.wav")
        ffmpeg(*pictures, *VIDEO, *SOUND, "-movflags", "+faststart", str(target))


def make_poster(scene: Scene, target: Path) -> None:
    """A scene as it ends, as WebP."""
    with tempfile.TemporaryDirectory() as folder:
        picture = _photographs([_frame(scene, scene.seconds)], Path(folder))
        next(picture).save(target, quality=84, method=6)


def timeline(scenes: list[Scene]) -> list[tuple[str, int]]:
    """Every different frame as HTML, and for how many frames of the film it stands still."""
    return [frame for before, scene in pairwise([None, *scenes]) for frame in _frames(before, scene)]


def _scene(svg: str) -> Scene:
    root = ET.fromstring(svg)  # noqa: S314 - our own drawing
    return Scene(svg, float(root.get("data-seconds")), float(root.get("data-moves")))


def _frames(before: Scene | None, scene: Scene) -> list[tuple[str, int]]:
    moving = round(scene.moves * RATE)
    times = [number / RATE for number in range(moving)]
    still = round(scene.seconds * RATE) - moving
    moved = [(_frame(scene, at, before if at < PAN else None), 1) for at in times]
    return [*moved, (_frame(scene, scene.moves), still)]


def _frame(scene: Scene, at: float, before: Scene | None = None) -> str:
    if before is None:
        return f'<div class="frame" style="--t:{at}s">{scene.svg}</div>'
    leaving = f'<div class="leave"><div class="over">{before.svg}</div></div>'
    return f'<div class="frame" style="--t:{at}s">{leaving}<div class="enter">{scene.svg}</div></div>'


def _write_frames(scenes: list[Scene], folder: Path) -> None:
    """Numbered pictures, one for each frame; what stands still is one picture with many names."""
    frames, number = timeline(scenes), 0
    for picture, (_html, count) in zip(_photographs([html for html, _count in frames], folder), frames, strict=True):
        first = folder / f"{number:05}.png"
        picture.save(first, compress_level=1)
        for later in range(number + 1, number + count):
            (folder / f"{later:05}.png").symlink_to(first)
        number += count


def _photographs(frames: list[str], folder: Path) -> Iterator[Image.Image]:
    """A picture of each frame; many of them are photographed at once, below each other."""
    style = (SOURCES / "media" / "film.css").read_text(encoding="utf-8")
    for start in range(0, len(frames), SHEET):
        sheet, shot = frames[start : start + SHEET], folder / "sheet.png"
        html = f'<!doctype html><meta charset="utf-8"><style>{style}</style>{"".join(sheet)}'
        # The window's own frame takes some of the height, so it is larger than the picture.
        photograph(html, shot, width=WIDTH, height=HEIGHT * len(sheet) + 200)
        with Image.open(shot) as image:
            whole = image.convert("RGB")
        yield from (whole.crop((0, top, WIDTH, top + HEIGHT)) for top in range(0, HEIGHT * len(sheet), HEIGHT))
