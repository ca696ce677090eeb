"""A server whose worker is told to stop before it listens for signals; run as a program, which then ends by itself."""

import os
import signal
from typing import Any

from flask import Flask

from negotiate.web.serving.process.server import Address, Server


class Hasty(Server):
    """A server that stops its worker at its birth, and itself when the worker has gone."""

    def load_config(self) -> None:
        """Set what gunicorn is to do, and when the signals are sent."""
        super().load_config()
        self.cfg.set("post_fork", _stop_worker)
        self.cfg.set("worker_exit", _stop_parent)


def _stop_worker(parent: Any, worker: Any) -> None:
    os.kill(worker.pid, signal.SIGTERM)


def _stop_parent(parent: Any, worker: Any) -> None:
    os.kill(worker.ppid, signal.SIGTERM)


if __name__ == "__main__":
    Hasty(Address("127.0.0.1", 0, 1, 1), lambda: Flask("nothing"), print).run()
