"""A server that stops at one place of a publication, so that a test can kill it there; run as a program.

It serves the real application; only the one function where it is to stop is wrapped, and only in its own process.
"""

import sys
import time
from collections.abc import Callable
from typing import Any
from unittest.mock import patch

from werkzeug.serving import make_server

from negotiate.store import open_store
from negotiate.web.app import create_app
from tests.serving import LONG

#: By name: behind which function the server stops.
PLACES = {
    "round closed": "negotiate.operations.publishing.preparations._check_round",
    "text frozen": "negotiate.operations.publishing.preparations.publish",
    "delegations told": "negotiate.operations.publishing.preparations.notify",
    "act recorded": "negotiate.operations.publishing.preparations._record_publication",
    "transaction ended": "negotiate.web.app.House.within",
}
SECRET = "not a secret"


def stopping(deed: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function that does the deed, says so, and goes no further."""

    def slowed(*given: Any, **named: Any) -> Any:
        done = deed(*given, **named)
        print("stopped", flush=True)
        time.sleep(2 * LONG)  # longer than any test waits
        return done

    return slowed


def main(url: str, place: str) -> None:
    """Serve the store at a URL on a free port, which is printed first."""
    app = create_app(open_store(url), secret_key=SECRET, testing=True)
    module, _, name = PLACES[place].rpartition(".")
    server = make_server("127.0.0.1", 0, app, threaded=True)
    print(server.port, flush=True)
    with patch(PLACES[place], stopping(_found(module, name))):
        server.serve_forever()


def _found(module: str, name: str) -> Callable[..., Any]:
    parts = module.split(".")
    thing: Any = sys.modules.get(module) or getattr(sys.modules[".".join(parts[:-1])], parts[-1])
    return getattr(thing, name)  # type: ignore[no-any-return]


if __name__ == "__main__":
    main(*sys.argv[1:])
