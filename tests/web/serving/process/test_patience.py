"""Slow clients, however many: the house answers everybody else meanwhile, and parts with them after a while."""

import re
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus

import pytest

from negotiate.web.serving.process.patience import MOST_CONNECTIONS, Received, most_connections, refusal
from tests.house.sources import ROOT
from tests.programs.slow_clients import WAYS, slow_clients
from tests.serving import LONG, serving

#: More than the server has threads, and seconds within which an answer comes all the same.
MANY, SOON = 40, 10.0


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of a house that is served by two processes."""
    with serving(tmp_path_factory.mktemp("house"), "--workers", "2") as address:
        yield address


@contextmanager
def hurried() -> Iterator[str]:
    """Give the address of a server that has little patience."""
    command = [sys.executable, "-m", "tests.programs.hurried_server"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        try:
            yield re.findall(r"http://[\d.:]+", server.stdout.readline())[0]
        finally:
            server.terminate()


def answered(address: str) -> tuple[int, bool]:
    """Return how an address is answered, and whether soon."""
    asked = time.monotonic()
    with urllib.request.urlopen(address, timeout=LONG) as answer:
        answer.read()
        return answer.status, time.monotonic() - asked < SOON


@pytest.mark.parametrize("way", WAYS)
def test_slow_clients_hold_nobody_up(house: str, way: str) -> None:
    with slow_clients(house, way, MANY):
        answers = [answered(f"{house}{path}") for path in ("/health", "/first-run") * 4]

    assert answers == [(200, True)] * 8


@pytest.mark.parametrize("way", ["body", "head", "large body"])
def test_whoever_is_too_slow_is_told_so(way: str) -> None:
    with hurried() as house, slow_clients(house, way, 3) as clients:
        answers = [client.makefile("rb").read() for client in clients]

    assert answers == [refusal(HTTPStatus.REQUEST_TIMEOUT)] * 3


def test_whoever_sends_nothing_is_parted_with_in_silence() -> None:
    with hurried() as house, slow_clients(house, "nothing", 3) as clients:
        assert [client.makefile("rb").read() for client in clients] == [b""] * 3


def test_a_body_without_a_length_is_refused(house: str) -> None:
    with slow_clients(house, "body in parts", 1) as (client,):
        assert client.makefile("rb").read() == refusal(HTTPStatus.LENGTH_REQUIRED)


def test_requests_that_come_in_pieces_and_together_are_all_answered(house: str) -> None:
    with slow_clients(house, "nothing", 1) as (client,):
        client.sendall(b"GET /health HTTP/1.1\r\nHost: house\r\n\r\nGET /hea")
        client.sendall(b"lth HTTP/1.1\r\nHost: house\r\n\r\n" + WAYS["end"])
        answers = client.makefile("rb").read()

    assert answers.count(b"HTTP/1.1 200 OK") == 3
    assert answers.count(b"well\n") == 3


def test_a_client_that_asks_first_is_told_to_go_on(house: str) -> None:
    with slow_clients(house, "nothing", 1) as (client,):
        client.sendall(b"POST /session HTTP/1.1\r\nHost: house\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n")
        told = client.recv(25)
        client.sendall(b"a=b")
        answer = client.recv(4096)

    assert told == b"HTTP/1.1 100 Continue\r\n\r\n"
    assert b"HTTP/1.1 400" in answer


def test_a_form_of_twelve_megabytes_comes_in_whole_and_a_larger_one_is_refused_with_a_page(house: str) -> None:
    sizes = {12_000_000: b"HTTP/1.1 400", 13_000_000: b"HTTP/1.1 413"}
    answers = [upload(house, size) for size in sizes]

    assert [answer[:12] for answer in answers] == list(sizes.values())
    assert b"larger than the 12 MB" in answers[1]


def upload(house: str, size: int) -> bytes:
    """Send a form without a token, and return the answer."""
    head = f"POST /session HTTP/1.1\r\nHost: house\r\nConnection: close\r\nContent-Length: {size}\r\n"
    form = "Content-Type: application/x-www-form-urlencoded\r\n\r\n"
    with slow_clients(house, "nothing", 1) as (client,):
        client.sendall((head + form).encode() + b"a" * size)
        return client.makefile("rb").read()


def test_a_parser_finds_what_is_there_and_then_an_end() -> None:
    received = Received()
    received.put(bytearray(b"abcdef"))

    assert [received.recv(4), received.recv(4), received.recv(4)] == [b"abcd", b"ef", b""]
    received.put(b"abc")
    assert [received.recv(1), received.rest(), received.rest()] == [b"a", b"bc", b""]


def test_no_process_takes_more_connections_than_it_can_open_files(monkeypatch: pytest.MonkeyPatch) -> None:
    assert 0 < most_connections() <= MOST_CONNECTIONS
    monkeypatch.setattr("resource.getrlimit", lambda _: (256, 256))
    assert most_connections() == 56
