"""Serving: gunicorn inside our own process, with workers that each open the store for themselves."""

import gc
import os
import signal
import socket
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication
from gunicorn.arbiter import Arbiter

from negotiate.errors import Invalid
from negotiate.web.serving.process.patience import STOPS, PatientWorker, most_connections

#: Processes that one machine serves with, where nobody says how many: one a core, up to so many.
MOST_WORKERS = 8
#: New things after which Python looks for rings of things that nobody holds any more, then how often it looks deeper.
#: A long page makes more than a hundred thousand things that all go by themselves.
GARBAGE = (50_000, 20, 50)


@dataclass(frozen=True)
class Address:
    """Where to listen, and with how many hands."""

    host: str
    port: int
    workers: int
    threads: int


class ParentProcess(Arbiter):
    """The process that keeps the workers: none of them misses a signal between its birth and its first listening.

    Until a worker has handlers of its own it would hear with its parent's, which pass nothing on.
    """

    def spawn_worker(self) -> int:
        """Fork with the signals held back; they reach the parent when it returns, the child when it listens."""
        signal.pthread_sigmask(signal.SIG_BLOCK, STOPS)
        try:
            return int(super().spawn_worker())
        finally:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, STOPS)


class Server(BaseApplication):
    """Gunicorn, told everything by us and nothing by its own files, arguments or environment."""

    def __init__(self, address: Address, make_app: Callable[[], Flask], announce: Callable[[str, int], None]) -> None:
        self.address, self.make_app, self.announce = address, make_app, announce
        super().__init__()

    def load_config(self) -> None:
        """Set what gunicorn is to do."""
        settings: dict[str, Any] = {
            "bind": _netloc(self.address.host, self.address.port),
            "workers": self.address.workers,
            "threads": self.address.threads,
            "worker_class": PatientWorker,
            "worker_connections": most_connections(),
            "timeout": 60,
            "graceful_timeout": 20,
            "limit_request_line": 8190,
            "loglevel": "warning",
            #: It would open a socket in the home folder.
            "control_socket_disable": True,
            "post_worker_init": self._begin,
        }
        for name, setting in settings.items():
            self.cfg.set(name, setting)

    def load(self) -> Flask:  # type: ignore[override]  # its stubs ask for more than WSGI: any mapping as environment
        """Return the application; each worker makes its own, for connections do not survive a fork."""
        return self.make_app()

    def run(self) -> None:
        """Serve until a signal says to stop."""
        ParentProcess(self).run()

    def _begin(self, worker: Any) -> None:
        """Leave what the application is made of out of every later search for garbage, then say where it is served."""
        gc.collect()
        gc.freeze()
        gc.set_threshold(*GARBAGE)
        self._say_where(worker)

    def _say_where(self, worker: Any) -> None:
        """Announce the address once the first worker can answer, and can be told to stop."""
        if worker.age > 1:
            return
        port = worker.sockets[0].sock.getsockname()[1]
        is_everywhere = self.address.host in ("0.0.0.0", "::")  # noqa: S104  (asks, and binds nothing)
        shown = "127.0.0.1" if is_everywhere else self.address.host
        self.announce(f"http://{_netloc(shown, port)}", worker.ppid)


def usual_workers() -> int:
    """Return how many processes serve where nobody says it: one for each core that we may use."""
    return min(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1, MOST_WORKERS)


def check_free(host: str, port: int) -> None:
    """Raise Invalid where nothing can listen at an address."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except OSError as error:
            sentence = f"Cannot listen at {host}, port {port}: {error.strerror}. Choose another with --port."
            raise Invalid(sentence, "port") from None


def _netloc(host: str, port: int) -> str:
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
