"""Clients that are slow on purpose: they send a request a byte a second, never end its head, or never read the answer."""

import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from threading import Event, Thread
from urllib.parse import urlsplit

#: By what is slow: what is sent at once.
WAYS = {
    "body": b"POST /session HTTP/1.1\r\nHost: house\r\nContent-Length: 10000\r\n\r\n",
    "large body": b"POST /session HTTP/1.1\r\nHost: house\r\nContent-Length: 90000000\r\n\r\n",
    "body in parts": b"POST /session HTTP/1.1\r\nHost: house\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n5\r\n",
    "head": b"GET /sign-in HTTP/1.1\r\nHost: house\r\nX-Slow: ",
    "nothing": b"",
    "end": b"GET /health HTTP/1.1\r\nHost: house\r\nConnection: close\r\n\r\n",
}


@contextmanager
def slow_clients(address: str, way: str, number: int) -> Iterator[list[socket.socket]]:
    """Let so many clients be slow in one way while the block runs, and give their connections."""
    place = urlsplit(address)
    over = Event()
    with ExitStack() as opened:
        clients = [
            opened.enter_context(socket.create_connection((place.hostname or "", place.port or 0)))
            for _ in range(number)
        ]
        for client in clients:
            client.sendall(WAYS[way])
        dripping = Thread(target=_drip, args=(clients, way, over))
        dripping.start()
        opened.callback(dripping.join)
        opened.callback(over.set)
        time.sleep(1)  # until the server has met them all
        yield clients


def _drip(clients: list[socket.socket], way: str, over: Event) -> None:
    """Send a byte a second on every connection that is still open."""
    while not over.wait(1):
        for client in clients if way not in ("nothing", "end") else ():
            try:
                client.send(b"a")
            except OSError:
                continue  # the house has hung up on it
