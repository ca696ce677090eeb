"""What is said goes along only where it is asked for, and of that only what its reader hears."""

from sqlalchemy.orm import Session

from negotiate.models import ThreadReach
from negotiate.operations.comments.speaking import answer, withdraw_comment
from negotiate.queries.files.taken_along import AskedText, TakenAlong
from negotiate.queries.files.taken_talk import reaches_to_take
from negotiate.queries.files.taken_texts import text_to_take
from negotiate.queries.text.comparing.editions import editions_of
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation
from tests.operations.talking import friends, spoken
from tests.queries.text.comparing.test_redlines import merged

ALL = frozenset(ThreadReach)


def taken(db: Session, player: Player, negotiation: Negotiation, asked: AskedText) -> TakenAlong:
    """Return the text as somebody takes it along."""
    return text_to_take(db, player.actor, negotiation.instrument.code, asked)


def test_each_takes_along_what_she_hears_and_has_asked_for(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    group = friends(db, cast, cast.arvenia, cast.belmara)
    ours = spoken(db, cast.nadia, negotiation.conduct, "shall")
    theirs = spoken(db, cast.nadia, negotiation.conduct, "shall", reach=ThreadReach.GROUP, group=group)
    open_to_all = spoken(db, cast.nadia, negotiation.conduct, "shall", reach=ThreadReach.PARTICIPANTS)

    def codes(player: Player, *reaches: ThreadReach) -> set[str]:
        return {note.code for note in taken(db, player, negotiation, AskedText(reaches=frozenset(reaches))).threads}

    assert codes(cast.nadia) == set()
    assert codes(cast.nadia, *ALL) == {ours.code, theirs.code, open_to_all.code}
    assert codes(cast.nadia, ThreadReach.GROUP) == {theirs.code}
    assert codes(cast.bela, *ALL) == {theirs.code, open_to_all.code}
    assert codes(cast.sefa, *ALL) == {open_to_all.code}


def test_words_go_with_the_version_in_which_they_stand(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    before = spoken(db, cast.nadia, negotiation.conduct, "hospitals", reach=ThreadReach.PARTICIPANTS)
    merged(db, cast, negotiation)
    since = spoken(db, cast.nadia, negotiation.conduct, "hospitals", reach=ThreadReach.PARTICIPANTS)
    basis = editions_of(db, cast.bela.actor, negotiation.instrument)[0].code

    of_basis = taken(db, cast.bela, negotiation, AskedText(basis, reaches=ALL)).threads
    of_both = taken(db, cast.bela, negotiation, AskedText("working", basis, ALL)).threads
    assert {note.code for note in of_basis} == {before.code}
    assert {note.code for note in of_both} == {before.code, since.code}


def test_a_thread_of_which_everything_was_taken_back_stays(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    emptied, halved = (
        spoken(db, cast.nadia, negotiation.conduct, "shall", reach=ThreadReach.PARTICIPANTS) for _ in range(2)
    )
    answer(db, cast.bela.actor, halved.code, "We agree.")
    for thread in (emptied, halved):
        withdraw_comment(db, cast.nadia.actor, thread.comments[0].code)

    assert [note.code for note in taken(db, cast.bela, negotiation, AskedText(reaches=ALL)).threads] == [halved.code]


def test_nobody_is_asked_about_what_she_cannot_hear(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    instrument = negotiation.instrument

    assert reaches_to_take(cast.sefa.actor, instrument) == (
        ThreadReach.PUBLIC,
        ThreadReach.PARTICIPANTS,
        ThreadReach.SECRETARIAT,
    )
    assert set(reaches_to_take(cast.nadia.actor, instrument)) == ALL
    assert reaches_to_take(cast.ada.actor, instrument) == (ThreadReach.PUBLIC,)
