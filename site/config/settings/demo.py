"""The demo on this machine: production settings over plain HTTP, with a secret of its own."""

import os
import secrets
from pathlib import Path

DATA_DIR = Path(os.environ.get("DATA_DIR") or Path(__file__).resolve().parents[3] / "var")


def kept_secret(file: Path) -> str:
    """The secret of this installation, made at the first start."""
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(50), encoding="ascii")
    return file.read_text(encoding="ascii")


os.environ.setdefault("SECRET_KEY", kept_secret(DATA_DIR / "secret-key"))
os.environ.setdefault("DATABASE_URL", f"sqlite:///{DATA_DIR / 'demo.sqlite3'}")
os.environ.setdefault("BASE_URL", f"http://localhost:{os.environ.get('PORT', '8000')}")
os.environ.setdefault("ALLOWED_HOSTS", "localhost,.localhost,127.0.0.1,[::1]")
os.environ.setdefault("EMAIL_URL", "consolemail://")

from config.settings.production import *  # noqa: E402, F403 - an overlay takes over everything

DEMO = True
SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
