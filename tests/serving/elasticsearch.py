"""A real Elasticsearch on a private port, without a container engine.

Maven fetches the server that Elastic's own integration tests start. It is kept unpacked in the cache of this
machine or user. ``ES=8`` and ``ES=9`` choose the version; otherwise it is the newest that the Java at hand can run.
"""

import os
import shutil
import signal
import socket
import time
import zipfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tests.serving.ground import IS_ROOT, STATE, NotInstalledError, call, free_port, new_folder
from tests.serving.java import newest_version, oldest_java

VERSIONS = {"9": ("9.5.0", 21), "8": ("8.19.3", 17)}  # of the server, and of the Java that it needs at least
ARTIFACT = "org.elasticsearch.distribution.integ-test-zip:elasticsearch:{version}:zip"
NOBODY = (65534, 65534)  # the server refuses to run as root
CONFIG = """\
discovery.type: single-node
http.host: 127.0.0.1
transport.host: 127.0.0.1
http.port: {port}
transport.port: {transport}
path.data: {folder}/data
path.logs: {folder}/logs
xpack.security.enabled: {secured}
cluster.routing.allocation.disk.threshold_enabled: false
"""


@dataclass(frozen=True)
class Elasticsearch:
    """A search server for one run. Where there is a password, nobody is let in without it."""

    name: str
    password: str = ""

    def start(self) -> bool:
        """Whether it had to be started: False if it was running already."""
        if self.runs():
            return False
        program = unpacked(release()[0])
        self.configure(program)
        self.call(program / "bin" / "elasticsearch", "-d", "-p", self.folder / "pid")
        return True

    @property
    def folder(self) -> Path:
        return STATE / f"{self.name}-{release()[0]}"

    def configure(self, program: Path):
        """A new and empty server: its data is of one run."""
        new_folder(self.folder, account())
        config = Path(shutil.copytree(program / "config", self.folder / "config"))
        port, transport, secured = free_port(), free_port(), str(bool(self.password)).lower()
        settings = CONFIG.format(port=port, transport=transport, folder=self.folder, secured=secured)
        (config / "elasticsearch.yml").write_text(settings, encoding="utf-8")
        (self.folder / "port").write_text(str(port), encoding="ascii")
        for path in (config, *config.rglob("*")) if IS_ROOT else ():
            os.chown(path, *NOBODY)
        if self.password:
            keystore = program / "bin" / "elasticsearch-keystore"
            self.call(keystore, "create")
            self.call(keystore, "add", "--stdin", "bootstrap.password", typed=self.password)

    def stop(self):
        if not self.runs():
            return
        pid = int((self.folder / "pid").read_text(encoding="ascii"))
        os.kill(pid, signal.SIGTERM)
        with suppress(ProcessLookupError):
            while True:
                os.kill(pid, 0)
                time.sleep(0.1)

    def runs(self) -> bool:
        port = self.folder / "port"
        if not port.exists():
            return False
        with suppress(OSError), socket.create_connection(("127.0.0.1", int(port.read_text(encoding="ascii"))), 1):
            return True
        return False

    def variables(self) -> dict[str, str]:
        """What a process needs to find the server, and to be let in."""
        user = f"elastic:{self.password}@" if self.password else ""
        return {"SEARCH_URL": f"http://{user}127.0.0.1:{(self.folder / 'port').read_text(encoding='ascii')}"}

    def call(self, *command, typed=""):
        environment = {
            "ES_JAVA_HOME": str(oldest_java(release()[1])),
            "ES_JAVA_OPTS": "-Xms512m -Xmx512m",
            "ES_PATH_CONF": str(self.folder / "config"),
        }
        call(list(command), account=account(), typed=typed, **environment)


def account() -> tuple[int, int] | None:
    return NOBODY if IS_ROOT else None


def release() -> tuple[str, int]:
    """The version to start, and the Java that it needs."""
    asked = os.environ.get("ES") or ("9" if newest_version() >= VERSIONS["9"][1] else "8")
    if asked not in VERSIONS:
        raise SystemExit(f"ES={asked}: there is {' and '.join(f'ES={known}' for known in sorted(VERSIONS))}.")
    return VERSIONS[asked]


def unpacked(version: str) -> Path:
    """The folder of the server's programs, fetched where it is not in the cache yet."""
    program = cache() / f"elasticsearch-{version}"
    if not program.exists():
        archive = fetched(version)
        half = archive.with_suffix(f".{os.getpid()}")
        with zipfile.ZipFile(archive) as packed:
            packed.extractall(half)
        for script in (half / program.name / "bin").iterdir():
            script.chmod(0o755)  # the archive's own modes are lost on unpacking
        archive.unlink()
        (half / program.name).rename(program)
        half.rmdir()
    return program


def fetched(version: str) -> Path:
    """The server's archive."""
    if not shutil.which("mvn"):
        raise NotInstalledError("Maven, which fetches Elasticsearch: apt-get install maven")
    oldest_java(VERSIONS[version[0]][1])
    coordinates = ARTIFACT.format(version=version)
    options = ("-B", "-q", f"-Dartifact={coordinates}", f"-DoutputDirectory={cache()}", "-Dmdep.stripVersion=false")
    done = call(["mvn", "dependency:copy", *options], account=None, check=False)
    archive = cache() / f"elasticsearch-{version}.zip"
    if done.returncode or not archive.exists():
        raise NotInstalledError(f"Maven could not fetch {coordinates}:\n{done.stdout.decode(errors='replace')}")
    return archive


def cache() -> Path:
    """A folder that outlives work trees, and that the user who runs the server can read."""
    own = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path("/var/cache" if IS_ROOT else own) / "verbund"
