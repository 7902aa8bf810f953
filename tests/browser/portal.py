"""A whole portal for the browser tests: demo content in a folder of its own, served as it is in life."""

import os
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

from tests.servers import free_port

ROOT = Path(__file__).resolve().parents[2]
OWN = {"ALLOWED_HOSTS", "BASE_URL", "CACHE_URL", "DATABASE_URL", "EMAIL_URL", "SEARCH_URL", "SECRET_KEY"}


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

    def build(self):
        self.manage("migrate", "--verbosity", "0")
        self.manage("collectstatic", "--no-input", "--verbosity", "0")
        self.logins = dict(re.findall(r"^Anmeldung: (\S+) (\S+)$", self.manage("demo"), re.MULTILINE))

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
