"""The shelf of finished pages."""

import gzip
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pytest

from negotiate.web.serving import shelf as shelves
from negotiate.web.serving.shelf import KeptPage, Said, SharedPart, Shelf, finished, tag_of

HTML = (("Content-Type", "text/html; charset=utf-8"),)


def page(*pieces: bytes | SharedPart | Callable[[], Said]) -> KeptPage:
    """Return a page of these pieces."""
    return finished(pieces, HTML)


def test_a_page_is_made_once() -> None:
    shelf, first, second = Shelf(), page(b"first"), page(b"second")

    assert shelf.get("key", lambda: first) is first
    assert shelf.get("key", lambda: second) is first


def test_what_is_not_to_be_kept_is_not() -> None:
    shelf, found = Shelf(), page(b"found")

    assert shelf.get("key", lambda: None) is None
    assert shelf.get("key", lambda: found) is found


def test_a_failure_is_not_kept_and_holds_nobody_up() -> None:
    shelf, found = Shelf(), page(b"found")
    with pytest.raises(ZeroDivisionError):
        shelf.get("key", lambda: page(b"%d" % (1 // 0)))

    assert shelf.get("key", lambda: found) is found


def test_the_page_that_was_asked_for_longest_ago_makes_room() -> None:
    large = b"x" * 10_000
    shelf = Shelf(room=2 * page(large).size)
    first, second, third, again = (page(large) for _ in range(4))
    for key, made in (("first", first), ("second", second), ("first", again), ("third", third)):
        shelf.get(key, lambda made=made: made)

    assert shelf.get("first", lambda: again) is first
    assert shelf.get("second", lambda: again) is again


def test_a_page_larger_than_the_shelf_is_given_and_not_kept() -> None:
    shelf, small, large, other = Shelf(room=5_000), page(b"small"), page(b"x" * 10_000), page(b"other")
    shelf.get("small", lambda: small)

    assert shelf.get("large", lambda: large) is large
    assert shelf.get("large", lambda: other) is other
    assert shelf.get("small", lambda: other) is small


def test_a_forgotten_page_is_made_again() -> None:
    shelf, first, second = Shelf(), page(b"first"), page(b"second")
    shelf.get("key", lambda: first)
    shelf.forget()

    assert shelf.get("key", lambda: second) is second


def test_readers_who_ask_at_once_wait_for_one_making() -> None:
    shelf, together, made = Shelf(), Barrier(4), []

    def make() -> KeptPage:
        made.append(Event().wait(0.2))
        return page(b"one")

    def ask() -> KeptPage | None:
        together.wait()
        return shelf.get("key", make)

    with ThreadPoolExecutor(4) as readers:
        found = [asked.result() for asked in [readers.submit(ask) for _ in range(4)]]

    assert len(made) == 1
    assert len({id(one) for one in found}) == 1


def test_a_reader_who_has_waited_too_long_makes_the_page_herself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelves, "PATIENCE", 0.05)
    shelf, begun, finish = Shelf(), Event(), Event()

    def slow() -> KeptPage:
        begun.set()
        finish.wait(30)
        return page(b"slow")

    with ThreadPoolExecutor(1) as reader:
        waiting = reader.submit(shelf.get, "key", slow)
        begun.wait(30)
        own = page(b"own")
        assert shelf.get("key", lambda: own) is own
        finish.set()
        assert waiting.result(30) is not own


def test_blanks_are_filled_for_each_reader() -> None:
    names = iter(["Nadia", "Bela"])
    greeting = page(b"Welcome, ", lambda: Said(next(names), ""), b".")

    first, second = (b"".join(greeting.filled(compressed=False)[0]) for _ in range(2))

    assert (first, second) == (b"Welcome, Nadia.", b"Welcome, Bela.")


def test_compressed_or_not_a_page_reads_the_same() -> None:
    greeting = page(b"Welcome, ", lambda: Said("N\u00e1dia", ""), b"." * 500)

    plain, small = (b"".join(greeting.filled(compressed=form)[0]) for form in (False, True))

    assert gzip.decompress(small) == plain
    assert len(small) < len(plain)


def test_the_tag_follows_what_blanks_mean_and_not_how_it_is_written() -> None:
    written, meant = iter(["one", "two", "three"]), iter(["a", "a", "b"])
    greeting = page(b"Token: ", lambda: Said(next(written), next(meant)))

    first, second, third = (tag_of(greeting, greeting.filled(compressed=False)[1]) for _ in range(3))

    assert first == second != third


def test_the_tag_follows_the_words_of_the_page() -> None:
    assert tag_of(page(b"shall"), ()) != tag_of(page(b"should"), ())


def test_what_stands_between_two_blanks_is_one_piece_and_a_part_in_it_changes_the_hash() -> None:
    first, second = (page(b"<p>", SharedPart.of(words), b"</p>", lambda: Said("", "")) for words in ("shall", "should"))

    assert first.pieces[0] == b"<p>shall</p>"
    assert first.digest != second.digest
    assert first.digest == page(b"<p>", SharedPart.of("shall"), b"</p>", lambda: Said("", "")).digest


def test_short_pieces_are_sent_together_and_a_long_one_by_itself() -> None:
    long = b"x" * (shelves.LONG + 1)

    assert page(b"short", lambda: Said(", too", ""), long).filled(compressed=False)[0] == [b"short, too", long]
