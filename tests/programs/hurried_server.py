"""A server with little patience for slow clients, so that no test has to wait as long as they would; run as a program."""

from unittest.mock import patch

from flask import Flask

from negotiate.web.serving import incoming
from negotiate.web.serving.process.server import Address, Server


def announce(address: str, _: int) -> None:
    """Print where the server listens."""
    print(address, flush=True)


if __name__ == "__main__":
    with patch.object(incoming, "PATIENCE", 2.0), patch.object(incoming, "PACE", 1e9):
        Server(Address("127.0.0.1", 0, 1, 2), lambda: Flask("nothing"), announce).run()
