"""Private servers for the tests: `start` and `stop` them, or `run -- COMMAND` with their variables set.

Each server lies in a folder of its own outside the work tree, listens on the loopback only, and belongs to
a user without rights where we are root. A further server is one more entry in `SERVERS`.
"""

import argparse
import hashlib
import os
import pwd
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
STATE = Path(tempfile.gettempdir()) / f"verbund-{os.getuid()}-{hashlib.sha256(bytes(ROOT)).hexdigest()[:8]}"


class NotInstalledError(Exception):
    """A server that is not installed here; the message says what to install."""


def free_port() -> int:
    """A port that nobody listens on just now."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


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
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True, mode=0o700)
        STATE.chmod(0o755)
        if os.getuid() == 0:
            shutil.chown(self.folder, *self.account())
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
        command = [self.programs() / program, *arguments]
        if os.getuid() == 0:  # the server refuses to run as root
            uid, gid = self.account()
            command = ["setpriv", f"--reuid={uid}", f"--regid={gid}", "--clear-groups", "--", *command]
        done = subprocess.run(
            [str(part) for part in command], check=False, cwd="/", stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        if check and done.returncode:
            raise SystemExit(f"{program} failed:\n{done.stdout.decode(errors='replace')}")
        return done

    def account(self) -> tuple[int, int]:
        """The user and the group of Debian's package."""
        try:
            entry = pwd.getpwnam("postgres")
        except KeyError as error:
            raise NotInstalledError("the user postgres, who comes with the package postgresql") from error
        return entry.pw_uid, entry.pw_gid

    def programs(self) -> Path:
        """The folder of the newest installed version; Debian keeps it off the path."""
        found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
        initdb = found[-1] if found else shutil.which("initdb")
        if not initdb:
            raise NotInstalledError("PostgreSQL's programs: apt-get install postgresql")
        return Path(initdb).parent


SERVERS = {server.name: server for server in [PostgreSQL()]}


def start(server):
    server.start()
    show(server)


def show(server):
    """Shell commands that set the variables of a running server."""
    if not server.runs():
        return
    for name, value in server.variables().items():
        print(f"export {name}={shlex.quote(value)}")


@contextmanager
def running(server):
    """The server's variables while it runs; stopped afterwards only if it was started here."""
    ours = server.start()
    try:
        yield server.variables()
    finally:
        if ours:
            server.stop()


def run(servers, command) -> int:
    """Exit code of the command, which sees the variables of all the servers."""
    with ExitStack() as stack:
        environment = dict(os.environ)
        for server in servers:
            environment |= stack.enter_context(running(server))
        return subprocess.run(command, check=False, env=environment).returncode


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("action", choices=["start", "stop", "env", "run"])
    parser.add_argument("--only", choices=SERVERS, action="append", help="these servers instead of all")
    parser.add_argument("command", nargs="*", help="for run, after --")
    options = parser.parse_args()
    servers = [SERVERS[name] for name in options.only or SERVERS]
    try:
        if options.action == "run":
            return run(servers, options.command)
        for server in servers:
            {"start": start, "env": show, "stop": type(server).stop}[options.action](server)
    except NotInstalledError as missing:
        print(f"MISSING: {missing}", file=sys.stderr)
        return 69
    return 0


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that what we started is stopped
    sys.exit(main())
