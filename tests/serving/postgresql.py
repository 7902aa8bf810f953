"""Debian's PostgreSQL on a private port."""

import pwd
import shutil
from dataclasses import dataclass
from pathlib import Path

from tests.serving.ground import IS_ROOT, STATE, NotInstalledError, call, free_port, new_folder


@dataclass(frozen=True)
class PostgreSQL:
    """A database server that may lose its data, and is quick for it."""

    name = "postgresql"
    folder: Path = STATE / "postgresql"

    def start(self) -> bool:
        """Whether it had to be started: False if it was running already."""
        if self.runs():
            return False
        if not (self.folder / "PG_VERSION").exists():
            self.create()
        port = free_port()
        options = (
            f"-p {port} -c unix_socket_directories= -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off"
            " -c synchronous_commit=off -c shared_buffers=256MB -c jit=off"  # compiling takes longer than these queries
        )
        self.call("pg_ctl", "-D", self.folder, "-l", self.folder / "log", "-o", options, "-w", "start")
        return True

    def create(self):
        new_folder(self.folder, account())
        self.call("initdb", "-D", self.folder, "-U", "verbund", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8")

    def stop(self):
        if self.runs():
            self.call("pg_ctl", "-D", self.folder, "-m", "fast", "-w", "stop")

    def runs(self) -> bool:
        if not (self.folder / "postmaster.pid").exists():
            return False
        return self.call("pg_ctl", "-D", self.folder, "status", check=False).returncode == 0

    def variables(self) -> dict[str, str]:
        """What a process needs to find the server: the fourth line of the pid file is the port."""
        port = (self.folder / "postmaster.pid").read_text(encoding="utf-8").splitlines()[3]
        return {"DATABASE_URL": f"postgres://verbund@127.0.0.1:{port}/postgres"}

    def call(self, program, *arguments, check=True):
        return call([programs() / program, *arguments], account=account(), check=check)


def account() -> tuple[int, int] | None:
    """The user and the group of Debian's package, where we may take another name than our own."""
    if not IS_ROOT:
        return None
    try:
        entry = pwd.getpwnam("postgres")
    except KeyError as error:
        raise NotInstalledError("the user postgres, who comes with the package postgresql") from error
    return entry.pw_uid, entry.pw_gid


def programs() -> Path:
    """The folder of the newest installed version; Debian keeps it off the path."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    initdb = found[-1] if found else shutil.which("initdb")
    if not initdb:
        raise NotInstalledError("PostgreSQL's programs: apt-get install postgresql")
    return Path(initdb).parent
