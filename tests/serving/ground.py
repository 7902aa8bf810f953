"""What all private servers stand on: a folder outside the work tree, a free port, a user without rights."""

import hashlib
import os
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STATE = Path(tempfile.gettempdir()) / f"verbund-{os.getuid()}-{hashlib.sha256(bytes(ROOT)).hexdigest()[:8]}"
IS_ROOT = os.getuid() == 0


class NotInstalledError(Exception):
    """Something that is not installed here; the message says what, and how to install it."""


def free_port() -> int:
    """A port that nobody listens on just now."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


def new_folder(folder: Path, account: tuple[int, int] | None) -> None:
    """An empty folder in place of what was there; it belongs to the account, where we may give it away."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, mode=0o700)
    STATE.chmod(0o755)
    if account:
        os.chown(folder, *account)


def call(
    command: list, *, account: tuple[int, int] | None, check=True, typed="", **environment
) -> subprocess.CompletedProcess:
    """Run a program of a server, as the account where there is one; what it says is shown only if it fails."""
    if account:  # the servers refuse to run as root
        uid, gid = account
        command = ["setpriv", f"--reuid={uid}", f"--regid={gid}", "--clear-groups", "--", *command]
    done = subprocess.run(
        [str(part) for part in command],
        check=False,
        cwd="/",
        env={**os.environ, **environment},
        input=typed.encode(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    if check and done.returncode:
        raise SystemExit(f"{' '.join(map(str, command))} failed:\n{done.stdout.decode(errors='replace')}")
    return done
