"""A whole portal for the browser tests: demo content in a folder of its own, served as it is in life.

``python -m tests.browser.portal COMMAND`` runs a command beside one portal, which all processes of it share.
"""

import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.serving.ground import free_port

ROOT = Path(__file__).resolve().parents[2]
OWN = {"ALLOWED_HOSTS", "BASE_URL", "CACHE_URL", "DATABASE_URL", "EMAIL_URL", "SEARCH_URL", "SECRET_KEY"}
SHARED = "SHARED_PORTAL"  # the variable that says to a process which portal runs already


@dataclass
class Portal:
    """A running portal: its address, its logins (user to password), its commands."""

    folder: Path
    port: int = field(default_factory=free_port)
    logins: dict[str, str] = field(default_factory=dict)

    @property
    def address(self) -> str:
        return f"http://localhost:{self.port}"

    @property
    def log(self) -> Path:
        return self.folder / "server.log"

    def environment(self) -> dict[str, str]:
        """The variables of this portal and none of another one's."""
        kept = {name: value for name, value in os.environ.items() if name not in OWN}
        own = {"DJANGO_SETTINGS_MODULE": "config.settings.demo", "DATA_DIR": str(self.folder), "PORT": str(self.port)}
        return kept | own

    def manage(self, *arguments: str) -> str:
        """Output of a command of manage.py on this portal."""
        command = [sys.executable, "manage.py", *arguments]
        done = subprocess.run(
            command, cwd=ROOT, env=self.environment(), capture_output=True, text=True, timeout=600, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def build(self, *, odd: bool = True):
        """Load the demo; ``odd`` adds the pages that it does not have, see ``tests.browser.states``."""
        with ThreadPoolExecutor(1) as beside:
            files = beside.submit(self.manage, "collectstatic", "--no-input", "--verbosity", "0")
            self.manage("migrate", "--verbosity", "0")
            files.result()
        self.logins = dict(re.findall(r"^Anmeldung: (\S+) (\S+)$", self.manage("demo"), re.MULTILINE))
        if odd:
            self.manage("shell", "--command", "from tests.browser.odd_pages import build; build()")

    def serve(self) -> subprocess.Popen:
        """The web server, once it answers."""
        command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--port", str(self.port)]
        command += ["--blocking-threads", "4", "--no-ws", "config.wsgi:application"]
        with self.log.open("wb") as log:
            server = subprocess.Popen(command, cwd=ROOT, env=self.environment(), stdout=log, stderr=log)
        for _attempt in range(300):
            if self.answers():
                return server
            assert server.poll() is None, self.log.read_text(encoding="utf-8")
            time.sleep(0.1)
        server.kill()
        raise AssertionError(self.log.read_text(encoding="utf-8"))

    def answers(self) -> bool:
        try:
            urllib.request.urlopen(f"{self.address}/robots.txt", timeout=5).close()
        except urllib.error.HTTPError as error:
            error.close()
        except OSError:
            return False
        return True

    def shared(self) -> dict[str, str]:
        """The variable from which another process knows this portal."""
        return {SHARED: json.dumps({"folder": str(self.folder), "port": self.port, "logins": self.logins})}


def shared_portal() -> Portal | None:
    """The portal that runs beside this process."""
    known = json.loads(os.environ.get(SHARED, "{}"))
    return Portal(**known | {"folder": Path(known["folder"])}) if known else None


@contextmanager
def running(folder: Path, *, odd: bool = True) -> Iterator[Portal]:
    """A portal of one's own while it is needed; nothing in its log may be a fault."""
    portal = Portal(folder)
    portal.build(odd=odd)
    server = portal.serve()
    try:
        yield portal
    finally:
        server.terminate()
        server.wait(30)
    log = portal.log.read_text(encoding="utf-8")
    assert "Traceback" not in log, log


def main(command: list[str]) -> int:
    """Exit code of the command."""
    with tempfile.TemporaryDirectory() as folder, running(Path(folder)) as portal:
        return subprocess.run(command, env={**os.environ, **portal.shared()}, check=False).returncode


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the server is stopped
    sys.exit(main(sys.argv[1:]))
