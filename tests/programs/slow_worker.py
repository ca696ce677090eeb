"""A worker that stands still in the middle of a piece of long work, so that a test can kill it there; run as a program.

It is the real command; only what makes the file is wrapped, and only in its own process.
"""

import time
from dataclasses import replace
from typing import Any
from unittest.mock import patch

from negotiate.cli import main
from negotiate.web.work import carrying
from negotiate.web.work.makers import MAKERS, Making
from tests.serving import LONG


def half(making: Making, file: Any) -> None:
    """Write the half of a file, say so, and go no further."""
    file.write(b"half")
    file.flush()
    print("stopped", flush=True)
    time.sleep(2 * LONG)  # longer than any test waits


if __name__ == "__main__":
    stopping = {kind: replace(maker, write=half) for kind, maker in MAKERS.items()}
    with patch.object(carrying, "MAKERS", stopping):
        main(["worker", "--every", "1"])
