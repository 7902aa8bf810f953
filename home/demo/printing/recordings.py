"""The film and the audio of the library, from storyboards and texts."""

import json
from pathlib import Path

from home.demo.content import FILES, library_texts
from home.demo.printing.film import make_film, make_poster, storyboard
from home.demo.printing.programs import ffprobe
from home.demo.printing.sound import read_aloud
from home.demo.recordings import MEDIA, SCRIPTS, is_recording


def make_recordings() -> list[Path]:
    """Make every recording that a library item names, and note how long each is."""
    names = [file["name"] for item in library_texts() for file in item.files if is_recording(file["name"])]
    made = [make(name, into=MEDIA) for name in names]
    measured = {path.name: measure(path) for path in sorted(made)}
    (FILES / "media.json").write_text(json.dumps(measured, indent=1) + "\n", encoding="utf-8")
    return made


def make(name: str, *, into: Path) -> Path:
    """One recording in a folder; a film comes with its poster."""
    target = into / name
    match target.suffix:
        case ".mp4":
            scenes = storyboard(SCRIPTS / target.stem)
            make_film(scenes, target)
            make_poster(scenes[0], target.with_suffix(".webp"))
        case ".mp3":
            read_aloud((SCRIPTS / f"{target.stem}.txt").read_text(encoding="utf-8"), target)
    return target


def measure(path: Path) -> dict:
    """Seconds, and width and height in pixels where there is a picture."""
    asked = ("-of", "json", "-show_entries", "format=duration:stream=width,height")
    answer = json.loads(ffprobe(*asked, str(path)))
    sizes = {name: size for stream in answer["streams"] for name, size in stream.items()}
    return {"duration": round(float(answer["format"]["duration"]), 1), **sizes}
