"""Programs of the system; the recordings of the demo are made with them, and nothing else needs them."""

import shutil
import subprocess


def run(program: str, *arguments: str, package: str) -> bytes:
    """What a program prints; an error that names its Debian package where it is missing."""
    binary = shutil.which(program)
    if binary is None:
        raise FileNotFoundError(f"{program} is missing: apt-get install {package}")
    finished = subprocess.run([binary, *arguments], check=True, capture_output=True, timeout=1800)  # noqa: S603 - our own arguments
    return finished.stdout


def ffmpeg(*arguments: str) -> None:
    """Encode quietly, on one core, with the same bytes from the same source."""
    run("ffmpeg", "-v", "error", "-y", *arguments[:-1], "-threads", "1", "-bitexact", arguments[-1], package="ffmpeg")


def ffprobe(*arguments: str) -> bytes:
    return run("ffprobe", "-v", "error", *arguments, package="ffmpeg")


def espeak(*arguments: str) -> None:
    run("espeak-ng", *arguments, package="espeak-ng")
