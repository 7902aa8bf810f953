"""Sound of the recordings: plucked notes, and texts read by a computer voice."""

import math
import tempfile
import wave
from array import array
from collections.abc import Iterable
from pathlib import Path

from home.demo.printing.programs import espeak, ffmpeg

RATE = 22_050  # samples a second, as espeak-ng writes them
VOICE = ("-v", "de", "-s", "142", "-p", "42", "-g", "3")  # words a minute, pitch, pause between words in 10 ms
RING = 2.6  # seconds until a note has faded
PAUSE = 0.75  # seconds between paragraphs
LOUDNESS = "highpass=f=70,lowpass=f=9500,loudnorm=I=-18:TP=-2:LRA=9"  # EBU R 128

SIGNET = [(0.0, 55), (0.28, 62), (0.56, 67), (0.98, 71), (1.4, 74)]  # seconds and MIDI pitch
CHORDS = [(50, 57, 62, 66), (47, 54, 62, 66), (43, 50, 59, 66), (45, 52, 61, 64)]
BEAT = 0.9  # seconds between the notes of the bed


def read_aloud(text: str, target: Path) -> None:
    """The paragraphs of a text between two signets, as MP3 of even loudness."""
    signet = notes(SIGNET, seconds=4.2)
    paragraphs = [part for paragraph in text.split("\n\n") for part in (spoken(paragraph), silence(PAUSE))]
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder, "raw.wav")
        write(raw, [signet, *paragraphs, signet])
        ffmpeg("-i", str(raw), "-af", LOUDNESS, "-ar", "44100", "-ac", "1", "-b:a", "64k", str(target))


def write_bed(seconds: float, target: Path) -> None:
    """Slow broken chords under a film that nobody speaks in, fading out with it."""
    count = int((seconds - RING) / BEAT)
    pitches = [CHORDS[at // 8 % len(CHORDS)][(0, 2, 1, 3)[at % 4]] + 12 * (at % 8 == 7) for at in range(count)]
    write(target, [notes([(at * BEAT, pitch) for at, pitch in enumerate(pitches)], seconds=seconds)])


def notes(score: Iterable[tuple[float, int]], *, seconds: float) -> array:
    """A score as samples."""
    mixed = array("f", bytes(4 * round(seconds * RATE)))
    for start, pitch in score:
        first = round(start * RATE)
        for at, value in enumerate(_note(pitch)[: len(mixed) - first], start=first):
            mixed[at] += value
    return array("h", (round(9_000 * math.tanh(value)) for value in mixed))


def spoken(text: str) -> array:
    """A text in German, as the computer voice reads it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "spoken.wav")
        espeak(*VOICE, "-w", str(path), " ".join(text.split()))
        with wave.open(str(path)) as recording:
            return array("h", recording.readframes(recording.getnframes()))


def silence(seconds: float) -> array:
    return array("h", bytes(2 * round(seconds * RATE)))


def write(target: Path, pieces: list[array]) -> None:
    """Samples as a WAV file, one piece after the other."""
    with wave.open(str(target), "wb") as recording:
        recording.setparams((1, 2, RATE, 0, "NONE", ""))
        for piece in pieces:
            recording.writeframes(piece.tobytes())


def _note(pitch: int) -> list[float]:
    """A soft string: the fundamental and two quieter overtones, dying away."""
    turn = 2 * math.pi * 440 * 2 ** ((pitch - 69) / 12) / RATE
    return [_wave(turn * at) * min(at / 300, 1) * math.exp(-at / RATE * 2.1) for at in range(round(RING * RATE))]


def _wave(phase: float) -> float:
    return 0.5 * math.sin(phase) + 0.15 * math.sin(2 * phase) + 0.05 * math.sin(3 * phase)
