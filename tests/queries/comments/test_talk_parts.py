"""What is said of words, part by part: as it was begun in turn, and as far as somebody hears it."""

from sqlalchemy.orm import Session

from negotiate.models import ThreadReach
from negotiate.operations.comments.turns import resolve
from negotiate.queries.comments.talk_page import TalkAsked, talk_page
from negotiate.queries.comments.talk_parts import part_of_talk
from negotiate.queries.parts import Cursor
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation
from tests.operations.talking import spoken

ALL = Cursor("", 50)


def heard(db: Session, player: Player, negotiation: Negotiation, show: str, asked: Cursor = ALL) -> list[str]:
    """Return the codes of a part of what somebody hears."""
    return [note.code for note in part_of_talk(db, player.actor, negotiation.instrument.code, show, asked).things]


def test_each_hears_what_her_page_has(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    own = spoken(db, cast.nadia, negotiation.conduct, "shall")
    told = spoken(db, cast.nadia, negotiation.conduct, "hospitals", reach=ThreadReach.PARTICIPANTS)
    page = talk_page(db, cast.nadia.actor, negotiation.instrument.code, TalkAsked("all"))

    assert heard(db, cast.nadia, negotiation, "all") == [own.code, told.code]
    assert {one.note.code for clause in page.clauses for one in clause.threads} == {own.code, told.code}
    assert heard(db, cast.bela, negotiation, "all") == [told.code]


def test_what_is_resolved_is_asked_for_by_itself(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first, second = (spoken(db, cast.nadia, negotiation.conduct, words) for words in ("shall", "hospitals"))
    resolve(db, cast.noor.actor, first.code)

    assert heard(db, cast.nadia, negotiation, "open") == [second.code]
    assert heard(db, cast.nadia, negotiation, "resolved") == [first.code]


def test_it_goes_on_behind_what_was_read(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first, second = (spoken(db, cast.nadia, negotiation.conduct, words) for words in ("shall", "hospitals"))

    assert heard(db, cast.nadia, negotiation, "all", Cursor("", 1)) == [first.code]
    assert heard(db, cast.nadia, negotiation, "all", Cursor(first.code, 1)) == [second.code]
