"""The worker that is patient with slow clients: no thread waits for one, so that no number of them stalls the house.

A request is read by the one loop that watches all connections, and comes to a thread when all of it is here. The same
loop lets an answer reach its client before it closes a connection. To send is a thread's work, for a limited time; what
is of usual size the system takes at once.
"""

import resource
import signal
import socket
from concurrent.futures import Future
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from selectors import EVENT_READ
from typing import Any

from gunicorn.http import RequestParser
from gunicorn.workers.gthread import TConn, ThreadWorker

from negotiate import clock
from negotiate.web.serving.incoming import Incoming, Progress

#: Seconds for which a thread sends, and for which a client is heard out that has its answer.
SENDING, LEAVING = 60.0, 2.0
#: Connections of one process, and files that it opens besides.
MOST_CONNECTIONS, OTHER_FILES = 1_000, 200
#: Bytes of requests on their way that one process keeps, those that the system keeps of an answer, and of one reading.
ROOM, SENT_AHEAD, PIECE = 256 * 1024 * 1024, 4 * 1024 * 1024, 256 * 1024
#: What tells a process to stop.
STOPS = (signal.SIGTERM, signal.SIGINT, signal.SIGQUIT)

CONTINUE = b"HTTP/1.1 100 Continue\r\n\r\n"
SENTENCES = {
    HTTPStatus.REQUEST_TIMEOUT: "What you sent came too slowly, so nothing was done. Try again on a better line.",
    HTTPStatus.LENGTH_REQUIRED: "A program between us sent a form without saying how long it is. Nothing was done.",
    HTTPStatus.SERVICE_UNAVAILABLE: "Too much is being sent to this house just now. Try again in a minute.",
}


def most_connections() -> int:
    """Return how many connections one process may have open at once: never so many that it can open no file."""
    files, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return MOST_CONNECTIONS if files == resource.RLIM_INFINITY else max(1, min(MOST_CONNECTIONS, files - OTHER_FILES))


def refusal(status: HTTPStatus) -> bytes:
    """Return a whole answer that is given before any thread has seen the request."""
    body = f"{SENTENCES[status]}\n".encode()
    head = (
        f"HTTP/1.1 {status.value} {status.phrase}\r\nContent-Type: text/plain; charset=utf-8\r\n"
        f"Content-Length: {len(body)}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n"
    )
    return head.encode() + body


class BoundedSocket(socket.socket):
    """A socket that blocks for a limited time."""

    def setblocking(self, flag: bool) -> None:  # noqa: FBT001  (as every socket has it)
        """Block for a limited time, or not at all."""
        self.settimeout(SENDING if flag else 0.0)


class Received:
    """What a parser reads from: what is here, and then nothing more."""

    def __init__(self) -> None:
        self._bytes, self._at = memoryview(b""), 0

    def put(self, received: bytes | bytearray) -> None:
        """Give what has come in place of what was here."""
        self._bytes, self._at = memoryview(received), 0

    def recv(self, size: int) -> bytes:
        """Return the next bytes, at most so many; none where there are no more."""
        piece = bytes(self._bytes[self._at : self._at + size])
        self._at += len(piece)
        return piece

    def rest(self) -> bytes:
        """Return all that is left, and keep nothing."""
        left = bytes(self._bytes[self._at :])
        self.put(b"")
        return left


class Caller(TConn):
    """A connection with the request that is on its way."""

    def __init__(self, cfg: Any, line: BoundedSocket, client: Any, server: Any) -> None:
        super().__init__(cfg, line, client, server)
        self.received = Received()
        source: Any = self.received  # what a parser takes for a socket needs to receive, and no more
        self.parser: Any = RequestParser(cfg, source, client)
        self.incoming = Incoming(0.0)
        self.initialized = True

    def left_over(self) -> bytes:
        """Return what came behind the last request, and keep nothing."""
        return bytes(self.parser.unreader.take_buffered()) + self.received.rest()


