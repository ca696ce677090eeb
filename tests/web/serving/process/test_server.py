"""Serving: an address that is taken is refused with a sentence, and a free one is announced and answered."""

import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from negotiate.errors import Invalid
from negotiate.web.serving.process.server import check_free
from tests.house.sources import ROOT
from tests.serving import LONG, serving


@pytest.fixture
def taken() -> Iterator[int]:
    """Return a port at which somebody listens."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def test_a_port_that_is_taken_is_refused_with_what_to_do(taken: int) -> None:
    with pytest.raises(Invalid, match=f"port {taken}.*Choose another with --port"):
        check_free("127.0.0.1", taken)


def test_any_free_port_will_do() -> None:
    check_free("127.0.0.1", 0)


def test_a_server_answers_where_it_says(tmp_path: Path) -> None:
    with serving(tmp_path) as address, urllib.request.urlopen(f"{address}/health", timeout=LONG) as answer:
        assert answer.status == 200


def test_workers_share_one_address(tmp_path: Path) -> None:
    with (
        serving(tmp_path, "--workers", "2") as address,
        urllib.request.urlopen(f"{address}/health", timeout=LONG) as answer,
    ):
        assert answer.status == 200


def test_a_worker_that_is_told_to_stop_at_its_birth_stops() -> None:
    program = [sys.executable, "-m", "tests.programs.stopped_early"]

    assert subprocess.run(program, cwd=ROOT, check=False, timeout=LONG).returncode == 0
