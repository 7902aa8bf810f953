"""Debian's Chromium as printer and camera."""

import shutil
import subprocess
import tempfile
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome")
ALWAYS = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=1")


def print_pdf(html: str, target: Path) -> None:
    """Print a document as tagged PDF; title and language are those of the HTML."""
    _run(html, f"--print-to-pdf={target}", "--no-pdf-header-footer", "--generate-pdf-document-outline")


def photograph(html: str, target: Path, *, width: int, height: int) -> None:
    """Take a picture of a document as PNG, in CSS pixels."""
    _run(html, f"--screenshot={target}", f"--window-size={width},{height}")


def _run(html: str, *options: str) -> None:
    binary = next((found for name in NAMES if (found := shutil.which(name))), None)
    if binary is None:
        raise FileNotFoundError("Chromium is missing: apt-get install chromium")
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "page.html")
        page.write_text(html, encoding="utf-8")
        command = [binary, *ALWAYS, f"--user-data-dir={folder}/profile", *options, page.as_uri()]
        subprocess.run(command, check=True, capture_output=True, timeout=120)  # noqa: S603 - our own arguments