class PatientWorker(ThreadWorker):
    """A process that answers requests, each in a thread once it is whole."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._coming: set[Caller] = set()
        self._leaving: dict[Caller, float] = {}
        self._room, self._next_look = ROOM, 0.0

    def init_signals(self) -> None:
        """Listen for signals, and let those come that were held back."""
        super().init_signals()
        signal.pthread_sigmask(signal.SIG_UNBLOCK, STOPS)

    def accept(self, listener: Any) -> None:
        """Take a connection, and wait for its first request."""
        try:
            client, address = listener.accept()
        except OSError as gone:  # another process was quicker, or the client did not wait
            self.log.debug("nobody to accept: %s", gone)
            return
        line = BoundedSocket(fileno=client.detach())
        line.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SENT_AHEAD)
        self.nr_conns += 1
        self.enqueue_req(Caller(self.cfg, line, address, listener.getsockname()))

    def enqueue_req(self, conn: Any) -> None:
        """Wait for the next request of a connection, which may have begun to come behind the last one."""
        conn.incoming, left = Incoming(_now()), conn.left_over()
        self._coming.add(conn)
        self._watch(conn, self._read)
        if left:
            self._take(conn, left)

    def finish_request(self, conn: Any, fs: Future[Any]) -> None:
        """Keep a connection for its next request, or let the answer reach its client and close."""
        stays = not fs.cancelled() and fs.exception() is None and bool(fs.result())
        if stays and not conn.incoming.dropped:
            conn.parser.unreader.unread(conn.left_over())
            super().finish_request(conn, fs)
        else:
            self._take_leave(conn)

    def murder_pending(self) -> None:
        """Part with those whose time is over; who sends nothing is not waited for where the process stops."""
        now = _now()
        if now < self._next_look:
            return
        self._next_look = now + 1
        for conn in [one for one in self._coming if one.incoming.due <= now or not self.alive]:
            if conn.incoming.progress is Progress.NOTHING:
                self._hang_up(conn)
            elif conn.incoming.due <= now:
                self._refuse(conn, HTTPStatus.REQUEST_TIMEOUT)
        for conn in [one for one, until in self._leaving.items() if until <= now]:
            self._hang_up(conn)

    def _read(self, conn: Caller, _: Any) -> None:
        piece = _heard(conn)
        if piece:
            self._take(conn, piece)
        elif piece is not None:
            self._hang_up(conn)

    def _take(self, conn: Caller, piece: bytes) -> None:
        """Take what has come, and give the request to a thread where it is whole."""
        before = len(conn.incoming.kept)
        progress = conn.incoming.take(piece)
        self._room -= len(conn.incoming.kept) - before
        if progress is Progress.WHOLE:
            self._forget(conn)
            conn.received.put(conn.incoming.kept)
            super().enqueue_req(conn)
        elif progress is Progress.UNMEASURED:
            self._refuse(conn, HTTPStatus.LENGTH_REQUIRED)
        elif self._room < 0:
            self._refuse(conn, HTTPStatus.SERVICE_UNAVAILABLE)
        elif progress is Progress.ASKING:
            _say(conn, CONTINUE)

    def _refuse(self, conn: Caller, status: HTTPStatus) -> None:
        _say(conn, refusal(status))
        self._take_leave(conn)

    def _take_leave(self, conn: Caller) -> None:
        """Say that nothing more will come, and hear the client out: to hang up on it could cost it the answer."""
        self._forget(conn)
        try:
            conn.sock.setblocking(False)
            conn.sock.shutdown(socket.SHUT_WR)
            self._watch(conn, self._hear_out)
            self._leaving[conn] = _now() + LEAVING
        except (OSError, ValueError):  # the client has gone already
            self._hang_up(conn)

    def _hear_out(self, conn: Caller, _: Any) -> None:
        if _heard(conn) == b"":
            self._hang_up(conn)

    def _hang_up(self, conn: Caller) -> None:
        self._forget(conn)
        self.nr_conns -= 1
        conn.close()

    def _watch(self, conn: Caller, heard: Any) -> None:
        conn.sock.setblocking(False)
        self.poller.register(conn.sock, EVENT_READ, partial(heard, conn))

    def _forget(self, conn: Caller) -> None:
        """Watch a connection no more."""
        if conn in self._coming:
            self._room += len(conn.incoming.kept)
        self._coming.discard(conn)
        self._leaving.pop(conn, None)
        with suppress(KeyError, ValueError, OSError):  # it is watched only while nobody works on it
            self.poller.unregister(conn.sock)


def _heard(conn: Caller) -> bytes | None:
    """Return what has come on a connection: nothing where it has ended, None where nothing is here after all."""
    try:
        return bytes(conn.sock.recv(PIECE))
    except BlockingIOError:
        return None
    except OSError:
        return b""


def _say(conn: Caller, words: bytes) -> None:
    with suppress(OSError):  # a client that hears nothing is parted with like any other
        conn.sock.send(words)


def _now() -> float:
    return clock.now().timestamp()
