"""A request as it comes in, piece by piece."""

import pytest

from negotiate.web.serving.incoming import LARGEST_KEPT, LARGEST_READ, LONGEST_HEAD, PACE, PATIENCE, Incoming, Progress

GET = b"GET / HTTP/1.1\r\nHost: house\r\n\r\n"
POST = b"POST /session HTTP/1.1\r\nHost: house\r\nContent-Length: 7\r\n\r\nemail=a"


@pytest.mark.parametrize("request_", [GET, POST])
def test_a_request_is_whole_with_its_last_byte_and_not_before(request_: bytes) -> None:
    incoming = Incoming(0.0)

    progress = [incoming.take(bytes([byte])) for byte in request_]

    assert progress == [Progress.COMING] * (len(request_) - 1) + [Progress.WHOLE]
    assert incoming.kept == request_


def test_what_comes_behind_a_request_is_kept_for_the_next() -> None:
    incoming = Incoming(0.0)

    assert incoming.take(POST + GET) is Progress.WHOLE
    assert incoming.kept == POST + GET


@pytest.mark.parametrize("name", [b"Content-Length", b"content-length", b"CONTENT-LENGTH"])
def test_the_length_is_read_however_it_is_written(name: bytes) -> None:
    incoming = Incoming(0.0)

    assert incoming.take(b"POST / HTTP/1.1\r\n" + name + b":  3 \r\nA: b\r\n\r\nab") is Progress.COMING
    assert incoming.take(b"c") is Progress.WHOLE


def test_nothing_that_stands_in_a_body_is_read_as_its_length() -> None:
    incoming = Incoming(0.0)

    assert incoming.take(b"GET / HTTP/1.1\r\nA: b\r\n\r\nContent-Length: 9\r\n\r\n") is Progress.WHOLE
    assert incoming.length == 0


def test_a_body_without_a_length_is_not_waited_for() -> None:
    head = b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n"

    assert Incoming(0.0).take(head) is Progress.UNMEASURED


def test_a_client_that_asks_before_it_sends_is_answered_once() -> None:
    incoming = Incoming(0.0)
    head = b"POST / HTTP/1.1\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n"

    assert [incoming.take(piece) for piece in (head, b"a", b"b")] == [Progress.ASKING, Progress.COMING, Progress.WHOLE]


def test_a_head_without_an_end_is_left_to_the_parser() -> None:
    incoming = Incoming(0.0)

    assert incoming.take(b"a" * LONGEST_HEAD) is Progress.COMING
    assert incoming.take(b"a") is Progress.WHOLE


def test_a_body_that_is_too_large_is_read_away_and_not_kept() -> None:
    incoming, piece = Incoming(0.0), b"a" * (1024 * 1024)
    head = f"POST / HTTP/1.1\r\nContent-Length: {LARGEST_KEPT + 1}\r\n\r\n".encode()
    incoming.take(head)

    progress = [incoming.take(piece) for _ in range(13)]

    assert progress == [Progress.COMING] * 12 + [Progress.WHOLE]
    assert incoming.kept == head
    assert incoming.dropped == LARGEST_KEPT + 1


def test_a_body_without_measure_is_not_read_for_ever() -> None:
    incoming, piece = Incoming(0.0), b"a" * (8 * 1024 * 1024)
    incoming.take(b"POST / HTTP/1.1\r\nContent-Length: 999999999999\r\n\r\n")

    progress = [incoming.take(piece) for _ in range(LARGEST_READ // len(piece))]

    assert progress == [Progress.COMING] * 7 + [Progress.WHOLE]


def test_a_request_has_as_much_time_as_its_length_asks_for() -> None:
    incoming = Incoming(100.0)

    assert incoming.due == 100 + PATIENCE
    incoming.take(f"POST / HTTP/1.1\r\nContent-Length: {int(10 * PACE)}\r\n\r\n".encode())
    assert incoming.due == 100 + PATIENCE + 10
