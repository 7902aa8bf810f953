"""A fake foreign search server on a socket, which fails in all the ways in which a real one can."""

import json
import socket
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import BaseRequestHandler, TCPServer, ThreadingTCPServer
from threading import Event, Thread

Reply = Callable[[str, bytes], tuple[int, bytes]]  # path and body → status and body
PRODUCT = {"X-Elastic-Product": "Elasticsearch", "Content-Type": "application/vnd.elasticsearch+json;compatible-with=8"}


@contextmanager
def answering(reply: Reply, **headers: str) -> Iterator[str]:
    """The address of a server that replies like this."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def answer(self):
            asked = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            status, content = reply(self.path, asked)
            self.send_response(status)
            for name, value in (headers or PRODUCT).items():
                self.send_header(name.replace("_", "-"), value)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(content)

        do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = answer  # noqa: N815 - names of the base class

        def log_message(self, *arguments):
            pass

    with serving(ThreadingHTTPServer(("127.0.0.1", 0), Handler)) as address:
        yield address


@contextmanager
def serving(server: TCPServer) -> Iterator[str]:
    """The address of a server that runs beside the test."""
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def trickling(beginning: bytes = b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n") -> Iterator[str]:
    """The address of a server that begins to answer, then sends a byte now and then, and never comes to an end."""
    over = Event()

    class Handler(BaseRequestHandler):
        def handle(self):
            self.request.recv(65_536)
            with suppress(OSError):
                self.request.sendall(beginning)
                while not over.wait(0.05):
                    self.request.sendall(b" ")

    with serving(ThreadingTCPServer(("127.0.0.1", 0), Handler)) as address:
        try:
            yield address
        finally:
            over.set()


@contextmanager
def hanging() -> Iterator[str]:
    """The address of a server that takes every connection and never says a word."""
    with socket.create_server(("127.0.0.1", 0), backlog=100) as server:
        yield f"http://127.0.0.1:{server.getsockname()[1]}"


def refusing() -> str:
    """An address where nobody listens."""
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        return f"http://127.0.0.1:{server.getsockname()[1]}"


def always(status: int, content: object) -> Reply:
    """The same reply to everything."""
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    return lambda *_: (status, body)


def bulk(status_of: dict[int, int], learned: list[int]) -> Reply:
    """A server that refuses some pages and takes all others."""

    def reply(path: str, content: bytes) -> tuple[int, bytes]:
        if "_bulk" not in path:
            return 200, b"{}"
        lines = [json.loads(line) for line in content.splitlines()]
        pages = [line["index"]["_id"] for line in lines if "index" in line]
        items = [item(int(page), status_of.get(int(page), 201)) for page in pages]
        learned.extend(int(page) for page in pages if int(page) not in status_of)
        return 200, json.dumps({"errors": bool(status_of), "items": items}).encode()

    return reply


def item(page: int, status: int) -> dict:
    error = {"error": {"type": "refused", "reason": str(status)}} if status >= 400 else {}
    return {"index": {"_id": str(page), "status": status, **error}}
