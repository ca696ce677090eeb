"""What is asked once in a session that only reads is not asked again; whoever writes is never given an old answer."""

from sqlalchemy.orm import Session

from negotiate.operations.publishing.rounds import open_next
from negotiate.policy import NOBODY
from negotiate.state.once import once, reads_once
from negotiate.state.rounds import newest_rounds
from negotiate.state.withheld import as_seen_by
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, published

asked: list[str] = []


@once
def letters(db: Session, word: str) -> list[str]:
    """Return the letters of a word, and note that they were asked for."""
    asked.append(word)
    return list(word)


def test_the_same_is_read_once_and_each_who_asks_has_a_list_of_her_own() -> None:
    asked.clear()
    db = Session()
    reads_once(db)
    letters(db, "ab").append("c")

    assert letters(db, "ab") == ["a", "b"]
    assert letters(db, "cd") == ["c", "d"]
    assert asked == ["ab", "cd"]


def test_what_one_reader_was_answered_is_not_given_to_another(db: Session, cast: Cast) -> None:
    asked.clear()
    reads_once(db)
    with as_seen_by(db, cast.nadia.actor):
        letters(db, "ab")
    with as_seen_by(db, NOBODY):
        letters(db, "ab")

    assert asked == ["ab", "ab"]


def test_who_writes_finds_what_has_been_written_since(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    before = newest_rounds(db, [negotiation.instrument])
    published(db, cast, negotiation.round)
    opened = open_next(db, cast.sefa.actor, negotiation.instrument.code, None)

    assert before == {negotiation.instrument.id: negotiation.round}
    assert newest_rounds(db, [negotiation.instrument]) == {negotiation.instrument.id: opened}
