"""Aftermaths: what a later clearing made of words that an amendment had put in brackets."""

import pytest
from sqlalchemy.orm import Session

from negotiate.models import Amendment, FateKind
from negotiate.operations.desk.clearances import Clearing, clear
from negotiate.operations.desk.take_backs import take_back
from negotiate.queries.amendments.amendment import amendment_page
from negotiate.queries.amendments.cleared_brackets import BracketsEnding
from negotiate.queries.amendments.outcome import FateLine
from negotiate.state.text.versions import current_version
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation, corrected, merged, tabled


def bracketed(db: Session, cast: Cast, negotiation: Negotiation) -> Amendment:
    """Bracket an amendment that wants "should" for "shall"."""
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    merged(db, cast, negotiation, negotiation.conduct, "bracket alternatives")
    db.expire_all()
    return amendment


def clearing(db: Session, cast: Cast, negotiation: Negotiation, answer: int) -> str:
    """Decide the first place of the clause, and return the code of the merge."""
    code = current_version(db, negotiation.conduct).code
    return clear(
        db, cast.sefa.actor, negotiation.conduct.code, Clearing(code, {0: answer}, "Agreed in the contact group.")
    ).code


def fate_of(db: Session, player: Player, amendment: Amendment) -> FateLine:
    """Return the one fate of an amendment, as its page tells it."""
    (fate,) = amendment_page(db, player.actor, amendment.code).outcome.fates
    return fate


@pytest.mark.parametrize(("answer", "ending"), [(0, BracketsEnding.TAKEN_OUT), (1, BracketsEnding.KEPT)])
def test_a_bracketed_amendment_tells_what_a_clearing_made_of_its_words(
    db: Session, cast: Cast, negotiation: Negotiation, answer: int, ending: BracketsEnding
) -> None:
    amendment = bracketed(db, cast, negotiation)
    clearing(db, cast, negotiation, answer)
    fate = fate_of(db, cast.nadia, amendment)

    assert (fate.kind, [(one.ending, one.version_number) for one in fate.aftermaths]) == (
        FateKind.BRACKETED,
        [(ending, 3)],
    )


def test_brackets_that_are_still_open_have_no_aftermath(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = bracketed(db, cast, negotiation)

    assert fate_of(db, cast.nadia, amendment).aftermaths == ()


def test_a_clearing_of_other_words_is_none_of_its_affairs(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = bracketed(db, cast, negotiation)
    corrected(db, cast, negotiation.conduct, "A State", "[A][Each] State")
    clearing(db, cast, negotiation, 1)

    assert fate_of(db, cast.nadia, amendment).aftermaths == ()


def test_a_clearing_that_was_taken_back_does_not_count(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = bracketed(db, cast, negotiation)
    take_back(db, cast.sefa.actor, clearing(db, cast, negotiation, 1), "It was not agreed.")
    db.expire_all()

    assert fate_of(db, cast.nadia, amendment).aftermaths == ()
