"""Answers that come in time or not at all, however slowly they trickle in.

The timeout of a socket begins anew with every byte, so a server that sends one now and then could keep us for ever.
"""

import socket
from contextlib import suppress
from threading import Timer

from elastic_transport import Urllib3HttpNode
from urllib3 import HTTPResponse, Timeout
from urllib3.connection import HTTPConnection, HTTPSConnection


class InTime:
    """A connection that is cut when the time for the whole answer is over."""

    def getresponse(self) -> HTTPResponse:
        """The answer with all of its content."""
        end = Timer(self.timeout, cut, [self.sock])
        end.start()
        try:
            return super().getresponse()
        finally:
            end.cancel()


def cut(connected: socket.socket) -> None:
    """Whoever reads from it learns that nothing follows."""
    with suppress(OSError):
        connected.shutdown(socket.SHUT_RDWR)


class PunctualConnection(InTime, HTTPConnection):
    pass


class PunctualSecureConnection(InTime, HTTPSConnection):
    pass


class PunctualNode(Urllib3HttpNode):
    """A server that has so many seconds in all, to be reached and to answer."""

    def __init__(self, config):
        super().__init__(config)
        self.pool.ConnectionCls = PunctualSecureConnection if config.scheme == "https" else PunctualConnection

    def perform_request(self, *args, request_timeout: float, **kwargs):
        return super().perform_request(*args, request_timeout=Timeout(total=request_timeout), **kwargs)
