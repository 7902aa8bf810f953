"""Private servers for the tests: `start` and `stop` them, or `run -- COMMAND` with their variables set.

Each server lies in a folder of its own outside the work tree, listens on the loopback only, and belongs to
a user without rights where we are root. A further server is one more entry in `SERVERS`.
"""

import argparse
import os
import shlex
import signal
import subprocess
import sys
from contextlib import ExitStack, contextmanager

from tests.serving.elasticsearch import Elasticsearch
from tests.serving.ground import NotInstalledError
from tests.serving.postgresql import PostgreSQL

SERVERS = {
    server.name: server
    for server in [
        PostgreSQL(),
        Elasticsearch("elasticsearch"),
        Elasticsearch("elasticsearch-secured", password="only-for-tests"),
    ]
}
USUAL = ("postgresql", "elasticsearch")


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
    parser.add_argument("--only", choices=SERVERS, action="append", help="these servers instead of the usual ones")
    parser.add_argument("command", nargs="*", help="for run, after --")
    options = parser.parse_args()
    every = SERVERS if options.action == "stop" else USUAL
    servers = [SERVERS[name] for name in options.only or every]
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
