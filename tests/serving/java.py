"""Which Javas are installed here."""

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from tests.serving.ground import NotInstalledError

INSTALLED = Path("/usr/lib/jvm")


def oldest_java(least: int) -> Path:
    """Home of the oldest Java that is new enough, as a server is best tried with what it was made for."""
    fitting = sorted((version, home) for home, version in javas().items() if version >= least)
    if not fitting:
        raise NotInstalledError(f"Java {least} or newer: apt-get install default-jre-headless")
    return fitting[0][1]


def newest_version() -> int:
    """0 where there is no Java."""
    return max(javas().values(), default=0)


def javas() -> dict[Path, int]:
    """Home and major version of every Java, which says it in a file of its own."""
    found = {}
    for home in homes():
        release = home / "release"
        said = release.exists() and re.search(
            r'^JAVA_VERSION="(\d+)', release.read_text(encoding="utf-8"), re.MULTILINE
        )
        if said:
            found[home] = int(said[1])
    return found


def homes() -> Iterator[Path]:
    if INSTALLED.is_dir():
        yield from (home.resolve() for home in INSTALLED.iterdir())
    if home := os.environ.get("JAVA_HOME"):
        yield Path(home).resolve()
    if java := shutil.which("java"):
        yield Path(java).resolve().parents[1]
